import {type LookupAddress, lookup as lookUp} from "node:dns";
import {type IncomingMessage, request as requestHttp} from "node:http";
import {request as requestHttps} from "node:https";
import {isIP, type LookupFunction} from "node:net";
import {type Duplex, pipeline, type Readable} from "node:stream";
import {createBrotliDecompress, createUnzip} from "node:zlib";
import type {Original, Refusal} from "../../app/documents/document-effects.ts";
import {isPublicAddress} from "./public-address.ts";
import {largestOriginal, tooLarge} from "./refusal.ts";

/** What a page is asked for with. */
export interface Asking {
  /** Says who asks: `countercurrent/0.1.0 (reads one page for a person)`. */
  readonly userAgent: string;
  /** ISO time. */
  readonly now: string;
  /** Milliseconds for all of it, redirects included. */
  readonly patience?: number;
  /** Largest body, bytes, after decompression. */
  readonly largest?: number;
  /** Whether an IP address may be asked; tests ask their own machine. */
  readonly mayAsk?: (address: string) => boolean;
}

/**
 * The bytes of one page, or in one line why not. At most five redirects are followed; no cookie, script or picture is
 * asked for; addresses of private networks are refused, wherever a name or a redirect leads.
 */
export async function fetchPage(address: string, asking: Asking): Promise<Original | Refusal> {
  const {patience = usualPatience, largest = largestOriginal} = asking;
  const signal = AbortSignal.timeout(patience);
  try {
    const {response, url} = await follow(new URL(address), asking, signal);
    const bytes = await bodyOf(response, largest);
    if (bytes === undefined) return tooLarge(address, largest);
    if (bytes.length === 0) return {name: address, says: "the page is empty"};
    const mediaType = response.headers["content-type"];
    return {
      name: address,
      url: url.href,
      bytes,
      retrieved: asking.now,
      ...(mediaType === undefined ? {} : {mediaType}),
    };
  } catch (error) {
    return {name: address, says: reasonOf(error, signal, patience)};
  }
}

const usualPatience = 30_000;
const mostRedirects = 5;

/** Something about the answer that a person can understand. */
class Refused extends Error {}

async function follow(first: URL, asking: Asking, signal: AbortSignal) {
  let url = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await ask(url, asking, signal);
    const {statusCode = 0, headers} = response;
    if (statusCode === 200) return {response, url};
    response.destroy();
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
      throw new Refused(statusWords(statusCode));
    url = new URL(headers.location, url);
  }
  throw new Refused(`it redirects more than ${mostRedirects} times`);
}

function ask(url: URL, {userAgent, mayAsk = isPublicAddress}: Asking, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused(`${url.protocol} is not read`);
  if (url.username !== "" || url.password !== "") throw new Refused("an address with a password is not read");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !mayAsk(host)) throw new Refused(`${host} is an address of a private network`);
  const headers = {
    "user-agent": userAgent,
    accept: "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.1",
    "accept-encoding": "gzip, deflate, br",
  };
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, {headers, signal, lookup: lookupOnly(mayAsk)}, resolve)
      .on("error", reject)
      .end();
  });
}

/** Looks a name up once, and connects only to what was looked at: a name cannot change its meaning in between. */
function lookupOnly(mayAsk: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, {...options, all: true}, (error, found: LookupAddress[]) => {
      const allowed = error === null ? found.filter(({address}) => mayAsk(address)) : [];
      const [first] = allowed;
      if (error !== null) done(error, "", 0);
      else if (first === undefined) done(new Refused(`${hostname} is an address of a private network`), "", 0);
      else if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}

/** The body, decompressed; undefined where it is too large. */
async function bodyOf(response: IncomingMessage, largest: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of decompressed(response)) {
    length += (chunk as Buffer).length;
    if (length > largest) {
      response.destroy();
      return undefined;
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function decompressed(response: IncomingMessage): Readable {
  const coding = response.headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (coding === "identity") return response;
  if (coding === "br") return through(response, createBrotliDecompress());
  if (["gzip", "x-gzip", "deflate"].includes(coding)) return through(response, createUnzip());
  throw new Refused(`its body is packed as ${coding}, which is not read`);
}

/** What breaks off before it breaks off after it, too: whoever reads the result hears of it. */
function through(response: IncomingMessage, unpacked: Duplex): Readable {
  return pipeline(response, unpacked, () => undefined);
}

function statusWords(status: number): string {
  const words: Readonly<Record<number, string>> = {
    401: "it asks for a password",
    402: "it asks for money",
    403: "it may not be read by a program; save the page from your browser",
    404: "there is no such page",
    410: "the page was taken away",
    429: "the site asks for fewer questions; wait, and add it again",
  };
  return words[status] ?? `the site answered with ${status}`;
}

function reasonOf(error: unknown, signal: AbortSignal, patience: number): string {
  if (error instanceof Refused) return error.message;
  if (signal.aborted) return `no answer within ${Math.round(patience / 1000)} seconds`;
  const {code, message} = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no site of that name, or no network";
  return code === "ERR_INVALID_URL" ? "it is not an address" : `the connection failed (${message})`;
}
