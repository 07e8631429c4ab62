import type {Found} from "./metadata.ts";

/** Agencies whose texts others print, as datelines and credits name them. */
const agencies =
  "Reuters|AP|Associated Press|AFP|Agence France-Presse|dpa|EFE|ANSA|TASS|Interfax|RIA Novosti|Xinhua|Anadolu(?: Agency)?|AA|UPI|PA Media|Bloomberg|Ukrinform|Unian|CNN|NHK|Yonhap|Kyodo";
const dateline = new RegExp(`^[\\p{Lu}][\\p{L} .,'’/-]{0,60}\\((${agencies})\\)\\s*[-–—]`, "u");
const credit = new RegExp(`(?:^|\\bwith |\\breporting by |[-–—/(])\\s*(?:The )?(${agencies})\\)?$`, "u");

/** The agency a text comes from, by a dateline (“KYIV (Reuters) —”) or a byline that names one. */
export function wireOf(opening: readonly string[], bylines: readonly string[]): readonly Found[] {
  const lines = opening.map((text) => dateline.exec(text)?.[1]).filter((name) => name !== undefined);
  const credits = bylines.map((text) => credit.exec(text)?.[1]).filter((name) => name !== undefined);
  return [
    ...lines.map((value): Found => ({field: "wire", value, origin: "dateline"})),
    ...credits.map((value): Found => ({field: "wire", value, origin: "byline"})),
  ];
}
