import {describe, expect, it} from "vitest";
import {failedExtraction} from "./failed-extraction.ts";

const paragraph = "Some of those who left in the spring came home before the first snow, the mayor of the town said. ";

describe("failedExtraction", () => {
  it("lets an article be", () => {
    expect(failedExtraction({text: paragraph.repeat(3)})).toBeUndefined();
  });

  it("counts the words of a page that gave next to nothing", () => {
    expect(failedExtraction({text: paragraph})).toBe(
      "the page gave 20 words of running text and no table; an article has 40 or more",
    );
  });

  it("lets a short text with a table be", () => {
    expect(failedExtraction({text: paragraph, hasTable: true})).toBeUndefined();
  });

  it.each([
    "Please log in to read this story. ",
    "Nous utilisons des cookies. ",
    "Passwort vergessen? ",
    "No soy un robot. ",
    "Доступ ограничен. ",
    "Я не робот. ",
    "Увімкніть JavaScript. ",
    "Şifremi unuttum. ",
    "You don’t have permission to access this. ",
  ])("knows a closed door: %s", (door) => {
    expect(failedExtraction({text: door + paragraph.repeat(3)})).toContain("stands where the article should");
  });

  it("does not take a long article about passwords for a door", () => {
    expect(
      failedExtraction({text: `“Enter your password”, the border guard said. ${paragraph.repeat(9)}`}),
    ).toBeUndefined();
  });

  it("does not look for doors deep in a text", () => {
    expect(failedExtraction({text: `${paragraph.repeat(4)} Access denied, said the screen.`})).toBeUndefined();
  });
});
