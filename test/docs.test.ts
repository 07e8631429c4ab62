import {existsSync, globSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {describe, expect, it} from "vitest";
import {reasons} from "../src/account/from-evidence/reasons.ts";
import {quantities, sourceKinds} from "../src/account/observation.ts";
import {
  attributionKinds,
  derivations,
  evidenceColumns,
  measures,
  scopes,
  statedStays,
  units,
} from "../src/core/evidence-row.ts";
import {commandsPage, printed, withPriors} from "./docs/generated.ts";
import {anchorsIn, firstCells, linksIn, partOf} from "./docs/markdown.ts";
import {commandsIn} from "./help.ts";

const pages = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", ...globSync("docs/**/*.md").sort()];
const sources = globSync("{src,test,bench}/**/*.ts");

describe("links", () => {
  it.each(pages)("of %s lead to a file, and to a heading in it", (page) => {
    const broken = linksIn(read(page)).filter((link) => !isWeb(link) && !leadsSomewhere(link, page));
    expect(broken).toEqual([]);
  });
});

describe("citations", () => {
  const listed = [...read("docs/references.md").matchAll(/^- \*\*(\w+)\*\* — /gm)].map(([, key]) => key as string);
  const citing = [...sources, ...pages.filter((page) => page !== "docs/references.md")];
  const cited = new Set(
    citing.flatMap((file) => read(file).match(/\b[A-Z][A-Za-z]+[12]\d{3}\b|\bStanPull\d+\b/g) ?? []),
  );

  it("stand in the list of references, and everything in it is cited", () => {
    expect([...listed].sort()).toEqual([...cited].sort());
  });

  it("are listed by key, each once", () => {
    expect(listed).toEqual([...new Set(listed)].sort());
  });
});

describe("docs/words.md", () => {
  const words = read("docs/words.md");

  it("explains every reason why a row is not used, and no other", () => {
    const explained = firstCells(partOf(words, "## Why a row is not used"));
    expect([...explained].sort()).toEqual(Object.values(reasons).sort());
  });

  it.each(
    Object.entries({
      "column of the table": evidenceColumns,
      measure: measures,
      scope: scopes,
      unit: units,
      stay: statedStays,
      "kind of attribution": attributionKinds,
      derivation: derivations,
      "observed quantity": quantities,
      "kind of source": sourceKinds,
    }),
  )("has every %s", (_, all) => {
    expect(all.filter((word) => !words.includes(`\`${word}\``))).toEqual([]);
  });
});

describe("pages written from the code", () => {
  it("docs/methods.md has the priors that the model has", () => {
    expectPage("docs/methods.md", withPriors(read("docs/methods.md")));
    expect(read("docs/methods.md")).toContain("| `return.median` | 0.006 |");
  });

  it("docs/commands.md has the help that the commands print", async () => {
    expectPage("docs/commands.md", await commandsPage());
  });
});

describe("README.md", () => {
  const readme = read("README.md");

  it("can be read at one sitting", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(250);
  });

  it("shows what each command is for", async () => {
    const commands = commandsIn(await printed(["--help"]));
    expect(commands.filter((command) => !readme.includes(`countercurrent ${command}`))).toEqual([]);
  });

  it("has the transcript that its command prints", async () => {
    const [, command = "", output] = /^\$ countercurrent (.+)\n([\s\S]*?)```/m.exec(readme) ?? [];
    expect(await printed(command.split(" "))).toBe(output);
  });
});

describe("docs/decisions", () => {
  const decisions = globSync("docs/decisions/*.md").sort();

  it("are numbered one after the other", () => {
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.map((file) => file.slice("docs/decisions/".length, -".md".length).slice(0, 5))).toEqual(
      decisions.map((_, i) => `${String(i + 1).padStart(4, "0")}-`),
    );
  });

  it.each(decisions)("%s has its number, a context, a decision and consequences", (file) => {
    const number = file.slice("docs/decisions/".length).slice(0, 4);
    const headings = read(file).match(/^#+ .*$/gm) ?? [];
    expect(headings[0]).toMatch(new RegExp(`^# ${number} \\S`));
    expect(headings.slice(1)).toEqual(["## Context", "## Decision", "## Consequences"]);
  });

  it("give a reason for every part the program needs", () => {
    const all = decisions.map(read).join("");
    const parts = Object.keys(JSON.parse(read("package.json")).dependencies);
    expect(parts.filter((part) => !all.includes(`\`${part}\``))).toEqual([]);
  });
});

describe("what the docs name", () => {
  it("ARCHITECTURE.md lists the rooms that there are", () => {
    const rooms = firstCells(partOf(read("ARCHITECTURE.md"), "# Architecture").split("\n\nBeside")[0] as string);
    expect(rooms.map((cell) => cell.replaceAll(/[`/]/g, "")).sort()).toEqual(
      globSync("src/*")
        .map((dir) => dir.slice(4))
        .sort(),
    );
  });

  it.each(pages)("%s names files that there are", (page) => {
    const files = globSync("{src,test,bench,tools,bin}/**/*.{ts,mjs}").map((file) => `/${file}`);
    const named = read(page).match(/(?<=`)[\w./-]+\.(?:ts|mjs)(?=`)/g) ?? [];
    expect(named.filter((name) => !name.startsWith(".") && !files.some((file) => file.endsWith(`/${name}`)))).toEqual(
      [],
    );
  });

  it("CITATION.cff has the version of the package", () => {
    expect(read("CITATION.cff")).toContain(`\nversion: ${JSON.parse(read("package.json")).version}\n`);
  });

  it("no file names a folder of the machine it was written on", () => {
    const machine = new RegExp(`(?<![\\w.:/])/(?:${["work", "root", "home", "Users"].join("|")})/\\w`);
    const files = [
      ...sources,
      ...pages,
      ...globSync("{bin,tools,examples/*}/*.{mjs,yaml}"),
      "package.json",
      "CITATION.cff",
    ];
    expect(files.filter((file) => machine.test(read(file)))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** `UPDATE_GOLDEN=1 npx vitest run test/docs.test.ts` writes what the code says; review it with git diff. */
function expectPage(file: string, expected: string): void {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, expected);
  expect(read(file)).toBe(expected);
}

function isWeb(link: string): boolean {
  return /^https?:/.test(link);
}

function leadsSomewhere(link: string, page: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), path));
  return existsSync(target) && (anchor === undefined || anchorsIn(read(target)).includes(anchor));
}
