/**
 * The colours of page and charts, by the job they do. Charts name them as `var(--fan)`; the page gives them their
 * light or dark values, and a chart in a file of its own gets the light ones written in.
 *
 * Kinds of source have the colours of Okabe and Ito, which readers with any colour vision can tell apart.
 * Source: Wong2011
 */
export interface Tokens {
  readonly paper: string;
  readonly ink: string;
  /** Text that is not the message: subtitles, ticks. Contrast with paper and silence ≥ 4.5. */
  readonly quiet: string;
  readonly line: string;
  readonly link: string;
  /** The estimate: bands, medians, bars. */
  readonly fan: string;
  /** People coming back. */
  readonly back: string;
  /** What we assumed: hatching. */
  readonly prior: string;
  /** Behind the months of which nothing is known. */
  readonly silence: string;
  readonly "host-official": string;
  readonly "statistical-office": string;
  readonly research: string;
  readonly media: string;
  readonly "origin-official": string;
  readonly survey: string;
}

const okabeIto = {
  "host-official": "#0072b2",
  "statistical-office": "#009e73",
  research: "#cc79a7",
  media: "#e69f00",
  "origin-official": "#d55e00",
  survey: "#56b4e9",
} as const;

export const light: Tokens = {
  paper: "#ffffff",
  ink: "#1a1c1f",
  quiet: "#565b63",
  line: "#d5d8dc",
  link: "#0a58a8",
  fan: "#0072b2",
  back: "#c05000",
  prior: "#8b919a",
  silence: "#f0f1f3",
  ...okabeIto,
};

export const dark: Tokens = {
  paper: "#15181b",
  ink: "#e9e9e6",
  quiet: "#a9b0b8",
  line: "#3a3f46",
  link: "#7cc0f5",
  fan: "#56b4e9",
  back: "#f0944a",
  prior: "#7d848d",
  silence: "#22262b",
  ...okabeIto,
};

/** `--paper: #fff; --ink: …` for a stylesheet. */
export function asProperties(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");
}

/** A drawing's text with every `var(--…)` replaced by its colour. */
export function withColours(svg: string, tokens: Tokens): string {
  return svg.replace(/var\(--([a-z-]+)\)/g, (whole, name: string) => colourOf(tokens, name) ?? whole);
}

function colourOf(tokens: Tokens, name: string): string | undefined {
  return Object.entries(tokens).find(([token]) => token === name)?.[1];
}
