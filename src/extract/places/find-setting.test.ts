import {describe, expect, it} from "vitest";
import {documentOf} from "../told.test-support.ts";
import {findSetting} from "./find-setting.ts";

function setting(url: string) {
  return findSetting(documentOf("Two hundred people were evacuated.", {url}), []);
}

describe("the setting of a document that names no place", () => {
  it.each([
    ["https://example.org/floods-across-northern-chile", "CL"],
    ["https://example.org/files/no%20MDRBJ011.pdf", "BJ"],
    ["https://example.org/docs/IBBJfl160715.pdf", "BJ"],
    ["https://www.cambodianews.example/a", "KH"],
    ["https://www.example.gov.bw/news", "BW"],
    ["https://www.example.co.uk/news", "GB"],
  ])("is guessed from its address: %s", (url, code) => {
    expect(setting(url)).toEqual({code, guessedFrom: url});
  });

  it("is not the language of a page", () => {
    expect(setting("https://example.org/english/2015/a.html")).toBeUndefined();
  });
});
