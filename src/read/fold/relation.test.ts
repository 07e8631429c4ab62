import {describe, expect, it} from "vitest";
import {relationOf} from "./relation.ts";

const relation = (containment: number, jaccard: number, shared = 300) =>
  relationOf({shared, containment, jaccard}, 500, () => []);

describe("relationOf", () => {
  it.each([
    [0.95, 0.89, "republished"],
    [1, 0.43, "partial-copy"],
    [0.86, 0.68, "version"],
    [0.6, 0.3, "version"],
    [0.51, 0.12, undefined],
    [0.28, 0.1, undefined],
  ])("reads c = %d, J = %d as %s", (containment, jaccard, expected) => {
    expect(relation(containment, jaccard)).toBe(expected);
  });

  it("takes a sentence that another text holds for a quotation, not for a copy", () => {
    expect(relation(1, 0.01, 19)).toBeUndefined();
  });

  it("knows a version by three long runs that make half of it", () => {
    const runs = (...lengths: number[]) => lengths.map((words) => ({inOne: 0, inOther: 0, words}));
    const of = (...lengths: number[]) =>
      relationOf({shared: 300, containment: 0.55, jaccard: 0.2}, 500, () => runs(...lengths));
    expect(of(100, 100, 50)).toBe("version");
    expect(of(100, 100, 49)).toBeUndefined();
    expect(of(240, 200)).toBeUndefined();
    expect(of(100, 126, 24, 24)).toBeUndefined();
  });
});
