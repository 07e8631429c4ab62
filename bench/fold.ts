/** CPU seconds and memory to fold 10,000 made-up articles of 500 words, one in ten a copy of another: `node bench/fold.ts [articles]`. */

import {plainDocument} from "../src/read/fold/document.test-support.ts";
import {fold} from "../src/read/fold/fold.ts";
import {randomStream} from "../src/stats/random.ts";
import {cpuSeconds} from "./cpu-time.ts";

const articles = Number(process.argv[2] ?? 10_000);
const random = randomStream(20220224, 0);
const below = (count: number) => Math.floor(random.uniform() * count);

/** Some words are far more common than others, and stock phrases come back, as in the press. */
const word = () => `w${Math.floor(30_000 ** random.uniform())}`;
const words = (count: number) => Array.from({length: count}, word).join(" ");
const phrases = Array.from({length: 2000}, () => words(12));
const paragraph = () => `${words(38)} ${below(5) === 0 ? phrases[below(phrases.length)] : words(12)} ${below(9000)}`;
const article = () => Array.from({length: 10}, paragraph).join("\n\n");

const texts: string[] = [];
for (let i = 0; i < articles; i++) {
  const copied = texts[below(texts.length)];
  texts.push(copied !== undefined && below(10) === 0 ? `${copied}\n\n${paragraph()}` : article());
}
const documents = texts.map((text, i) =>
  plainDocument(`d-${i}`, text, {origin: {url: `https://h${i % 40}.example/${i}`}}),
);

const start = cpuSeconds();
const {folds, passages} = fold(documents);
const seconds = cpuSeconds() - start;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${articles} articles: ${seconds.toFixed(1)} CPU-s, ${peak.toFixed(0)} MB at most, ${folds.length} folds, ${passages.length} passages`,
);
