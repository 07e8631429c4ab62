import type {EvidenceRow} from "../../core/evidence-row.ts";

/** Whether people were registered, or hold a status: a register of papers, whose coverage is a number of its own. */
export function isRegistered({durationRule}: EvidenceRow): boolean {
  return /\b(registered|register|status held)\b/i.test(durationRule) && !/re-regist/i.test(durationRule);
}

/** Whether people were “recorded”, by whatever means a host has: less than being registered. */
export function isRecorded({measure, durationRule}: EvidenceRow): boolean {
  return measure === "stock_abroad" && /\brecorded\b/i.test(durationRule);
}
