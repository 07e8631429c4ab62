import {decodeStrictly} from "./text-decoder.ts";

/** The text of a document, and the charset that gave it. */
export interface DecodedText {
  /** Without a byte-order mark; offsets into this are the raw offsets of spans. */
  readonly text: string;
  /** Lower case, as the WHATWG encoding standard names it. */
  readonly charset: string;
  /** What told the charset. */
  readonly by: "byte-order-mark" | "declared" | "valid-utf-8" | "letters" | "fallback";
}

/**
 * Decode by the first that holds: a byte-order mark; what the header or the page declares, if every byte fits; UTF-8,
 * if every byte fits; windows-1251, if that makes it Cyrillic; windows-1252.
 *
 * @param declared charset of the `Content-Type` header
 */
export function decode(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = charsetOfMark(bytes);
  if (marked) {
    const text = decodeStrictly(bytes, marked);
    if (text !== undefined) return {text, charset: marked, by: "byte-order-mark"};
  }
  for (const charset of [declared, declaredInside(bytes)].filter((name) => name !== undefined)) {
    const text = decodeStrictly(bytes, charset);
    if (text !== undefined) return {text, charset: charset.toLowerCase(), by: "declared"};
  }
  const text = decodeStrictly(bytes, "utf-8");
  return text === undefined ? decodeOneByte(bytes) : {text, charset: "utf-8", by: "valid-utf-8"};
}

/** Decode as it was decoded when the document was read, so that raw offsets hold. */
export function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  return decodeStrictly(bytes, charset);
}

function charsetOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** `<meta charset="…">`, `<meta http-equiv … charset=…>` or `<?xml encoding="…"?>` in the first 2,048 bytes. */
function declaredInside(bytes: Uint8Array): string | undefined {
  const head = decodeStrictly(bytes.subarray(0, 2048), "windows-1252") ?? "";
  return /<(?:meta|\?xml)\s[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1];
}

/** Every byte is some character in these; Cyrillic text shows as long runs of letters above 0xC0. */
function decodeOneByte(bytes: Uint8Array): DecodedText {
  const cyrillic = decodeStrictly(bytes, "windows-1251");
  if (cyrillic !== undefined && isCyrillic(cyrillic)) return {text: cyrillic, charset: "windows-1251", by: "letters"};
  return {text: decodeStrictly(bytes, "windows-1252") ?? "", charset: "windows-1252", by: "fallback"};
}

/** The nine commonest letters of Russian make up about 60 % of its text; accented Latin text gives few of them. */
function isCyrillic(text: string): boolean {
  const letters = text.match(/[Ѐ-ӿ]/g)?.length ?? 0;
  const common = text.match(/[оеаинтсрв]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return letters > 0.2 * (letters + latin) && common > 0.4 * letters;
}
