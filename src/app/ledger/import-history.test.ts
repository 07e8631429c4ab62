import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {makeCase, writeCase} from "../../../test/case-folder.ts";
import {claimOn, ledgerWorld} from "../../../test/ledger-world.ts";
import {exportCase} from "../claims/export-case.ts";
import {addDocuments} from "../documents/add-documents.ts";
import {decideClaims, undoDecisions} from "./decide.ts";
import {editClaim} from "./edit-claim.ts";
import {checkHistories, importHistories} from "./import-history.ts";
import {linkClaim} from "./link-claims.ts";
import {listClaims} from "./list-claims.ts";

const texts = [
  "About 5,000 left in spring, and about 6,000 left in autumn, the council of the town of Aldor said.",
  "About 5,000 left in spring, and about 6,000 left in autumn, the council of the town of Aldor said.\n\nLater 7,000 left.",
  "Elsewhere 9,000 left.",
];

/** Each reader has a clock of their own that starts at the same moment: events of two readers fall together. */
function readerWorld(reader: string) {
  const find = ledgerWorld().clock;
  return ledgerWorld(
    (document) => [...document.text.matchAll(/[\d,]+ left/g)].map(([words]) => claimOn(document, words)),
    {
      reader: () => reader,
      clock: find,
    },
  );
}
type World = ReturnType<typeof readerWorld>;

/** What a reader may do: add a text, or something to the nth claim. */
const act = fc.oneof(
  fc.record({what: fc.constant("add" as const), which: fc.nat(texts.length - 1)}),
  fc.record({what: fc.constantFrom("accept", "reject", "edit", "undo", "link"), which: fc.nat(4)}),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
const script = fc.array(act, {maxLength: 6});

async function perform(world: World, folder: string, acts: readonly Act[]): Promise<void> {
  for (const {what, which} of [{what: "add", which: 0}, ...acts]) {
    if (what === "add") await addText(world, folder, which);
    else await doTo(world, folder, what, which);
  }
}

async function addText(world: World, folder: string, which: number): Promise<void> {
  mkdirSync(join(folder, "inbox"), {recursive: true});
  const file = join(folder, "inbox", `text-${which}.txt`);
  writeFileSync(file, texts[which] as string);
  await addDocuments(world, folder, [file]);
}

async function doTo(world: World, folder: string, what: string, which: number): Promise<void> {
  const {claims} = (await listClaims(world, folder)).state;
  const {id} = (claims[which % claims.length] as (typeof claims)[number]).claim;
  const other = (claims[(which + 1) % claims.length] as (typeof claims)[number]).claim.id;
  if (what === "accept" || what === "reject") await decideClaims(world, folder, what, [id], "because");
  if (what === "edit") await editClaim(world, folder, id, {until: `2023-0${1 + which}`});
  if (what === "link" && other !== id) {
    const edge = {child: id, parent: other, relation: "copy"} as const;
    await linkClaim(world, folder, edge, undefined).catch(() => undefined); // a circle
  }
  if (what === "undo") await undoDecisions(world, folder, [id], undefined).catch(() => undefined);
}

/** The history of a case as a file. */
async function historyOf(world: World, folder: string): Promise<string> {
  const [history] = await exportCase(world, folder, ["history"]);
  const file = join(folder, "history.jsonl");
  writeFileSync(file, history.content);
  return file;
}

async function importHistory(world: World, folder: string, file: string): Promise<void> {
  await importHistories(world, folder, await checkHistories(world, folder, [file]));
}

/** The state of a case, without what only its own ledger knows: the numbers of its events. */
async function stateIn(world: World, folder: string) {
  const {state, lineage} = await listClaims(world, folder);
  const stripped = state.reviews.map(({number: _, batch: __, ...review}) => review);
  const claims = state.claims.map(({decision, ...each}) => ({...each, decidedBy: decision?.reader, at: decision?.at}));
  return {...state, reviews: stripped, claims, lineage};
}

/** Cases that are there for one run. */
async function withCases<Result>(
  count: number,
  work: (folders: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folders = Array.from({length: count}, () => writeCase([]));
  try {
    return await work(folders);
  } finally {
    for (const folder of folders) rmSync(folder, {recursive: true, force: true});
  }
}

describe("a history", () => {
  it("carried into an empty case gives the same state, and is the same history", async () => {
    await fc.assert(
      fc.asyncProperty(script, (acts) =>
        withCases(2, async ([from, into]) => {
          const world = readerWorld("Ada");
          await perform(world, from as string, acts);
          const file = await historyOf(world, from as string);
          await importHistory(world, into as string, file);
          expect(await stateIn(world, into as string)).toEqual(await stateIn(world, from as string));
          expect(readFileSync(await historyOf(world, into as string), "utf8")).toBe(readFileSync(file, "utf8"));
        }),
      ),
      {numRuns: 12},
    );
  });

  it("of two readers is one, whichever comes first; bringing it in twice changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(script, script, (ofAda, ofBo) =>
        withCases(4, async ([a, b, one, other]) => {
          const [ada, bo] = [readerWorld("Ada"), readerWorld("Bo")];
          await perform(ada, a as string, ofAda);
          await perform(bo, b as string, ofBo);
          const [first, second] = [await historyOf(ada, a as string), await historyOf(bo, b as string)];
          for (const file of [first, second, first]) await importHistory(ada, one as string, file);
          for (const file of [second, first]) await importHistory(bo, other as string, file);
          expect(await stateIn(ada, one as string)).toEqual(await stateIn(bo, other as string));
          const [x, y] = [await historyOf(ada, one as string), await historyOf(bo, other as string)];
          expect(readFileSync(x, "utf8")).toBe(readFileSync(y, "utf8"));
        }),
      ),
      {numRuns: 8},
    );
  });

  it("can be undone after it was carried over", async () => {
    const [from, into] = [makeCase([]), makeCase([])];
    const world = readerWorld("Ada");
    await perform(world, from, [{what: "accept", which: 0}]);
    await importHistory(world, into, await historyOf(world, from));
    await undoDecisions(world, into, "last", undefined);
    expect((await stateIn(world, into)).claims.map(({state}) => state)).toEqual(["proposed", "proposed"]);
  });
});

describe("checkHistories", () => {
  async function refusal(change: (lines: string[]) => string[]): Promise<string> {
    const [from, into] = [makeCase([]), makeCase([])];
    const world = readerWorld("Ada");
    await perform(world, from, [
      {what: "accept", which: 0},
      {what: "undo", which: 0},
    ]);
    const file = await historyOf(world, from);
    writeFileSync(file, change(readFileSync(file, "utf8").trim().split("\n")).join("\n"));
    const error = await importHistory(world, into, file).catch((error: Error) => error);
    return (error as Error).message.replace(file, "history.jsonl");
  }

  it("names the line that is no event", async () => {
    expect(await refusal((lines) => [...lines, "half a li"])).toBe("history.jsonl line 4 is not JSON: half a li");
    expect(await refusal(([first = "", ...rest]) => [first.replace('"made":1', '"made":"x"'), ...rest])).toContain(
      "history.jsonl line 1 is no event of a ledger: made: ",
    );
  });

  it("takes no correction and no link that says nothing", async () => {
    const line = (what: string, after: unknown) =>
      JSON.stringify({
        ...{schema: "countercurrent/event@1", id: "0123456789abcdef", act: "0123456789abcdef", made: 9},
        ...{at: "2024-01-01T00:00:00.000Z", reader: "Bo", subject: "c-1", what, after},
      });
    expect(await refusal((lines) => [...lines, line("edit", {value: null})])).toContain(
      "history.jsonl line 4 is no event of a ledger: after.value: ",
    );
    expect(await refusal((lines) => [...lines, line("link", null)])).toContain(
      "history.jsonl line 4 is no event of a ledger: after: ",
    );
  });

  it("takes no bytes for a document but its own", async () => {
    const other = Buffer.from("another text").toString("base64");
    const swap = (line: string) => line.replace(/"bytes":"[^"]*"/, `"bytes":"${other}"`);
    expect(await refusal((lines) => lines.map(swap))).toContain("are not those that its claims were found in");
  });

  it("refuses an undo of something that nobody knows of", async () => {
    expect(await refusal((lines) => lines.filter((line) => !line.includes('"what":"accept"')))).toContain(
      "Ada takes back something on c-",
    );
  });
});
