import {arK} from "./ar-k.ts";
import {arma} from "./arma.ts";
import {blr} from "./blr.ts";
import {eightSchools} from "./eight-schools.ts";
import {garch} from "./garch.ts";
import {gaussMix} from "./gauss-mix.ts";
import {gpPoisson} from "./gp-poisson.ts";
import {hmm} from "./hmm.ts";
import {kidscoreInteraction} from "./kidscore.ts";
import {nes} from "./nes.ts";
import {type Posterior, readData} from "./posterior.ts";

/**
 * Builds a posterior from the data that posteriordb keeps under its name. Each maker is a Stan program of posteriordb
 * (stan-dev/posteriordb, BSD-3-Clause) written out, with its gradient by hand.
 */
export function posteriorNamed(name: PosteriorName): Posterior {
  const make: Maker = makers[name];
  return make(readData(name));
}

export type PosteriorName = keyof typeof makers;

// The data are posteriordb's own files, whose shapes each maker states.
// biome-ignore lint/suspicious/noExplicitAny: read from JSON
type Maker = (data: any) => Posterior;

const makers = {
  "arK-arK": arK,
  "arma-arma11": arma,
  "eight_schools-eight_schools_noncentered": eightSchools,
  "garch-garch11": garch,
  "gp_pois_regr-gp_pois_regr": gpPoisson,
  "hmm_example-hmm_example": hmm,
  "kidiq-kidscore_interaction": kidscoreInteraction,
  "low_dim_gauss_mix-low_dim_gauss_mix": gaussMix,
  "nes1972-nes": nes,
  "sblrc-blr": blr,
} satisfies Record<string, Maker>;

export const posteriorNames = Object.keys(makers) as PosteriorName[];
