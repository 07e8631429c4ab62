import type {MarkupElement} from "../markup.ts";

/** Elements whose words are no text: programs, drawings, forms, what only shows without scripts. */
const silentTags: ReadonlySet<string> = new Set(
  "head script style template noscript svg math iframe object embed canvas select textarea input button datalist meter progress".split(
    " ",
  ),
);

export function saysNothing({tag}: MarkupElement): boolean {
  return silentTags.has(tag);
}

/** Whether a page says itself that an element does not show: by attribute, or by an inline style (also white on white). */
export function isHidden({attributes}: MarkupElement): boolean {
  return (
    attributes.hidden !== undefined || attributes["aria-hidden"] === "true" || isHiddenStyle(attributes.style ?? "")
  );
}

function isHiddenStyle(style: string): boolean {
  const compact = style.toLowerCase().replace(/\s+/g, "");
  if (
    /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?|font-size:0(?:px|em|rem|pt|%)?)(?:;|!|$)/.test(
      compact,
    )
  )
    return true;
  const color = styleValue(compact, "color");
  const background = styleValue(compact, "background-color") ?? styleValue(compact, "background");
  return color !== undefined && isWhite(color) && background !== undefined && isWhite(background);
}

function styleValue(style: string, property: string): string | undefined {
  const declaration = style.split(";").find((part) => part.startsWith(`${property}:`));
  return declaration?.slice(property.length + 1).replace(/!important$/, "");
}

function isWhite(color: string): boolean {
  return /^(?:white|#fff(?:fff)?|rgb\(255,255,255\))$/.test(color);
}
