const countries = new Intl.DisplayNames("en", {type: "region"});

/** A place as a reader knows it: `GE` → Georgia, `US-FL` → Florida, `EU rest` → rest of the EU. */
export function placeName(code: string): string {
  if (code === "other") return "other places";
  if (code === "ALL") return "all places";
  if (code === "ZZ") return "several or unclear places";
  if (code.includes("+")) return code.split("+").map(placeName).join(" and ");
  if (code === "EU") return "EU";
  if (code.endsWith(" rest")) return `rest of ${placeInSentence(code.slice(0, -" rest".length))}`;
  return states[code] ?? country(code);
}

/** The same after a preposition: “from the Philippines”. */
export function placeInSentence(code: string): string {
  return takesArticle.has(code) || code.endsWith(" rest") ? `the ${placeName(code)}` : placeName(code);
}

function country(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}

const takesArticle = new Set("AE BS CD CF DO EU GB GM KM MH MV NL PH SB US US-DC".split(" "));

/** The parts of a country that the platform does not know by name. */
const states: Readonly<Record<string, string>> = Object.fromEntries(
  `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|
DC District of Columbia|FL Florida|GA Georgia (US)|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|
KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|
MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|
ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|
TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`
    .split("|")
    .map((line) => line.trim())
    .map((line) => [`US-${line.slice(0, 2)}`, line.slice(3)]),
);
