import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase} from "../../../test/case-folder.ts";
import {claimOn, ledgerWorld, type Script} from "../../../test/ledger-world.ts";
import {decideClaims, undoDecisions} from "../ledger/decide.ts";
import {listClaims} from "../ledger/list-claims.ts";
import {addDocuments} from "./add-documents.ts";

/** Every “… left” of a document is a claim. */
const find: Script = (document) =>
  [...document.text.matchAll(/[\d,]+ left/g)].map(([words]) => claimOn(document, words));

function inbox(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const into = join(folder, "inbox");
  mkdirSync(into, {recursive: true});
  for (const [name, content] of Object.entries(files)) writeFileSync(join(into, name), content);
  return into;
}

describe("adding documents", () => {
  it("keeps the bytes, proposes the claims, and says so", async () => {
    const folder = makeCase([]);
    const world = ledgerWorld(find);
    const report = await addDocuments(world, folder, [inbox(folder, {"a.txt": "5,000 left.", "b.txt": "7,000 left."})]);
    expect(report.added.map(({file}) => file)).toEqual(["documents/a.txt", "documents/b.txt"]);
    expect(report.proposed.map(({claim}) => claim.statement)).toEqual(["5,000 left left.", "7,000 left left."]);
    expect(readFileSync(join(folder, "documents/a.txt"), "utf8")).toBe("5,000 left.");
  });

  it("twice changes nothing", async () => {
    const folder = makeCase([]);
    const world = ledgerWorld(find);
    const from = inbox(folder, {"a.txt": "5,000 left."});
    await addDocuments(world, folder, [from]);
    const before = (await listClaims(world, folder)).state;
    const again = await addDocuments(world, folder, [from]);
    expect(again).toMatchObject({added: [], proposed: []});
    expect(again.known).toHaveLength(1);
    expect((await listClaims(world, folder)).state).toEqual(before);
  });

  it("takes documents that lie in the case already where they are", async () => {
    const folder = makeCase([]);
    mkdirSync(join(folder, "documents"));
    writeFileSync(join(folder, "documents/a.txt"), "5,000 left.");
    await addDocuments(ledgerWorld(find), folder, [join(folder, "documents")]);
    expect(readdirSync(join(folder, "documents"))).toEqual(["a.txt"]);
  });

  it("keeps two files of one name apart", async () => {
    const folder = makeCase([]);
    const world = ledgerWorld(find);
    await addDocuments(world, folder, [inbox(folder, {"a.txt": "5,000 left."})]);
    const {added} = await addDocuments(world, folder, [inbox(folder, {"a.txt": "6,000 left."})]);
    expect(added.map(({file}) => file)).toEqual([expect.stringMatching(/^documents\/a-[0-9a-f]{6}\.txt$/)]);
  });

  it("gives one line for each file that cannot be read, and reads the rest", async () => {
    const folder = makeCase([]);
    const from = inbox(folder, {"a.txt": "5,000 left.", "empty.txt": ""});
    symlinkSync("/etc/hostname", join(from, "link.txt"));
    const {added, refused} = await addDocuments(ledgerWorld(find), folder, [from, join(from, "nowhere.txt")]);
    expect(added).toHaveLength(1);
    expect(refused.map(({name, says}) => [name.slice(from.length + 1), says])).toEqual([
      ["link.txt", "it is a link that leads out of the folder; name its file, if it is meant"],
      ["nowhere.txt", "there is no such file"],
      ["empty.txt", "it is empty"],
    ]);
  });

  it("refuses each copy of what cannot be read, and reads two copies of one text once", async () => {
    const folder = makeCase([]);
    const files = {"a.txt": "5,000 left.", "b.txt": "5,000 left.", "broken-1.txt": "?", "broken-2.txt": "?"};
    const world = ledgerWorld(find);
    const readDocuments: typeof world.readDocuments = async (originals) =>
      (await world.readDocuments(originals)).map((document) =>
        document.text === "?" ? {...document, status: "refused"} : document,
      );
    const report = await addDocuments({...world, readDocuments}, folder, [inbox(folder, files)]);
    expect(report.added.map(({file}) => file)).toEqual(["documents/a.txt"]);
    const names = (of: readonly string[]) => of.map((name) => name.split("/").at(-1));
    expect(names(report.known)).toEqual(["b.txt"]);
    expect(names(report.refused.map(({name}) => name))).toEqual(["broken-1.txt", "broken-2.txt"]);
  });

  it("stops between two documents when it is told to, and goes on when it is run again", async () => {
    const folder = makeCase([]);
    const stop = new AbortController();
    const from = inbox(folder, {"a.txt": "5,000 left.", "b.txt": "6,000 left.", "c.txt": "7,000 left."});
    const stopping = ledgerWorld(find, {
      onCount: ({done}) => void (done === 2 && stop.abort()),
      listenForStop: () => ({signal: stop.signal, done: () => undefined}),
    });
    expect(await addDocuments(stopping, folder, [from])).toMatchObject({stopped: true, added: {length: 2}});
    const again = await addDocuments(ledgerWorld(find), folder, [from]);
    expect(again).toMatchObject({stopped: false, added: {length: 1}, known: {length: 2}});
  });

  it("in another order gives the same claims", async () => {
    const [one, other] = [makeCase([]), makeCase([])];
    const world = ledgerWorld(find);
    const files = {"a.txt": "5,000 left.", "b.txt": "6,000 left."};
    const [a, b] = Object.keys(files).map((name) => join(inbox(one, files), name)) as [string, string];
    await addDocuments(world, one, [a, b]);
    await addDocuments(world, other, [b, a]);
    const ids = async (folder: string) =>
      (await listClaims(world, folder)).state.claims.map(({claim}) => claim.id).sort();
    expect(await ids(other)).toEqual(await ids(one));
  });
});

describe("deciding on claims", () => {
  it("accepts, rejects with a reason, and takes back the last act", async () => {
    const folder = makeCase([]);
    const world = ledgerWorld(find);
    await addDocuments(world, folder, [inbox(folder, {"a.txt": "5,000 left. 6,000 left."})]);
    const states = async () => (await listClaims(world, folder)).state.claims.map(({state}) => state);
    const accepted = await decideClaims(world, folder, "accept", "all", undefined);
    expect(await states()).toEqual(["accepted", "accepted"]);
    const [first] = accepted.claims;
    const id = first?.claim.id as string;
    await decideClaims(world, folder, "reject", [id], "trips");
    expect(await states()).toEqual(["rejected", "accepted"]);
    await undoDecisions(world, folder, "last", undefined);
    expect(await states()).toEqual(["accepted", "accepted"]);
    await undoDecisions(world, folder, [id], undefined);
    expect(await states()).toEqual(["proposed", "accepted"]);
    await undoDecisions(world, folder, "all", undefined);
    expect(await states()).toEqual(["proposed", "proposed"]);
    await expect(undoDecisions(world, folder, "last", undefined)).rejects.toThrow("nothing to take back");
  });

  it("names the claim that was meant", async () => {
    const folder = makeCase([]);
    const world = ledgerWorld(find);
    await addDocuments(world, folder, [inbox(folder, {"a.txt": "5,000 left."})]);
    const id = (await listClaims(world, folder)).state.claims[0]?.claim.id as string;
    const wrong = `${id.slice(0, -1)}z`;
    await expect(decideClaims(world, folder, "accept", [wrong], undefined)).rejects.toMatchObject({
      message: `no claim of this case has the id “${wrong}”`,
      hint: `did you mean  ${id} ?`,
    });
  });

  it("is not asked where no document was added", async () => {
    const folder = makeCase([]);
    await expect(decideClaims(ledgerWorld(), folder, "accept", "all", undefined)).rejects.toThrow("has no claims yet");
  });
});
