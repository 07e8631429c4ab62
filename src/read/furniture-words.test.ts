import {describe, expect, it} from "vitest";
import {furnitureByWords} from "./furniture-words.ts";

describe("furnitureByWords", () => {
  it.each([
    ["Read more: The ferry carries 9,000", 0.8, "related"],
    ["Related article: ‘Nothing to Repair’", 0, "related"],
    ["DON’T MISS", 0, "related"],
    ["Читайте также: Кто вернулся", 0.7, "related"],
    ["More: Harbour closes for 3 days", 0.9, "related"],
    ["Sign up for our newsletter and get 5 stories a day", 0, "newsletter"],
    ["Follow us on Telegram", 0.5, "newsletter"],
    ["24 shares · Tweet · Email", 0, "navigation"],
    ["We use cookies on this site", 0, "cookie"],
    ["© 2023 The Harbour Post. All rights reserved.", 0, "label"],
    ["* * *", 0, "label"],
    ["Advertisement", 0, "label"],
  ])("takes %j out", (text, linkShare, why) => {
    expect(furnitureByWords(text, linkShare)).toBe(why);
  });

  it.each([
    ["More than 100,000 people have left since March, the ministry said.", 0.7],
    ["Video footage posted on Telegram showed 20 buses at the border.", 0.4],
    ["Related deaths rose to 120, doctors say.", 0.1],
    ["They share the house with 12 others.", 0],
    ["He signed up for the army in 2014 and left in 2022.", 0],
    ["The right to return was reserved for 40 families.", 0],
  ])("leaves %j in", (text, linkShare) => {
    expect(furnitureByWords(text, linkShare)).toBeUndefined();
  });
});
