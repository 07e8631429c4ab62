import type {Removed} from "../../core/evidence-document.ts";
import type {MarkupElement} from "../markup.ts";

type Why = Removed["why"];

/** What pages call the parts that are not the article, as words of a class or id. */
const surely: readonly (readonly [Why, RegExp])[] = [
  ["cookie", pattern("cookies? consent gdpr")],
  [
    "newsletter",
    pattern(
      "newsletters? subscribe subscription sign-?up mailing-list donate donation donations membership paywall cta appeal",
    ),
  ],
  [
    "related",
    pattern(
      "related recommend recommended recommendations recirc recirculation trending popular most-(?:read|viewed|popular|shared) " +
        "read-?more read-?next read-?also also-read see-?also more-(?:stories|news|articles|on|from|links) further-reading up-next " +
        "outbrain taboola you-may also-like (?:recent|latest|other|similar)-(?:posts|articles|news|stories)",
    ),
  ],
  [
    "navigation",
    pattern(
      "share shares sharing share-?(?:bar|buttons|tools|links) social social-?(?:media|share|links) breadcrumbs? tags tag-list " +
        "comments? comment-list disqus nav navbar navigation menu pagination advert advertisement ads? adsense sponsored skip-link toolbar",
    ),
  ],
];

/** Names that are furniture only when the part is mostly links. */
const perhaps = pattern(
  "promo teaser sidebar aside widget recent latest banner list-links links inline-links rail footer",
);

/** Elements that are furniture by what they are. */
const tags: Readonly<Record<string, Why>> = {
  nav: "navigation",
  footer: "navigation",
  form: "newsletter",
  menu: "navigation",
};

/** Why an element is not of the article, by its tag, role, class and id; `mostlyLinks` is about its words. */
export function furnitureByName(element: MarkupElement, mostlyLinks: boolean): Why | undefined {
  const name = nameOf(element);
  const sure = surely.find(([, names]) => names.test(name))?.[0];
  if (sure !== undefined) return sure;
  if (mostlyLinks && perhaps.test(name)) return "related";
  return tags[element.tag] ?? (element.attributes.role === "navigation" ? "navigation" : undefined);
}

/**
 * Class and id as hyphenated words in lower case, spaces between names: `storyBody__Inner` → `story-body-inner`. Left
 * out are ids of more than three words, which are headings made into addresses, and what a class says is (not) there.
 */
export function nameOf(element: MarkupElement): string {
  const known = nameByElement.get(element) ?? madeName(element);
  nameByElement.set(element, known);
  return known;
}

/** Each element is asked for its name by every passage in it. */
const nameByElement = new WeakMap<MarkupElement, string>();

function madeName({attributes: {class: classes = "", id = ""}}: MarkupElement): string {
  const own = hyphenated(id);
  const isHeading = own.split("-").length > 3;
  return `${hyphenated(classes).replace(/(?<![\w-])(?:no|has|with|without)-\S+/g, "")} ${isHeading ? "" : own}`;
}

function hyphenated(names: string): string {
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .replace(/[_:]+|--+/g, "-")
    .toLowerCase();
}

/** Matches any of the names as whole hyphenated words of a class or id. */
export function pattern(names: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${names.split(" ").join("|")})(?=$|[\\s-])`);
}
