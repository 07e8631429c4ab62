import type {Modality} from "../../core/claim.ts";

/**
 * Where a plan, bill or programme stands, by the words around it; its last fate wins: what was proposed and then shelved
 * is dropped. Undefined: the words tell it as a fact.
 */
export function statusIn(words: string): Modality | undefined {
  return fates.find(([, pattern]) => pattern.test(words))?.[0];
}

const fates: readonly (readonly [Modality, RegExp])[] = [
  [
    "dropped",
    /\b(?:not needed|no longer needed|unnecessary|shelved|abandoned|dropped|scrapped|cancell?ed|withdrawn|never (?:launched|started|passed)|suspended|voted down|rejected|vetoed|struck down|lapsed|expired|ran out)\b/i,
  ],
  [
    "asserted",
    /(?<!\bnot yet )(?<!\bnot )(?<!\b(?:be|being) )\b(?:passed|adopted|approved|signed|enacted|came into force|took effect|in force)\b/i,
  ],
  [
    "proposed",
    /\b(?:propos\w+|discuss\w+|consider\w*|suggest\w+|mull\w*|float(?:s|ed|ing)|debat\w+|calls?|called|calling|demand\w*|urg(?:e|es|ed|ing)|bill|draft law|advocat\w+|threaten\w*|(?<!who )want(?:s|ed)?|not yet (?:approved|passed|adopted)|(?:could|should|may|might)\s+be|motion)\b/i,
  ],
  [
    "planned",
    /\b(?:will|plans? to|planned|planning|to be launched|promis\w+|pledg\w+|vow\w*|intends?|would be|postponed|delayed|(?:did|has|have) not (?:yet )?(?:begin|begun|start(?:ed)?)|(?:has|have) yet to|target)\b/i,
  ],
];
