import {describe, it} from "vitest";
import {expectReference} from "../../test/posteriordb/expect-reference.ts";
import {posteriorNames} from "../../test/posteriordb/posteriors.ts";
import {hasSharedData} from "../../test/shared.ts";

describe.skipIf(!hasSharedData)("NUTS on all ten of posteriordb, 4 chains of 1,000 + 1,000", () => {
  it.each(posteriorNames)("agrees with the reference draws of %s", async (name) => {
    await expectReference(name, 2);
  });
});
