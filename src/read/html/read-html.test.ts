import {describe, expect, it} from "vitest";
import {parseMarkup} from "../../adapters/html/parse-markup.ts";
import {bodyText} from "../../core/body-text.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {spanOf} from "../../core/span-of.ts";
import {read} from "../read.ts";

const tools = {sha256: (of: string | Uint8Array) => of.length.toString(16).padStart(64, "0")};

/** Long enough for the extractor to see an article in it. */
const prose = [
  "<p>Some 4,500 people left the town in the spring, the mayor said, and about 1,200 have come home since then.</p>",
  "<p>The ferry company counts tickets, and the school counts pupils; neither of them knows who is still abroad.</p>",
  "<p>In the council nobody doubts the figures of the mayor, who has asked every street for a list of its own.</p>",
];
const article = (inside: string) =>
  page(`<h1>Town counts who came home</h1>${prose[0]}${prose[1]}${inside}${prose[2]}`);

function page(body: string, head = ""): EvidenceDocument {
  const html = `<!doctype html><html><head><title>Town counts who came home</title>${head}</head><body><div><div class="story">${body}</div></div></body></html>`;
  const outcome = parseMarkup(html);
  return read(
    {bytes: new TextEncoder().encode(html), markup: "markup" in outcome ? outcome.markup : outcome},
    {},
    tools,
  );
}

const said = (document: EvidenceDocument, role: string) =>
  document.blocks.filter((block) => block.role === role).map(({start, end}) => document.text.slice(start, end));
const taken = (document: EvidenceDocument) => document.removed.map(({why, surface}) => [why, surface]);

describe("reading a page", () => {
  it("takes the headline as title and its paragraphs as body", () => {
    const document = article("");
    expect(said(document, "title")).toEqual(["Town counts who came home"]);
    expect(bodyText(document).split("\n\n")).toHaveLength(3);
  });

  it.each([
    ["related", '<p>Read more: <a href="/x">The ferry carries 9,000</a></p>'],
    ["related", '<div class="related-stories"><p>Harbour closes for 3 days after the storm, says office.</p></div>'],
    [
      "related",
      '<ul><li><a href="/x">Harbour closes for 3 days</a></li><li><a href="/y">Storm takes 20 roofs</a></li></ul>',
    ],
    ["newsletter", '<div class="newsletterBox"><p>Five stories a day, every day at 7.</p></div>'],
    ["newsletter", "<p>Sign up for our newsletter and get 5 stories a day.</p>"],
    ["navigation", '<div class="share-bar"><p>24 shares so far</p></div>'],
    ["cookie", '<div id="cookie-notice"><p>This site keeps 3 cookies of yours.</p></div>'],
    ["hidden", '<p style="display: none">Hidden words say that 99,999 people left the town.</p>'],
    ["hidden", '<p style="color:#fff;background:#fff">Hidden words say that 99,999 people left.</p>'],
    ["hidden", '<p aria-hidden="true">Hidden words say that 99,999 people left the town.</p>'],
    ["repeat", prose[0] ?? ""],
  ])("takes out what is %s: %s", (why, furniture) => {
    const document = article(furniture);
    expect(bodyText(document)).toBe(bodyText(article("")));
    expect(taken(document).map(([reason]) => reason)).toContain(why);
  });

  it("takes a pulled quotation out, which says again what the article says", () => {
    const document = article("<aside class='pull-quote'><p>neither of them knows who is still abroad</p></aside>");
    expect(bodyText(document).match(/still abroad/g)).toHaveLength(1);
  });

  it("does not call the whole article furniture because of its name", () => {
    const document = page(
      `<div class="comments share related"><h1>Town counts who came home</h1>${prose.join("")}</div>`,
    );
    expect(bodyText(document).split("\n\n")).toHaveLength(3);
  });

  it("knows what a picture shows from what the article says", () => {
    const document = article('<p><img src="a.jpg"><em>The ferry in March, with 300 passengers.</em></p>');
    expect(said(document, "caption")).toEqual(["The ferry in March, with 300 passengers."]);
  });

  it("keeps a paragraph that is one link when it holds a number", () => {
    const linked = '<p><a href="/r">The register shows 3,100 closed addresses and 640 opened again</a></p>';
    expect(bodyText(article(linked))).toContain("3,100");
  });

  it("keeps a table whole, spanned cells repeated, headers over each cell", () => {
    const document = article(
      "<table><tr><th>District</th><th colspan=2>People</th></tr><tr><th></th><th>left</th><th>back</th></tr>" +
        "<tr><td>Old Quay</td><td>1,800</td><td>700</td></tr></table>",
    );
    const at = document.text.indexOf("700");
    expect(spanOf(document, at, at + 3).cell).toEqual({
      table: 0,
      row: 2,
      column: 2,
      headers: ["People", "back", "Old Quay"],
    });
  });

  it("breaks paragraphs at two line breaks and keeps one as a space", () => {
    const document = article(
      "<div>One line<br>goes on here for a while.<br><br>The next begins after two breaks.</div>",
    );
    expect(bodyText(document)).toContain("One line goes on here for a while.\n\nThe next begins");
  });

  it("leads from every span to the words in the source", () => {
    const document = article(
      "<p>Half of the 4,500&nbsp;people who left &amp; stayed away <b>wrote</b> to the council in May.</p>",
    );
    const start = document.text.indexOf("4,500\u00a0people");
    const {raw} = spanOf(document, start, start + "4,500\u00a0people who left &".length);
    expect(raw).toHaveLength(1);
  });

  it("says that a page is no article, and why", () => {
    const document = page("<p>Please log in to continue.</p>");
    expect(document.status).toBe("extraction-failed");
    expect(document.problems[0]?.says).toMatch(/^the page gave \d+ words of running text and no table/);
  });
});

describe("what a page says of itself", () => {
  it("believes JSON-LD before Open Graph before the line a reader sees", () => {
    const head =
      '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-05-04T23:30:00+03:00", "headline": "Town&#8217;s count", "author": {"name": "Mira Olsen"}}]}</script>' +
      '<meta property="article:published_time" content="2023-05-05"><meta property="og:site_name" content="Harbour Post">';
    const {metadata} = page(`<h1>Town counts</h1><p class="date">6 May 2023</p>${prose.join("")}`, head);
    expect(metadata.published?.map(({value, origin}) => [value, origin])).toEqual([
      ["2023-05-04", "json-ld"],
      ["2023-05-05", "article:published_time"],
      ["2023-05-06", "date line"],
    ]);
    expect(metadata.title?.[0]?.value).toBe("Town’s count");
    expect(metadata.byline?.[0]?.value).toBe("Mira Olsen");
    expect(metadata.outlet?.[0]?.value).toBe("Harbour Post");
  });

  it("reads nothing from data that are broken or nested to no end", () => {
    const deep = `{"@type": "NewsArticle", "@graph": ${"[".repeat(5000)}${"]".repeat(5000)}}`;
    const scripts = ['{"@type": "NewsArticle", "headline": "x', deep].map(
      (json) => `<script type="application/ld+json">${json}</script>`,
    );
    expect(page(prose.join(""), scripts.join("")).metadata.title?.map(({origin}) => origin)).toEqual(["title"]);
  });

  it("names both dates when a copy stands under another than it gives", () => {
    const head = '<link rel="canonical" href="https://harbour-post.example/2024/11/13/who-left">';
    const {problems} = page(`<h1>Town counts</h1><time datetime="2023-05-04">4 May 2023</time>${prose.join("")}`, head);
    expect(problems.map(({kind}) => kind)).toEqual(["metadata-disagree"]);
  });
});
