import {createServer, type RequestListener} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {describe, expect, it, onTestFinished} from "vitest";
import {type Asking, fetchPage} from "./fetch-page.ts";

const page = "<p>5,000 left.</p>";
const asking: Asking = {userAgent: "countercurrent/test", now: "2024-01-01T00:00:00Z", mayAsk: () => true};

/** A site on this machine. @returns its address, and the paths that were asked for */
async function site(answer: RequestListener): Promise<{at: string; asked: string[]}> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked};
}

const says = async (at: string, changes: Partial<Asking> = {}) => {
  const brought = await fetchPage(at, {...asking, ...changes});
  return "says" in brought ? brought.says : `${brought.bytes.length} bytes`;
};

describe("fetchPage", () => {
  it("brings the bytes, with the address they came from in the end and the type that was declared", async () => {
    const {at} = await site(({url, headers}, response) => {
      if (url === "/") return response.writeHead(301, {location: "/new"}).end();
      response.writeHead(200, {"content-type": "text/html; charset=utf-8"}).end(`${page}${headers["user-agent"]}`);
    });
    const brought = await fetchPage(at, asking);
    expect(brought).toMatchObject({url: `${at}new`, mediaType: "text/html; charset=utf-8", retrieved: asking.now});
    expect("bytes" in brought && new TextDecoder().decode(brought.bytes)).toBe(`${page}countercurrent/test`);
  });

  it("unpacks what was packed", async () => {
    const {at} = await site((_, response) => response.writeHead(200, {"content-encoding": "gzip"}).end(gzipSync(page)));
    expect(await says(at)).toBe(`${page.length} bytes`);
  });

  it("says so when a packed page breaks off, or stalls", async () => {
    const half = gzipSync(Buffer.from(Array.from({length: 9999}, (_, i) => (i * i) % 251))).subarray(0, 500);
    const broken = await site((_, response) => {
      response.writeHead(200, {"content-encoding": "gzip"}).write(half, () => response.destroy());
    });
    expect(await says(broken.at)).toMatch(/^the connection failed \(.+\)$/);
    const stalled = await site((_, response) => response.writeHead(200, {"content-encoding": "gzip"}).write(half));
    expect(await says(stalled.at, {patience: 300})).toBe("no answer within 0 seconds");
  });

  it("never asks a machine of a private network, named, numbered or redirected to", async () => {
    const {at, asked} = await site((_, response) => response.end(page));
    const port = new URL(at).port;
    const guarded: Partial<Asking> = {mayAsk: (address) => !address.startsWith("127.") && address !== "::1"};
    for (const address of [at, `http://localhost:${port}/`]) {
      expect(await says(address, guarded)).toContain("is an address of a private network");
    }
    const lure = await site((_, response) =>
      response.writeHead(302, {location: at.replace("127.0.0.1", "127.0.0.2")}).end(),
    );
    expect(await says(lure.at, {mayAsk: (address) => address === "127.0.0.1"})).toContain(
      "127.0.0.2 is an address of a private",
    );
    expect(asked).toEqual([]);
  });

  it("gives up on what is too large, packed small or not", async () => {
    const {at} = await site((_, response) => {
      response.writeHead(200, {"content-encoding": "gzip"}).end(gzipSync(Buffer.alloc(100_000)));
    });
    expect(await says(at, {largest: 10_000})).toContain("than the 0.01 MB that are read; --max-megabytes raises that");
  });

  it("gives up when no answer comes", async () => {
    const {at} = await site(() => undefined);
    expect(await says(at, {patience: 50})).toBe("no answer within 0 seconds");
  });

  it("follows five redirects, not a circle of them", async () => {
    const {at, asked} = await site((_, response) => response.writeHead(302, {location: "/"}).end());
    expect(await says(at)).toBe("it redirects more than 5 times");
    expect(asked).toHaveLength(6);
  });

  it.each([
    [403, "it may not be read by a program; save the page from your browser"],
    [404, "there is no such page"],
    [418, "the site answered with 418"],
  ])("says why the site would not: %i", async (status, words) => {
    const {at} = await site((_, response) => response.writeHead(status).end());
    expect(await says(at)).toBe(words);
  });

  it.each([
    ["http://", "it is not an address"],
    ["https://me:secret@example.org/", "an address with a password is not read"],
    ["http://127.0.0.1:1/", /^the connection failed/],
  ])("refuses %s", async (address, words) => {
    expect(await says(address)).toMatch(words);
  });

  it("says that a page is empty, or packed in an unknown way", async () => {
    const {at} = await site(({url}, response) =>
      response.writeHead(200, url === "/x" ? {"content-encoding": "zz"} : {}).end(),
    );
    expect(await says(at)).toBe("the page is empty");
    expect(await says(`${at}x`)).toBe("its body is packed as zz, which is not read");
  });
});
