import {quantitiesVersion} from "./quantities/words/version.ts";

/** Name and version of what proposes claims. A change of any rule or lexicon raises the version. */
export const extractor = {name: "countercurrent", version: `1.1.0+quantities-${quantitiesVersion}`} as const;
