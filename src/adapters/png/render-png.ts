/** The part that draws; compiled per platform, so it may be missing or not run here. */
type Resvg = typeof import("@resvg/resvg-js");

/**
 * Draw an SVG file as PNG, twice as large, for places that take no SVG. Letters are those of the system; DejaVu Sans
 * stands in for families that it does not have.
 *
 * @param say hears why there is no PNG
 * @returns the file's bytes; undefined where the part that draws cannot be loaded
 */
export async function renderPng(
  svg: string,
  say: (line: string) => void,
  load: () => Promise<Resvg> = () => import("@resvg/resvg-js"),
): Promise<Uint8Array | undefined> {
  const part = await loaded(load, say);
  if (part === undefined) return undefined;
  const font = {loadSystemFonts: true, defaultFontFamily: "DejaVu Sans"};
  return new part.Resvg(svg, {fitTo: {mode: "zoom", value: 2}, font}).render().asPng();
}

async function loaded(load: () => Promise<Resvg>, say: (line: string) => void): Promise<Resvg | undefined> {
  try {
    return await load();
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    say(`no PNG files: @resvg/resvg-js cannot be loaded (${why}); npm install @resvg/resvg-js`);
    return undefined;
  }
}
