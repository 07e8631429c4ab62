/** Lower-case hexadecimal SHA-256 of bytes, or of a text in UTF-8. Handed to the pure rooms, which have no engine of their own. */
export type Sha256 = (of: string | Uint8Array) => string;
