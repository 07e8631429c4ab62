/**
 * One part of the map from parameters z to flows. `forward` fills what the part makes; `reverse` reads the bars of
 * what it made and writes the derivatives of the log likelihood by its own parameters.
 */
export interface Part {
  forward(z: Float64Array): void;
  reverse(z: Float64Array, gradient: Float64Array): void;
}
