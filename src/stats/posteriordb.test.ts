import {describe, expect, it} from "vitest";
import {centredEightSchools, rubinsSchools} from "../../test/posteriordb/eight-schools.ts";
import {expectReference} from "../../test/posteriordb/expect-reference.ts";
import {posteriorNamed, posteriorNames} from "../../test/posteriordb/posteriors.ts";
import {parameterDraws, sample, unmixed} from "../../test/posteriordb/sample.ts";
import {hasSharedData} from "../../test/shared.ts";
import {ebfmi} from "./diagnostics/ebfmi.ts";
import {randomStream} from "./random.ts";

// The other five take longer: posteriordb.slow.test.ts runs all ten.
const quick = [
  "arK-arK",
  "arma-arma11",
  "eight_schools-eight_schools_noncentered",
  "garch-garch11",
  "sblrc-blr",
] as const;

describe.skipIf(!hasSharedData)("NUTS on posteriordb, 4 chains of 1,000 + 1,000", () => {
  it.each(quick)("agrees with the reference draws of %s", async (name) => {
    await expectReference(name, 1);
  });

  it.each(posteriorNames)("climbs the true gradient of %s", (name) => {
    const posterior = posteriorNamed(name);
    const random = randomStream(1, 0);
    const z = new Float64Array(posterior.dim).map(() => random.normal() / 2);
    const gradient = new Float64Array(posterior.dim);
    const elsewhere = new Float64Array(posterior.dim);
    posterior.evaluate(z, gradient);
    const largest = Math.max(...gradient.map(Math.abs));
    for (let i = 0; i < posterior.dim; i++) {
      const at = (offset: number) => posterior.evaluate(z.with(i, z[i] + offset), elsewhere);
      const difference = (at(1e-5) - at(-1e-5)) / 2e-5;
      expect(Math.abs(difference - gradient[i])).toBeLessThanOrEqual(1e-7 * largest);
    }
  });
});

describe("the centred eight schools", () => {
  it("give themselves away: τ fails R̂ or effective size, and energy is explored slowly", async () => {
    const funnel = centredEightSchools(rubinsSchools);
    const {segments} = await sample(funnel, 1, new Float64Array(funnel.dim));
    expect(unmixed(parameterDraws(funnel, segments))).toContain("tau");
    expect(Math.min(...segments.map(({energies}) => ebfmi(energies)))).toBeLessThan(0.3);
  });
});
