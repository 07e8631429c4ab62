import {type Frame, next, phrases} from "./frame.ts";

/** Coming home, and moving on. A way back to a camp, to work or to school is no return. */
export const returnFrames: readonly Frame[] = [
  {
    name: "onward",
    measure: "onward_total",
    direction: "onward",
    words: phrases("(moved?|moving|travel(l?ed|l?ing)?|gone|went|go) (on|onward|onwards|further) to"),
  },
  {
    name: "deported",
    measure: "returned_total",
    direction: "back",
    words: phrases("deport(ed|ing)|deportations? of|sent (back|home)"),
    unlessAfter: /\b(?:not|nobody|no one)\s+(?:\w+\s+){0,2}$/i,
  },
  {
    name: "at-home",
    measure: "returned_total",
    direction: "back",
    words: phrases("(are|is|were|was|been) ((already|now|all|safely|finally|back) ){0,2}home"),
    unlessFollowedBy: next("(to|for|with|when|alone|and)"),
  },
  {name: "returnees", measure: "returned_total", direction: "back", words: phrases("returnees?"), noun: true},
  {
    name: "return-of",
    measure: "returned_total",
    direction: "back",
    words: phrases("(returns?|repatriation|homecoming) of"),
    unlessAfter:
      /\b(?:allow|permit|call|urg|demand|seek|sought|promot|encourag|facilitat|plan|prevent|block|refus|propos|negotiat|possible|eventual|future|right)\w*(?:\s+\w+){0,4}\s+$/i,
    noun: true,
  },
  {
    name: "returned",
    measure: "returned_total",
    direction: "back",
    words: phrases(`
      return(ed|ing|s)?
      |(came|come|comes|coming|gone|went|go|goes|going|moved?|moving|trickl(ed|ing)|head(ed|ing)?|flow(ed|ing)?|lur(e|ed|ing)|brought|bring(ing)?)
        ((many|some|few|several) )?(back|home)
      |repatriat(ed|ing|e)
      |(depart(ed)?|left|set off|headed) for (home|their (areas?|places?|villages?|towns?|districts?|communit(y|ies)))
      |resettled (back )?(in|to) their`),
    unlessFollowedBy: next(String.raw`
      to
        ((the|a|an|their|his|her) )?(\w+ )?(work|schools?|class(es)?|camps?|shelters?|offices?|studies|power|normal\w*|negotiat\w+|talks|parliament|duty|service|prison)\b
      | (process|ticket|policy|rate)\b
      | (the )?(call|favou?r|money|ballot)\b`),
    unlessAfter:
      /\b(?:rights?|calls?|pledge|ways?|opportunity|chance|incentives?|difficult(?:y|ies) in)\s+(?:(?:of|to|for)\s+)?(?:[\w,]+\s+){0,4}$|\b(?:without|no)\s+$/i,
  },
];
