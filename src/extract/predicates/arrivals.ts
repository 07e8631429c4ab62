import {type Frame, next, phrases} from "./frame.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** Coming to a host and living there; moves to safety that are none. */
export const arrivalFrames: readonly Frame[] = [
  {
    name: "received",
    measure: "arrivals",
    direction: "out",
    words: phrases("received|taken in|took in|absorbed|welcomed|attracted"),
    objectOnly: true,
  },
  {
    name: "hosts",
    measure: "stock_abroad",
    direction: "stay",
    words: phrases("hosts?|hosting|(is|are) home to|harbou?rs"),
    objectOnly: true,
  },
  {
    name: "counted-in",
    measure: "stock_abroad",
    direction: "stay",
    words: phrases("counted|registered|recorded"),
    followedBy: next(
      String.raw`
      ([\p{L}]+ ){0,2}?[\d.,]+ ((million|thousand) )?([\p{L}-]+ ){1,4}?(in|within) (the (country|republic)|its territory|(?!${months})\p{Lu})`,
      {flags: "u"},
    ),
    unlessFollowedBy: next(String.raw`([\p{L}\d.,]+ ){1,4}?(entries|crossings|exits|trips|births|deaths|cases)`, {
      flags: "u",
    }),
    objectOnly: true,
  },
  {
    name: "arrived",
    measure: "arrivals",
    direction: "out",
    words: phrases(`
      arriv(e|ed|es|ing)|immigrat(e|ed|ing)|mov(ed|ing) to|settled (in|down)|(came|went) to|flocked to|poured into
      |resettled in|relocated to`),
    followedBy: next(
      String.raw`
      ((in|to|into|from|at|on) )?(the )?\p{Lu}
      | ((in|to) )?the (country|island|mainland|city|region|territory)
      | (since|after)\b`,
      {flags: "u"},
    ),
  },
  {
    name: "relocated",
    measure: "relocated",
    direction: "out",
    words: phrases(String.raw`
      relocat(ed|ion|ing|e)
      |(moved|shifted|transferred|taken|brought) to (\w+ ){0,3}?(safety|safer|higher|temporary|secure|shelters?|camps?|cent(re|er)s)
      |reubicad[oa]s`),
    unlessFollowedBy: next("(program|scheme|plan)"),
  },
  {
    name: "abroad",
    measure: "stock_abroad",
    direction: "stay",
    words: phrases(
      "remain(s|ed|ing)?|liv(e|es|ed|ing)|stay(s|ed|ing)?|resid(e|es|ed|ing)|registered|based|are|were|holds?",
    ),
    followedBy: next(
      String.raw`
      ((still|now|currently|permanently|legally|officially|as refugees|as residents) ){0,2}((in|outside|across|throughout|inside) (the )?(\p{Lu}|country)|abroad|overseas|outside|(under )?temporary protection)`,
      {flags: "u"},
    ),
  },
];
