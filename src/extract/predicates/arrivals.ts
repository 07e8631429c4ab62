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
    words: phrases("counted|registered|recorded|show(s|ed)|list(s|ed)"),
    followedBy: next(
      String.raw`
      ([\p{L}]+ ){0,2}?[\d.,]+ ((million|thousand) )?([\p{L}-]+ ){1,4}?(in|within) (the (country|republic)|its territory|(?!${months})\p{Lu})`,
      {flags: "u"},
    ),
    unlessFollowedBy: next(
      String.raw`([\p{L}\d.,]+ ){1,4}?(entries|crossings|exits|trips|births|deaths|cases|arrivals|returns|departures)`,
      {
        flags: "u",
      },
    ),
    objectOnly: true,
  },
  {
    name: "arrivals",
    measure: "arrivals",
    direction: "out",
    words: phrases("(new )?arrivals"),
    unlessAfter: /\b(?:tourist|visitor|flight|air|passenger|airport|daily|train|ship)\s+$/i,
    unlessFollowedBy: next("at the border"),
    noun: true,
  },
  {
    name: "came-ashore",
    measure: "arrivals",
    direction: "out",
    words: phrases("(came|come) ashore|disembarked"),
  },
  {
    name: "reached",
    measure: "arrivals",
    direction: "out",
    words: phrases("reach(ed|ing)?|(flown|flew) (in)?to|came|come"),
    followedBy: new RegExp(
      String.raw`^\s+(?:(?:the\s+)?(?!${months})\p{Lu}\p{Ll}+(?!\s+(?:points?|percent|levels?|highs?))|(?:in|since)\s+(?:(?:19|20)\d\d|${months})\b|here\b)`,
      "u",
    ),
    unlessAfter: /\b(?:figure|number|total|toll|level|price|prices|rate|agreement|deal|who)\s+(?:\w+\s+){0,2}$/i,
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
      |(?<=(was|were|been) )(moved|transferred)(?= in)
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
      ((still|now|currently|permanently|legally|officially|as refugees|as residents) ){0,2}((in|outside|across|throughout|inside) (the )?((north|south|east|west|northern|southern|eastern|western|central|neighbou?ring) ){0,2}(\p{Lu}|country|camps?\b|settlements?\b)|there\b|abroad|overseas|outside|(under )?temporary protection)`,
      {flags: "u"},
    ),
  },
];
