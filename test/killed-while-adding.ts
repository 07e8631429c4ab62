import {openLedger} from "../src/adapters/sqlite/open-ledger.ts";
import {claimOn, textDocument} from "./ledger-world.ts";

/** Adds documents with twenty claims each to the ledger of a folder, and is killed while it writes the tenth of the third. */
const [folder = ""] = process.argv.slice(2);
const ledger = openLedger(folder);
const act = {reader: "Ada", at: "2024-01-01T00:00:00.000Z"};
for (let number = 0; number < 3; number++) {
  const words = Array.from({length: 20}, (_, i) => `${i + 1},000 left from town ${number}.`);
  const document = textDocument(words.join("\n\n"));
  const claims = words.map((each) => claimOn(document, each));
  if (number === 2) Object.defineProperty(claims[10], "toJSON", {value: () => process.kill(process.pid, "SIGKILL")});
  await ledger.addDocument({document, file: `documents/${number}.txt`, lineStarts: [0], claims, problems: []}, act);
}
