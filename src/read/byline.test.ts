import {describe, expect, it} from "vitest";
import {nameInByline} from "./byline.ts";

describe("nameInByline", () => {
  it.each([
    ["By Mira Olsen", "Mira Olsen"],
    ["By DANICA HILL and JILL LAW", "DANICA HILL and JILL LAW"],
    ["By Mira Olsen, Wednesday 4 May 2022", "Mira Olsen"],
    ["By Chris Dale @harbour", "Chris Dale"],
    ["Автор: Мира Ольсен", "Мира Ольсен"],
    ["Von Mira Olsen, Moscow correspondent", "Mira Olsen"],
  ])("takes the name from %s", (line, name) => {
    expect(nameInByline(line)).toBe(name);
  });

  it.each(["By the end of 2022 half had left.", "By June they were back", "Stand by me"])(
    "sees a sentence in %s",
    (line) => {
      expect(nameInByline(line)).toBeUndefined();
    },
  );
});
