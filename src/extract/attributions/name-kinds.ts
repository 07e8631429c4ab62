import type {Link} from "../../core/attribution.ts";
import {countries} from "../places/countries.ts";

/** What bears a name, by the words of the name; two words that say nothing else are a person. */
export function kindOf(name: string, title: string | null): Link["kind"] {
  if (media.test(name)) return "media";
  if (governments.test(name) || places.has(name)) return "government";
  if (organisations.test(name) || /^[A-Z]{2,6}$/.test(name)) return "organisation";
  return title !== null || name.includes(" ") ? "person" : "unknown";
}

const media =
  /\b(?:Times|Post|News|Journal|Guardian|Telegraph|Reuters|TASS|Interfax|Bloomberg|Forbes|BBC|CNN|Pravda|Gazette|Herald|Tribune|Today|Meduza|Kommersant|Vedomosti|Izvestia|RIA|AFP|AP|Associated Press|Magazine|Radio|TV|Television|Daily|Agency France-Presse|Politico|POLITICO|Economist)\b/;
/** Countries and their cities: as speakers, their governments. */
const places: ReadonlySet<string> = new Set(
  Object.values(countries).flatMap(([names, , cities]) => [...names.split("|"), ...cities.split("|")]),
);
const governments =
  /\b(?:Kremlin|Government|White House|Ministry|Moscow|Kyiv|Kiev|Minsk|Washington|Brussels|Beijing|Tbilisi|Yerevan|Astana|Ankara|Belgrade|Tehran|Damascus|Caracas|Duma|Parliament|Congress|Senate|Cabinet|Federation Council|State Department)\b/;
const organisations =
  /\b(?:Agency|Service|Institute|University|College|Council|Committee|Commission|Bank|Party|Cent(?:er|re)|Organi[sz]ation|Office|Bureau|Foundation|Fund|Association|Union|Nations|Group|Company|Department|Academy|Court|Board|Society|Network|Alliance|Campaign|Rosstat|Eurostat|Frontex|Police|Team|Initiative|Project|Observatory|Forum|Chamber|Federation|Ombudsman|Statistics|Secretariat|Authority|Observatory|Mission|Programme|Program|Banco|Banque|Universidad|Universidade|Universität|Instituto|Institut|Ministerio|Colectivo|Centro|Fundación|Fondation|Asociación|Observatorio|Consejo|Comisión|Firm|Platform|Register|Cluster|Directorate|Ministries)\b|\p{L}:\p{L}/u;
