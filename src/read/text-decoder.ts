/** What every runtime has (Node, browsers, workers), though the language itself does not name it. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
type DecoderMaker = new (charset: string, options?: {readonly fatal?: boolean}) => Decoder;

const {TextDecoder} = globalThis as unknown as {readonly TextDecoder: DecoderMaker};

/** The text of bytes in a charset, without a byte-order mark; undefined when some bytes are no character of it. */
export function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, {fatal: true}).decode(bytes);
  } catch {
    return undefined; // bytes that do not fit, or a charset that nobody knows: both mean that it is not this one
  }
}
