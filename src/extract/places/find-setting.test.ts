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
    ["https://example.org/docs/KHMFL160715.pdf", "KH"],
    ["https://example.org/files/3_mar_15_moz_floods.pdf", "MZ"],
    ["https://www.example.hk/tohokuaid/hokkaidoquake.html", "JP"],
    ["https://www.cambodianews.example/a", "KH"],
    ["https://kathmandugazette.example/a", "NP"],
    ["https://news.xinhuanet.com/2015-03/31/c_1.htm", "CN"],
    ["https://www.example.gov.bw/news", "BW"],
    ["https://www.example.co.uk/news", "GB"],
  ])("is guessed from its address: %s", (url, code) => {
    expect(setting(url)).toEqual({code, guessedFrom: url});
  });

  it("is the one of a disaster's number in the text, before any address", () => {
    const document = documentOf("Glide FL-2014-000123-KHM: 200 people were evacuated.", {
      url: "https://example.org/chile",
    });
    expect(findSetting(document, [])).toEqual({code: "KH"});
  });

  it("is not the language of a page", () => {
    expect(setting("https://example.org/english/2015/a.html")).toBeUndefined();
  });
});
