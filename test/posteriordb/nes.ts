import {indexed, type Posterior} from "./posterior.ts";
import {regression} from "./regression.ts";

export interface Nes {
  readonly partyid7: readonly number[];
  readonly real_ideo: readonly number[];
  readonly race_adj: readonly number[];
  readonly age_discrete: readonly number[];
  readonly educ1: readonly number[];
  readonly gender: readonly number[];
  readonly income: readonly number[];
}

/** Party identification on eight predictors, age as three dummies; everything flat. */
export function nes(data: Nes): Posterior {
  const is = (n: number, age: number) => (data.age_discrete[n] === age ? 1 : 0);
  return regression({
    rows: data.partyid7.map((_, n) => [
      1,
      data.real_ideo[n],
      data.race_adj[n],
      is(n, 2),
      is(n, 3),
      is(n, 4),
      data.educ1[n],
      data.gender[n],
      data.income[n],
    ]),
    y: data.partyid7,
    coefficientSd: Infinity,
    sigmaPrior: () => [0, 0],
    name: (beta, sigma) => ({...indexed("beta", beta), sigma}),
  });
}
