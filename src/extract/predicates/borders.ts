import {type Frame, next, phrases} from "./frame.ts";

/** Permits, and crossings of a border, which count trips and not people. */
export const borderFrames: readonly Frame[] = [
  {
    name: "permits-stock",
    measure: "permits_stock",
    direction: "stay",
    words: phrases(
      String.raw`(hold(ing|s)?|held|have|had|with) (\w+ ){0,2}?((residence|residency|stay|work) )?permits?`,
    ),
    noun: true,
  },
  {
    name: "permits-issued",
    measure: "permits_issued",
    direction: "stay",
    words: phrases(String.raw`
      (issued?|issuing|granted?|granting|received?|obtained?|gave|given|awarded|approved)
        ([\w,.-]+ ){0,6}?((residence|residency|stay|work|humanitarian) )?(permits?|visas)
      |(permits?|visas?) ((were|was|had been|have been|has been) )?(issued|granted|given)
      |(permits?|visas?|protection|status)(,[^,.;]{0,40},)? (has|have|had) been (issued|granted|given) to`),
  },
  {
    name: "entered",
    measure: "entries",
    direction: "out",
    words: phrases("enter(ed|ing|s)?|(?<!Red )cross(ed|ing|es)?|entries|crossings|arrivals at the border"),
    unlessFollowedBy: next("(into force|a (phase|stage|period)|the (war|conflict|race|labou?r))"),
  },
  {
    name: "exited",
    measure: "exits",
    direction: "out",
    words: phrases("exits|exited|outbound (trips|crossings|journeys)|trips abroad|departures by"),
  },
];
