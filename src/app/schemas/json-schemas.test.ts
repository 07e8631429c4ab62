import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {fixtureResult} from "../../../test/report/fixture.ts";
import {json} from "../json.ts";
import {askSchema} from "./ask-schema.ts";
import {estimateSchema} from "./estimate-schema.ts";
import {jsonSchemas} from "./json-schemas.ts";

describe("docs/schema", () => {
  /** `UPDATE_GOLDEN=1 npx vitest run src/app/schemas` writes what the code says; review it with git diff. */
  it.each([...jsonSchemas()])("%s.json is the schema that the code has", (name, schema) => {
    const file = new URL(`../../../docs/schema/${name}.json`, import.meta.url);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === "1") {
      mkdirSync(new URL(".", file), {recursive: true});
      writeFileSync(file, text);
    }
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

describe("an estimate", () => {
  it("comes back from JSON as it was, undefined numbers too", () => {
    const result = fixtureResult();
    const quantities = result.quantities.map((summary) => ({...summary, narrowing: Number.NaN}));
    const undefinedNumbers = {...result, quantities};
    expect(estimateSchema.parse(JSON.parse(json(undefinedNumbers)))).toEqual(undefinedNumbers);
  });

  it("of another shape is not read", () => {
    const {notes, ...older} = JSON.parse(json(fixtureResult()));
    expect(estimateSchema.safeParse(older).success).toBe(false);
  });
});

describe("answers", () => {
  it("need a schema and every quantile, which may be null", () => {
    const answer = {id: "a", status: "outside", stay: "", reason: "before the account’s first month"};
    const quantiles = {q05: null, q10: null, q25: null, q50: null, q75: null, q90: null, q95: null};
    const result = {schema: "countercurrent/ask@1", answers: [{...answer, ...quantiles}]};
    expect(askSchema.parse(result)).toEqual(result);
    expect(askSchema.safeParse({...result, answers: [answer]}).success).toBe(false);
  });
});
