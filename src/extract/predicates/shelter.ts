import {type Frame, phrases} from "./frame.ts";

/** Where the displaced stay: camps and shelters. */
export const shelterFrames: readonly Frame[] = [
  {
    name: "camp",
    measure: "in_camp",
    direction: "stay",
    words: phrases(String.raw`
      (shelter(ed|ing)?|liv(e|es|ing)|stay(ed|ing|s)?|accommodated|hosted|housed|(took|taken|taking) shelter|took refuge)
        (\w+ ){0,3}?(in|at) (\w+ ){0,3}?camps?`),
  },
  {
    name: "shelter",
    measure: "sheltered",
    direction: "stay",
    words: phrases(String.raw`
      (took|taken|taking|take|seek|seeking|sought|forced into|in need of|placed in|accommodated (in|at)|housed in|staying in|living in)
        (\w+ ){0,2}?(shelters?|hotels?|tents?|temporary (accommodation|housing)|(evacuation|relief) cent(er|re)s?)
      |(accommodated|housed) (in|at) (the )?(\w+ ){0,3}cent(er|re)s?`),
  },
  {
    name: "camps-hold",
    measure: "in_camp",
    direction: "stay",
    words: phrases(
      "(?<=(camps?|settlements?|shelters|centres|centers|sites)( still| now| currently| together)? )(hold|holds|held|house|houses|accommodate|accommodates)",
    ),
    objectOnly: true,
  },
  {
    name: "confined",
    measure: "in_camp",
    direction: "stay",
    words: phrases("(confined|restricted) to (\\w+ ){0,2}?camps?"),
  },
  {name: "relief-camp", measure: "in_camp", direction: "stay", words: phrases("accommodated")},
];
