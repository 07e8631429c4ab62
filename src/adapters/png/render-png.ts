import {drawApart} from "./draw-apart.ts";
import type {Drawing} from "./draw-png.ts";

/**
 * Draw an SVG file as PNG, twice as large, for places that take no SVG.
 *
 * @param say hears why there is no PNG
 * @returns the file's bytes; undefined where it cannot be drawn here
 */
export async function renderPng(
  svg: string,
  say: (line: string) => void,
  draw: (svg: string) => Promise<Drawing> = drawApart,
): Promise<Uint8Array | undefined> {
  const drawing = await draw(svg);
  if ("png" in drawing) return drawing.png;
  say(`no PNG file: ${drawing.why}`);
  return undefined;
}
