import {sigmoid} from "../stats/logistic.ts";
import type {Bars, Flows} from "./flows.ts";
import type {Layout} from "./layout.ts";
import type {Part} from "./part.ts";
import type {Priors} from "./priors.ts";
import type {Shape} from "./shape.ts";

/**
 * Permits per settled person, ln κ_c = −.2 + .5 z (may exceed one: stale permits), and the earlier diasporas that some
 * claims include: v e^{s z}, or v σ(s z) where only an upper end is known.
 */
export function coverage(shape: Shape, layout: Layout, priors: Priors, flows: Flows, bars: Bars): Part {
  const {permitHosts, bases} = shape;
  const mean = priors["permits.mean"];
  const sd = priors["permits.sd"];
  return {
    forward(z) {
      for (let i = 0; i < permitHosts.length; i++) flows.permits[i] = Math.exp(mean + sd * z[layout.permits + i]);
      for (let i = 0; i < bases.length; i++) {
        const {type, v, s} = bases[i];
        const x = s * z[layout.bases + i];
        flows.bases[i] = v * (type === "log" ? Math.exp(x) : sigmoid(x));
      }
    },
    reverse(_z, gradient) {
      for (let i = 0; i < permitHosts.length; i++)
        gradient[layout.permits + i] = sd * bars.permits[i] * flows.permits[i];
      for (let i = 0; i < bases.length; i++) {
        const {type, v, s} = bases[i];
        const slope = type === "log" ? flows.bases[i] : flows.bases[i] * (1 - flows.bases[i] / v);
        gradient[layout.bases + i] = s * bars.bases[i] * slope;
      }
    },
  };
}
