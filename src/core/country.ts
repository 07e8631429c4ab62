/** Country to which a territory with an ISO code of its own belongs; itself where it belongs to none. */
export function countryOf(code: string): string {
  const alpha2 = code.slice(0, 2);
  return belongsTo.get(alpha2) ?? alpha2;
}

/** Whether people who leave a home for one of these hosts may stay in their country: Puerto Rico for Florida. */
export function staysInCountry(home: string, hosts: readonly string[]): boolean {
  const codes = hosts.filter((host) => host !== "other").flatMap((host) => host.replace(/ rest$/, "").split("+"));
  return codes.some((code) => code !== "EU" && countryOf(code) === countryOf(home));
}

/** Dependent territories of ISO 3166-1 by the country that speaks for them abroad. */
const territories: Readonly<Record<string, string>> = {
  AU: "CC CX HM NF",
  CN: "HK MO",
  DK: "FO GL",
  FI: "AX",
  FR: "BL GF GP MF MQ NC PF PM RE TF WF YT",
  GB: "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
  NL: "AW BQ CW SX",
  NO: "BV SJ",
  NZ: "CK NU TK",
  US: "AS GU MP PR UM VI",
};

const belongsTo = new Map(
  Object.entries(territories).flatMap(([country, codes]) => codes.split(" ").map((code) => [code, country] as const)),
);
