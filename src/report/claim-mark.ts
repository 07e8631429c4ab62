import type {Form, SourceKind} from "../account/observation.ts";
import type {StatedStay} from "../core/evidence-row.ts";

/** A claim about how many people were abroad, or in one place, at the end of a month. */
export interface ClaimMark {
  /** Its row. */
  readonly row: string;
  /** `ALL`, or the name of a host. */
  readonly place: string;
  /** Where on the axis of months it stands: the end of its month. */
  readonly at: number;
  readonly stay: StatedStay;
  readonly form: Form;
  /** Persons, as stated; null where it leaves an end open. */
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly kind: SourceKind;
  /** It counts people who had moved there before the account begins, too: it may stand above the account. */
  readonly withEarlier: boolean;
}
