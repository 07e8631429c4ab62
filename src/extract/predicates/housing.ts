import {type Frame, phrases} from "./frame.ts";

/** What happens to dwellings; their numbers are of houses, not of people. */
export const housingFrames: readonly Frame[] = [
  {
    name: "housing-destroyed",
    measure: "housing_destroyed",
    direction: "out",
    words: phrases(String.raw`
      destroy(ed|ing|s)?|destruction|raz(ed|ing)|collapsed?|burn(ed|t)( down)?|buried|washed away|wiped out|demolished
      |destru[ií]d[oa]s|destruy\w+`),
  },
  {
    name: "housing-damaged",
    measure: "housing_damaged",
    direction: "out",
    words: phrases("damag(ed|ing|es|e)|flooded|inundated|da[ñn]os|dañad[oa]s"),
  },
  {
    name: "housing-uninhabitable",
    measure: "housing_uninhabitable",
    direction: "out",
    words: phrases("uninhabitable|unlivable"),
  },
];

export const housingMeasures: ReadonlySet<string> = new Set(housingFrames.map(({measure}) => measure));
