import {extname} from "node:path";
import {askApart} from "../processes/apart.ts";
import type {Drawing} from "./draw-png.ts";

/** The emitted program has .js files where the sources have .ts. */
const script = new URL(`./draw-process${extname(import.meta.filename)}`, import.meta.url);
const ask = askApart<string, Drawing>(script);

/** Draw an SVG file in a process of its own, which may die of it. */
export async function drawApart(svg: string): Promise<Drawing> {
  const apart = await ask(svg);
  return "answer" in apart ? apart.answer : {why: `the part that draws stopped on it (${apart.died})`};
}
