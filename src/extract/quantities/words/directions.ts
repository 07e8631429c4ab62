import {wordSet} from "./word-list.ts";

/** Verbs and particles of a rise that an amount follows: “rose 3 %”, “up 12,000”. */
export const upWords = wordSet(
  "up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing jump jumps jumped",
  "jumping climb climbs climbed climbing gain gains gained gaining surge surges surged surging soar soared soars soaring swell",
  "swelled swelling advance advanced advances add adds added adding spike spiked rocketed rally rallied expand expanded expands",
  "upward upwards upped raised raise hike hiked boosted leapt leaped edged_up widened strengthened",
);

/** The same of a fall. */
export const downWords = wordSet(
  "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases",
  "decreased decreasing lose loses lost losing slide slides slid sliding slip slips slipped tumble tumbles tumbled tumbling",
  "plunge plunges plunged plunging shrink shrinks shrank shrunk shrinking shed sheds plummet plummets plummeted sank sink sinks",
  "reduce reduces reduced reducing dip dips dipped cut cuts slump slumps slumped crash crashed eased contracted contract",
  "retreated narrowed downward downwards weakened halved subsided ebbed lowered",
);

/** Nouns and comparatives of a rise after the amount: “a 12 % increase”, “30 % more”. */
export const upAfter = wordSet("increase increases rise rises growth gain gains jump surge hike uptick upturn higher");
export const downAfter = wordSet(
  "decrease decreases fall drop drops decline declines reduction loss losses dip slump cut lower fewer",
);

/** Verbs after which “from A to B” tells a change of level. */
export const changeWords = wordSet(
  "change changes changed changing shift shifts shifted shifting went go goes going moved varied narrowed widened lowered raised",
);

/** Adverbs between the verb and its amount. */
export const stepWords = wordSet(
  "by a an another further additional nearly sharply slightly only just even some still again overall steadily roughly about around almost more than over at least",
);
