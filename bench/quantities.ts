/** Megabytes of text a CPU-second that the grammar of quantities reads: news-like sentences, and a text of nothing but `1,`. */
import {quantities} from "../src/extract/quantities/quantities.ts";
import {cpuSeconds} from "./cpu-time.ts";

const sentences = [
  "Between 600,000 and 1.4 million people have moved away since May 2021, officials estimated.",
  "At least 5,935 of them came back, and half of those who returned had rented a flat for 40,000 roubles a month.",
  "The ministry declined to say how many, and nobody else keeps a register that could be compared with theirs.",
];
const megabytes = Number(process.argv[2] ?? 1);
const texts = {
  sentences: repeated(`${sentences.join(" ")}\n\n`, megabytes * 1e6),
  "1,": repeated("1,", megabytes * 1e6),
};

for (const [name, text] of Object.entries(texts)) {
  quantities(text.slice(0, 1e5), "en");
  const start = cpuSeconds();
  const found = quantities(text, "en").length;
  const seconds = cpuSeconds() - start;
  console.log(
    `${name}: ${found} quantities in ${(text.length / 1e6).toFixed(1)} MB, ${(text.length / 1e6 / seconds).toFixed(1)} MB a CPU-s`,
  );
}

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
