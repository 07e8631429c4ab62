import {type Frame, next, phrases} from "./frame.ts";

/** “Stopped 300 people leaving”: they did not leave. */
const hindered =
  /\b(?:stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|bar(?:s|red|ring)?|block(?:s|ed|ing)?|detain(?:s|ed|ing)?|caught|hinder\w*|ke(?:ep|pt))\s+(?:[\p{L}\d,.]+\s+){1,7}$/u;

/**
 * Leaving the country. “Left” is a departure only before a place, a time, or the end of its clause; “moved” and “went”
 * only with words for abroad.
 */
export const departureFrames: readonly Frame[] = [
  {
    name: "left",
    measure: "left_total",
    direction: "out",
    words: phrases("(?<!\\b(was|were|is|are|be|been|being) )left|leav(e|es|ing)|depart(ed|ing)?|quit"),
    followedBy: next(
      String.raw`
      the (country|island|territory|region|capital|city)
      | (their|his|her|our|my) (\w+ )?(country|homeland|motherland|home|hometown)
      | home\b
      | for (the )?\p{Lu}
      | for the (capital|city|coast|border|mainland|north|south|east|west)
      | from \p{Lu}
      | \p{Lu}
      | (since|after|following|amid|because|due|over|as|during|before|between|from|every|each|permanently|spontaneously|again|forever)\b
      | in (\p{Lu}|\d|the (first|wake|last|months?|weeks?|days?|years?))
      | by (the end|\p{Lu})
      | out of (?!the)
      | behind their
      | (are|is|have|has|were|had|will|would|now|and|or|who)\b`,
      {flags: "u", or: String.raw`\s*[,.;—–)"”]|\s*$`},
    ),
    unlessAfter: hindered,
    unlessFollowedBy: next(String.raw`(without|behind (?!their)|no\b|office|parliament|to (die|fend|rot))`),
  },
  {
    name: "fled",
    measure: "left_total",
    direction: "out",
    words: phrases(`
      fled|flee(s|ing)?|emigrat(e|ed|es|ing)|escap(ed|ing) (from )?(the country|to|abroad)|exiled|departures? from`),
  },
  {
    name: "moved",
    measure: "left_total",
    direction: "out",
    words: phrases("mov(e|ed|es|ing)|relocat(e|ed|es|ing)|resettl(e|ed|es|ing)|went|gone|go|going|settl(e|ed|ing)"),
    followedBy: next(
      String.raw`
      (\w+ ){0,2}(abroad|overseas|(out of|away from) the country|into exile|to the mainland|stateside
        |to (another|other|third|neighbou?ring|foreign|western) countr)
      | from (the )?\p{Lu}[\p{L} ]{1,30}? to (the )?\p{Lu}`,
      {flags: "u"},
    ),
  },
  {
    name: "gone",
    measure: "left_total",
    direction: "out",
    words: phrases("gone"),
    followedBy: /^\s*(?:[,.;)”"]|$)/,
    unlessAfter: /\b(?:is|are|was|were|be|being|all|long)\s+$/i,
  },
  {
    name: "driven-abroad",
    measure: "left_total",
    direction: "out",
    words: phrases(
      String.raw`(drove|driven|drives|sent|pushed|forced) ((an estimated|about|some|around|nearly|almost|over|more than|at least) )?[\d.,]+ ((million|thousand) )?([a-z-]+ ){1,3}?(in)?to (?=(the )?[A-Z])`,
      "dg",
    ),
  },
  {
    name: "exodus",
    measure: "left_total",
    direction: "out",
    words: phrases("(exodus|emigration|outflow|flight|departure|loss) of"),
    noun: true,
  },
];
