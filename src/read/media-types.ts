import type {Detected} from "./detect.ts";

/** Media types by what bytes were found to be. */
export const mediaTypes: Readonly<Record<Detected, string>> = {
  html: "text/html",
  markdown: "text/markdown",
  text: "text/plain",
  csv: "text/csv",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  image: "image/*",
  gzip: "application/gzip",
  binary: "application/octet-stream",
  empty: "application/x-empty",
};
