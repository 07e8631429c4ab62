import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import promises from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {type Disk, writeTogether} from "./write-together.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countercurrent-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const files = [
  {name: "account.json", content: "new"},
  {name: "tables/draws.csv", content: "new"},
  {name: "report.html", content: "new"},
];

/** Every file below the folder with its content; hidden ones too. */
function found(): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

const failure = (code: string) => Object.assign(new Error(code), {code, syscall: "test"});

/** A disk on which one kind of call fails, the n-th time only or from then on. */
function failing(call: keyof Disk, nth: number, code: string, last = nth): Disk {
  let calls = 0;
  const broken = (...args: unknown[]) => {
    calls += 1;
    if (calls >= nth && calls <= last) return Promise.reject(failure(code));
    return (promises[call] as (...args: unknown[]) => Promise<unknown>)(...args);
  };
  return {...promises, [call]: broken};
}

/** A disk with room for one draft and half of the next. */
function full(): Disk {
  let drafts = 0;
  const open: Disk["open"] = async (...args) => {
    const file = await promises.open(...args);
    drafts += 1;
    if (drafts < 2) return file;
    file.writeFile = async () => {
      await file.write("ne");
      throw failure("ENOSPC");
    };
    return file;
  };
  return {...promises, open};
}

describe("writeTogether", () => {
  it("writes every file, and the folders they lie in", async () => {
    await writeTogether(join(folder, "a/b"), files);
    expect(found()).toEqual({"a/b/account.json": "new", "a/b/tables/draws.csv": "new", "a/b/report.html": "new"});
  });

  it("replaces what stood there, and nothing else", async () => {
    writeFileSync(join(folder, "report.html"), "old");
    writeFileSync(join(folder, "notes.txt"), "mine");
    await writeTogether(folder, files);
    expect(found()).toEqual({
      "account.json": "new",
      "tables/draws.csv": "new",
      "report.html": "new",
      "notes.txt": "mine",
    });
  });

  it("writes bytes as they are", async () => {
    await writeTogether(folder, [{name: "a", content: new Uint8Array([0, 255, 10])}]);
    expect([...readFileSync(join(folder, "a"))]).toEqual([0, 255, 10]);
  });

  it("keeps what stood there on a disk without second names for a file", async () => {
    writeFileSync(join(folder, "report.html"), "old");
    const before: string[] = [];
    const copyFile: Disk["copyFile"] = async (from, to) => {
      await promises.copyFile(from, to);
      before.push(readFileSync(to, "utf8"));
    };
    await writeTogether(folder, files, {disk: {...failing("link", 1, "EPERM", 3), copyFile}});
    expect(before).toEqual(["old"]);
    expect(found()).toEqual({"account.json": "new", "tables/draws.csv": "new", "report.html": "new"});
  });

  it("renames in the order given, so that a manifest can come last", async () => {
    const renamed: string[] = [];
    const rename: Disk["rename"] = (from, to) => {
      renamed.push(String(to).slice(folder.length + 1));
      return promises.rename(from, to);
    };
    await writeTogether(folder, files, {disk: {...promises, rename}});
    expect(renamed).toEqual(["account.json", "tables/draws.csv", "report.html"]);
  });
});

describe("when something fails, everything is as it was", () => {
  it.each<[string, Disk | (() => Disk), string]>([
    ["the disk is full", full, "the disk is full"],
    ["the disk can only be read", failing("open", 1, "EROFS"), "the disk can only be read"],
    ["a folder may not be made", failing("mkdir", 1, "EACCES"), "permission is denied"],
    ["the first file cannot be renamed", failing("rename", 1, "EACCES"), "permission is denied"],
    ["the last file cannot be renamed", failing("rename", 3, "EIO"), "the system says EIO"],
  ])("%s", async (_, disk, why) => {
    writeFileSync(join(folder, "account.json"), "old");
    const before = found();
    const writing = writeTogether(folder, files, {disk: typeof disk === "function" ? disk() : disk});
    await expect(writing).rejects.toMatchObject({
      name: "UserError",
      message: `cannot write into ${folder}: ${why}`,
      hint: expect.stringMatching(/^nothing was changed; /),
    });
    expect(found()).toEqual(before);
    expect(readdirSync(folder)).toEqual(["account.json"]);
  });

  it("a folder stands where a file should go", async () => {
    mkdirSync(join(folder, "report.html"));
    await expect(writeTogether(folder, files)).rejects.toThrow("cannot write into");
    expect(readdirSync(folder)).toEqual(["report.html"]);
  });

  it("a file stands where a folder should go", async () => {
    writeFileSync(join(folder, "tables"), "mine");
    await expect(writeTogether(folder, files)).rejects.toThrow("a file stands where a folder is needed");
    expect(found()).toEqual({tables: "mine"});
  });

  it("and where it cannot be, says where the earlier content waits", async () => {
    writeFileSync(join(folder, "account.json"), "old");
    const writing = writeTogether(folder, files, {disk: failing("rename", 2, "EIO", 3)});
    const {message, hint} = await writing.then(
      () => ({message: "", hint: ""}),
      (error) => error,
    );
    expect(message).toBe(`writing failed, and ${join(folder, "account.json")} cannot be put back`);
    const [, waiting = ""] = /^what stood there is in (.*)$/.exec(hint) ?? [];
    expect(readFileSync(waiting, "utf8")).toBe("old");
  });

  it("a programmer's mistake stays one", async () => {
    const rename = () => Promise.reject(new TypeError("not a function"));
    await expect(writeTogether(folder, files, {disk: {...promises, rename}})).rejects.toThrow(TypeError);
    expect(found()).toEqual({});
  });
});

describe("a process that is killed before it renames", () => {
  it("leaves the old files whole, and drafts that no one takes for results", async () => {
    writeFileSync(join(folder, "account.json"), "old");
    const killed = new Promise<never>(() => undefined);
    let reached: () => void;
    const renaming = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const rename: Disk["rename"] = () => {
      reached();
      return killed;
    };
    void writeTogether(folder, files, {disk: {...promises, rename}});
    await renaming;
    const left = found();
    expect(left["account.json"]).toBe("old");
    const drafts = Object.keys(left).filter((name) => name !== "account.json");
    expect(drafts).toHaveLength(4);
    for (const name of drafts) expect(name).toMatch(/(^|\/)\.[a-z.]+\.tmp-[0-9a-f]{12}(-before)?$/);
  });
});

describe("fresh files", () => {
  it("are written where none of them is", async () => {
    await writeTogether(folder, files, {fresh: true});
    expect(Object.keys(found())).toHaveLength(3);
  });

  it("never replace one that is there", async () => {
    writeFileSync(join(folder, "report.html"), "mine");
    await expect(writeTogether(folder, files, {fresh: true})).rejects.toMatchObject({
      message: `report.html already stands in ${folder}`,
      hint: "nothing was changed; choose another folder",
    });
    expect(found()).toEqual({"report.html": "mine"});
  });
});
