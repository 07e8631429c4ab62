import countries from "i18n-iso-countries";

/** A place as the account writes it, or what is wrong with the text, in words. */
export type PlaceReading = {readonly place: string} | {readonly problem: string};

/**
 * Read a place: a country (ISO 3166-1 alpha-2, `GE`), a part of one (3166-2, `US-FL`), `EU`, a stated group (`GE+AM`),
 * `ALL` hosts together, or `ZZ`, several or unclear. Kosovo is `XK`; its alpha-3 code `XKX` is read as the same.
 */
export function readPlace(text: string): PlaceReading {
  if (text === "ALL" || text === "ZZ") return {place: text};
  const members = text.split("+").map((member) => (member === "XKX" ? "XK" : member));
  if (!members.every(isMember)) return {problem: `${refused(text)}: ${rule}${suggestion(members)}`};
  if (new Set(members).size < members.length) return {problem: `“${text}” names a place twice`};
  return {place: members.join("+")};
}

/** Read the code of one country or territory, or of a part of one: a place that can be left. */
export function readTerritory(text: string): PlaceReading {
  const reading = readPlace(text);
  if ("problem" in reading || isTerritory(reading.place)) return reading;
  return {problem: `“${text}” is not one country or territory`};
}

/** Read a place that people can have gone to: one country or territory, `EU`, or a stated group. */
export function readHost(text: string): PlaceReading {
  const reading = readPlace(text);
  const isHost = "problem" in reading || (reading.place !== "ALL" && reading.place !== "ZZ");
  return isHost ? reading : {problem: `“${text}” is no place that can be a host`};
}

const codes = countries.getAlpha2Codes();
const rule = "write a code like GE, US-FL, EU, GE+AM, ALL or ZZ";

function isTerritory(code: string): boolean {
  const [country = "", part = "A"] = code.split(/-(.*)/s);
  return Object.hasOwn(codes, country) && /^[A-Z0-9]{1,3}$/.test(part);
}

function isMember(code: string): boolean {
  return code === "EU" || isTerritory(code);
}

function refused(text: string): string {
  return text === "" ? "no place is given" : `“${text}” is not a place`;
}

function suggestion(members: readonly string[]): string {
  const meant = members.map(meantBy);
  if (meant.includes(undefined) || (meant.length > 1 && !meant.every((code) => isMember(code as string)))) return "";
  return ` (did you mean ${meant.join("+")}?)`;
}

/** The code behind a name in any language, an alpha-3 code, small letters, or a code of Eurostat's. */
function meantBy(text: string): string | undefined {
  const capitals = text.trim().toUpperCase();
  if (capitals === "EL") return "GR";
  if (capitals === "UK") return "GB";
  if (isMember(capitals) || capitals === "ALL" || capitals === "ZZ") return capitals;
  return countries.alpha3ToAlpha2(capitals) ?? codeOfName(text);
}

let namesRead: ReadonlyMap<string, string> | undefined;

/** Reading the names of all languages takes a tenth of a second, which only a wrong place should cost. */
function codeOfName(name: string): string | undefined {
  namesRead ??= codesByName();
  return namesRead.get(folded(name));
}

/** English first: where two languages give one name to two countries, its meaning wins. */
function codesByName(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const language of new Set(["en", ...countries.langs()])) {
    for (const [code, names] of Object.entries(countries.getNames(language, {select: "all"}))) {
      for (const name of names) if (!byName.has(folded(name))) byName.set(folded(name), code);
    }
  }
  return byName;
}

/** Without capitals, accents and outer spaces. */
function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .trim()
    .toLowerCase();
}
