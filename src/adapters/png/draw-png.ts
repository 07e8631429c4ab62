/** The part that draws; compiled per platform, so it may be missing or not run here. */
type Resvg = typeof import("@resvg/resvg-js");

/** A picture, or why there is none. */
export type Drawing = {readonly png: Uint8Array} | {readonly why: string};

/**
 * Draw an SVG file as PNG, twice as large. Letters are those of the system; DejaVu Sans stands in for families that it
 * does not have. The part that draws ends the process when it meets coordinates beyond its reach: call it in one of its
 * own (`drawApart`).
 */
export async function drawPng(
  svg: string,
  load: () => Promise<Resvg> = () => import("@resvg/resvg-js"),
): Promise<Drawing> {
  const part = await loaded(load);
  if ("why" in part) return part;
  const font = {loadSystemFonts: true, defaultFontFamily: "DejaVu Sans"};
  try {
    return {png: new part.Resvg(svg, {fitTo: {mode: "zoom", value: 2}, font}).render().asPng()};
  } catch (error) {
    return {why: firstLine(error)};
  }
}

async function loaded(load: () => Promise<Resvg>): Promise<Resvg | {readonly why: string}> {
  try {
    return await load();
  } catch (error) {
    return {why: `@resvg/resvg-js cannot be loaded (${firstLine(error)}); npm install @resvg/resvg-js`};
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] as string;
}
