import {type AccountOptions, buildAccount} from "../../account/account.ts";
import type {Design} from "../../account/observation.ts";
import {runSegment, type Segment, type SegmentTask} from "../../stats/run-segment.ts";

/** Everything a worker needs to know of a fit: plain data, sent once. */
export interface ChainSetting {
  readonly design: Design;
  readonly options: AccountOptions;
}

/** Builds the account once; what it returns runs any stretch of any chain of it. */
export function chainRunner({design, options}: ChainSetting): (task: SegmentTask) => Segment {
  const account = buildAccount(design, options);
  return (task) => runSegment(account, task);
}
