import type {ClaimPlace} from "../../core/claim.ts";

/** What the numbers of a column count. */
export interface Column {
  readonly measure: string;
  readonly unit: "persons" | "households" | "trips" | "permits" | "applications";
  /** 1, or 1,000 for “thousand persons”. */
  readonly times: number;
  readonly direction: NonNullable<ClaimPlace["direction"]>;
}

/** Read from its headers, else from the caption; undefined where neither names a movement, or the numbers are shares. */
export function columnOf(headers: string, caption: string): Column | undefined {
  if (other.test(headers) || (shares.test(caption) && !people.test(headers))) return undefined;
  const found = measureIn(headers) ?? measureIn(caption);
  if (found === undefined) return undefined;
  const [measure, direction] = found;
  return {measure, direction, unit: unitOf(headers, measure), times: timesIn(headers) ?? timesIn(caption) ?? 1};
}

const shares = /%|\b(?:per\s?cent|percent|percentage|share|rate|ratio)\b/i;
const people = /\b(?:persons|people|individuals|households|families)\b/i;
/** Columns of shares, changes, money and things. */
const other =
  /%|\b(?:per\s?cent|percent\w*|share|rate|ratio|change|difference|increase|decrease|average|rank|no\.|code|budget|funding|cost|usd|eur|dollars|euros|deaths|killed|injured|sites?|camps|population in need)\b/i;

type Direction = NonNullable<ClaimPlace["direction"]>;

/** The first that fits: “internally displaced returnees” came back, and “registered refugees” are a stock. */
const measures: readonly (readonly [RegExp, measure: string, Direction])[] = [
  [/\breturn(?:s|ed|ees?)?\b|\bcame back\b/i, "returned_total", "back"],
  [/\bevacuat/i, "evacuated", "out"],
  [/\bdisplaced\b|\bIDPs?\b/i, "displaced_stock", "stay"],
  [
    /\b(?:permits?|visas?)\b.*\b(?:issued|granted)\b|\b(?:issued|granted)\b.*\b(?:permits?|visas?)\b/i,
    "permits_issued",
    "stay",
  ],
  [/\b(?:permits?|temporary protection|permit holders)\b/i, "permits_stock", "stay"],
  [/\bexits\b|\boutbound\b/i, "exits", "out"],
  [/\bentries\b|\bborder crossings\b|\binbound\b/i, "entries", "out"],
  [/\b(?:arrivals|arrived|immigrants|new arrivals)\b/i, "arrivals", "out"],
  [/\b(?:departures|departed|emigrants|emigrated|left)\b/i, "left_total", "out"],
  [/\b(?:refugees|asylum seekers|registered|residing|living|hosted|stock)\b/i, "stock_abroad", "stay"],
];

function measureIn(words: string): readonly [measure: string, Direction] | undefined {
  const found = measures.find(([pattern]) => pattern.test(words));
  return found && [found[1], found[2]];
}

function unitOf(headers: string, measure: string): Column["unit"] {
  if (/\b(?:households|families)\b/i.test(headers)) return "households";
  if (/\bapplications\b/i.test(headers)) return "applications";
  if (measure === "entries" || measure === "exits") return "trips";
  return measure.startsWith("permits") && !people.test(headers) ? "permits" : "persons";
}

function timesIn(words: string): number | undefined {
  if (/\bthousands?\b|\b000s\b|['’]000\b/i.test(words)) return 1_000;
  return /\bmillions?\b/i.test(words) ? 1_000_000 : undefined;
}
