import {priorTable} from "../account/priors.ts";

/** Names that case.yaml may use under `priors`. */
export const knownPriors: readonly string[] = Object.keys(priorTable);
