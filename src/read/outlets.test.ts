import {expect, it} from "vitest";
import {outletOf} from "./outlets.ts";

it.each([
  ["https://www.bbc.co.uk/news/1", "BBC News"],
  ["https://edition.cnn.com/2022/x", "CNN"],
  ["http://user@harbour-post.example:8080/a", "harbour-post.example"],
  ["not an address", undefined],
])("the outlet at %s is %s", (url, name) => {
  expect(outletOf(url)).toBe(name);
});
