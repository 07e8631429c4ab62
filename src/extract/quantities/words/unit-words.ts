import {phraseMap, wordSet} from "./word-list.ts";

/** What a unit measures, as far as the account or a reader of claims needs to know. */
type UnitKind = "share" | "points" | "money" | "duration" | "age" | "measure" | "factor" | "date";

export interface UnitWord {
  readonly kind: UnitKind;
  /** Name in `Quantity.unit`. */
  readonly unit: string;
  /** What one of it is in `unit`: a week is 7 days. */
  readonly scale: number;
}

const durations = phraseMap<UnitWord>([
  [{kind: "duration", unit: "days", scale: 1}, "day|days|d"],
  [{kind: "duration", unit: "days", scale: 7}, "week|weeks|wk|wks"],
  [{kind: "duration", unit: "days", scale: 14}, "fortnight|fortnights"],
  [{kind: "duration", unit: "months", scale: 1}, "month|months|mo|mos"],
  [{kind: "duration", unit: "years", scale: 1}, "year|years|yr|yrs|y"],
  [{kind: "duration", unit: "years", scale: 10}, "decade|decades"],
  [{kind: "duration", unit: "years", scale: 100}, "century|centuries"],
  [{kind: "duration", unit: "hours", scale: 1}, "hour|hours|hr|hrs|h"],
  [{kind: "duration", unit: "minutes", scale: 1}, "minute|minutes|min|mins"],
  [{kind: "duration", unit: "seconds", scale: 1}, "second|seconds|sec|secs|s"],
  [{kind: "duration", unit: "ms", scale: 1}, "millisecond|milliseconds|ms|msec"],
]);

const shares = phraseMap<UnitWord>([
  [{kind: "share", unit: "share", scale: 0.01}, "percent|pct|pc|per cent|per - cent"],
  [{kind: "share", unit: "share", scale: 0.001}, "permille|per mille|per mil"],
  [
    {kind: "points", unit: "percentage points", scale: 1},
    "percentage point|percentage points|percent points|per cent points|pp|pps|ppt",
  ],
  [{kind: "points", unit: "basis points", scale: 1}, "basis point|basis points|bps|bp"],
  [{kind: "factor", unit: "factor", scale: 1}, "fold|- fold"],
]);

const nouns = wordSet(
  "metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter centimeters millimetre",
  "millimetres millimeter millimeters micron microns mile miles foot feet ft yard yards inch inches acre acres hectare hectares ha",
  "tonne tonnes ton tons pound pounds lb lbs ounce ounces oz stone gram grams gramme grammes kilogram kilograms kilo kilos kilogrammes",
  "milligram milligrams megatonne megatonnes gigatonne gigatonnes kilotonne kilotonnes grain grains",
  "litre litres liter liters gallon gallons pint pints quart quarts barrel barrels bbl bushel bushels cup cups tablespoon tablespoons tbsp",
  "teaspoon teaspoons tsp drams megalitres gigalitres",
  "mph kph kmh knot knots mpg rpm bpm fps degree degrees deg kelvin celsius fahrenheit centigrade",
  "watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt terawatts volt volts amp amps ampere amperes ohm ohms",
  "joule joules calorie calories kcal hertz kilohertz megahertz gigahertz pascal pascals bar bars atm psi ksi torr",
  "byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes bit bits mbps gbps kbps megapixel megapixels mp dpi ppi",
  "horsepower hp bhp decibel decibels carat carats karat gauge ppg rpg apg bps kwh mwh gwh twh mah wt vol",
  "sq square cubic nautical mbsl asl bc ad bp ppm ppb ppq ppmv ppbv pixels px Mbit rad mrad radians arcmin arcsec mdeg times",
  "light-years parsecs kpc mpc au cps counts dB dba",
);

/** Words that go on a unit: “degrees Celsius”, “square miles”, “fluid ounces”. */
export const unitTails = wordSet(
  "celsius fahrenheit centigrade c f mile miles kilometre kilometres kilometer kilometers km metre metres meter meters feet foot ft m",
  "inch inches yard yards ounce ounces cm mm north south east west n s e w latitude longitude",
);

const bases = "m g s A K mol Hz N Pa J W V F Ω S Wb T H lm lx Bq Gy Sv L l M eV bar Å R Torr cal".split(" ");
const prefixes = ["", ..."y z a f p n μ µ u m c d k h M G T P".split(" ")];
const otherSymbols =
  "G ka Ma Ga kyr Myr Gyr byr yr min h b B kB KB MB GB TB PB Kb Mb Gb Mbps AU pc kpc Mpc ly bpm rpm ppm ppb ppt ppq ppbv ppmv Da kDa U IU OD pH Mt Gt kt Rs Rp RJ ha °".split(
    " ",
  );
const symbols = new Set([...prefixes.flatMap((prefix) => bases.map((base) => prefix + base)), ...otherSymbols]);
for (const word of [
  "as",
  "am",
  "pm",
  "at",
  "dad",
  "had",
  "pas",
  "PA",
  "US",
  "PC",
  "da",
  "uA",
  "AS",
  "TH",
  "d",
  "a",
  "F",
  "H",
  "S",
])
  symbols.delete(word);

/** A unit of one or two words, lower case (“per cent”, “years”), or null. */
export function unitOfWords(lower: string): UnitWord | null {
  return shares.get(lower) ?? durations.get(lower) ?? null;
}

/** Whether this is a unit of measurement: a noun in any case, a symbol as it is written (“mW” is not “MW”). */
export function isMeasure(written: string, lower: string): boolean {
  return symbols.has(written) || nouns.has(lower);
}
