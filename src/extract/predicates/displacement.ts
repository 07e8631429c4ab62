import {type Frame, phrases} from "./frame.ts";

const homes = String.raw`(their|his|her|its|our) (\w+ )?(homes?|houses?|villages?|communit\w+|towns?)`;

/** Flight from home, evacuation and displacement within a country, in English and the words Spanish and French reports use. */
export const displacementFrames: readonly Frame[] = [
  {
    name: "forced-out",
    measure: "forced_to_flee",
    direction: "out",
    words: phrases(String.raw`
      (forc(ed|ing|es)|driven|compelled)
      ((?!flee|leave|abandon)[\w,.’'-]+ ){0,8}?(to (flee|leave|abandon) (${homes}|home)|(out of|from) ${homes}|to flee)`),
  },
  {
    name: "fled-home",
    measure: "forced_to_flee",
    direction: "out",
    words: phrases(`(fled|flee|fleeing|left|leave|leaving|abandon(ed|ing)?) ${homes}`),
  },
  {
    name: "driven-out",
    measure: "displaced_total",
    direction: "out",
    words: phrases(
      "(driven|forced|pushed|chased) (out of|from) (?=(the )?(districts?|region|area|province|[A-Z]))",
      "dg",
    ),
  },
  {
    name: "lost-home",
    measure: "homeless",
    direction: "out",
    words: phrases(
      `homeless|without (a )?(homes?|roof|shelter)|los(t|e|ing) (all )?${homes}|sans[- ]abris?|sin hogar(es)?|desalojad[oa]s`,
    ),
  },
  {
    name: "evacuated",
    measure: "evacuated",
    direction: "out",
    words: phrases("evacuat(e|ed|es|ing)|evacuad[oa]s|evacuar"),
  },
  {name: "evacuees", measure: "evacuated", direction: "out", words: phrases("evacuees?|evacuations?"), noun: true},
  {
    name: "remain-displaced",
    measure: "displaced_stock",
    direction: "stay",
    words: phrases(`
      (remain|remains|remained|remaining|still|currently|living|live|in) (internally )?(displaced|displacement)
      |(was|were|are|is) (still|currently) living in displacement`),
  },
  {
    name: "displaced-persons",
    measure: "displaced_stock",
    direction: "stay",
    words: phrases(`
      internally[- ]displaced (people|persons?|families|households|populations?|individuals|civilians)
      |IDPs?|PDIs?|internal displacement`),
    noun: true,
  },
  {
    name: "displaced",
    measure: "displaced_total",
    direction: "out",
    words: phrases("displac(ed|ing|es|e)|uprooted|desplazad[oa]s?|deplacee?s?|déplacée?s"),
  },
];
