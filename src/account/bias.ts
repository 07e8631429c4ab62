import type {Bars} from "./flows.ts";
import type {Layout} from "./layout.ts";
import {sourceKinds} from "./observation.ts";
import type {Part} from "./part.ts";
import {biasMean, ofKind, type Priors} from "./priors.ts";

/** Scales of error of each kind of source at one z; six entries each, in the order of `sourceKinds`. */
export interface KindErrors {
  /** β: error common to the kind; τ: sd of one source's bias around it. Log scale, or share of a balance. */
  readonly bias: Float64Array;
  readonly tau: Float64Array;
  /** The same for rows about returning, logit scale (log where persons are counted). */
  readonly returnBias: Float64Array;
  readonly returnTau: Float64Array;
  /** σ: scatter of the rows of one source, one for all classes. */
  readonly sigma: Float64Array;
}

/**
 * What a kind of source adds to its rows.
 *
 *     τ_k = τ⁰_k e^{.4 z} ,  σ_k = σ⁰_k e^{.4 z} ,  β_k = mean_k + τ⁰_k z
 *
 * β is shared by all sources of a kind, so that ten newspapers that err alike do not outvote one register.
 */
export function kindErrors(layout: Layout, priors: Priors, bars: Bars): Part & {errors: KindErrors} {
  const kinds = sourceKinds.length;
  const table = (name: string) => Float64Array.from(sourceKinds, (kind) => priors[ofKind(name, kind)]);
  const tau0 = table("tau");
  const returnTau0 = table("tau.return");
  const sigma0 = table("sigma");
  const mean = Float64Array.from(sourceKinds, (kind) => priors[biasMean(kind)]);
  const returnMean = Float64Array.from(sourceKinds, (kind) => (kind === "survey" ? priors["survey.return.mean"] : 0));
  const scaleSd = priors["source.scale.sd"];
  const common = priors["source.common"];
  const errors: KindErrors = {
    bias: new Float64Array(kinds),
    tau: new Float64Array(kinds),
    returnBias: new Float64Array(kinds),
    returnTau: new Float64Array(kinds),
    sigma: new Float64Array(kinds),
  };
  const hasReturns = layout.returnBias >= 0;
  return {
    errors,
    forward(z) {
      for (let k = 0; k < kinds; k++) {
        errors.bias[k] = mean[k] + common * tau0[k] * z[layout.bias + k];
        errors.tau[k] = tau0[k] * Math.exp(scaleSd * z[layout.lnTau + k]);
        errors.sigma[k] = sigma0[k] * Math.exp(scaleSd * z[layout.lnSigma + k]);
        if (!hasReturns) continue;
        errors.returnBias[k] = returnMean[k] + common * returnTau0[k] * z[layout.returnBias + k];
        errors.returnTau[k] = returnTau0[k] * Math.exp(scaleSd * z[layout.returnLnTau + k]);
      }
    },
    reverse(_z, gradient) {
      for (let k = 0; k < kinds; k++) {
        gradient[layout.bias + k] = common * tau0[k] * bars.bias[k];
        gradient[layout.lnTau + k] = scaleSd * bars.lnTau[k];
        gradient[layout.lnSigma + k] = scaleSd * bars.lnSigma[k];
        if (!hasReturns) continue;
        gradient[layout.returnBias + k] = common * returnTau0[k] * bars.returnBias[k];
        gradient[layout.returnLnTau + k] = scaleSd * bars.returnLnTau[k];
      }
    },
  };
}
