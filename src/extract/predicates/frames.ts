import {arrivalFrames} from "./arrivals.ts";
import {borderFrames} from "./borders.ts";
import {departureFrames} from "./departures.ts";
import {displacementFrames} from "./displacement.ts";
import type {Frame} from "./frame.ts";
import {housingFrames} from "./housing.ts";
import {returnFrames} from "./returns.ts";
import {shelterFrames} from "./shelter.ts";

/** All frames; where two fit the same words the first wins, so that “forced to flee” comes before “flee”. */
export const frames: readonly Frame[] = [
  ...shelterFrames,
  ...displacementFrames,
  ...returnFrames,
  ...borderFrames,
  ...departureFrames,
  ...arrivalFrames,
  ...housingFrames,
];
