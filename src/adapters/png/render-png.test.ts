import {describe, expect, it} from "vitest";
import {drawPng} from "./draw-png.ts";
import {renderPng} from "./render-png.ts";

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`;

describe("renderPng", () => {
  it("draws twice as large as the SVG says", async () => {
    const png = await renderPng(svg('<rect width="40" height="20" fill="#0072b2"/>'), silent);
    const header = Buffer.from(png ?? []);
    expect(header.subarray(1, 4).toString()).toBe("PNG");
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([80, 40]);
  });

  it("writes letters, whatever family is asked for", async () => {
    const letters = '<text y="15" font-family="no such family" font-size="14">Wg</text>';
    const [blank, written] = [await renderPng(svg(""), silent), await renderPng(svg(letters), silent)];
    expect(written?.length).toBeGreaterThan((blank?.length ?? 0) + 200);
  });

  it("outlives a picture on which the part that draws dies, and draws the next", async () => {
    const deadly = svg('<rect x="1e8" y="3" width="1e8" height="1e8" rx="1e8" stroke="black" opacity=".4"/>');
    const lines: string[] = [];
    const [none, next] = await Promise.all([renderPng(deadly, (line) => lines.push(line)), renderPng(svg(""), silent)]);
    expect(none).toBeUndefined();
    expect(lines).toEqual([expect.stringMatching(/^no PNG file: the part that draws stopped on it \(\w+\)$/)]);
    expect(next?.length).toBeGreaterThan(0);
  });

  it("says why there is no PNG where the part that draws is missing", async () => {
    const lines: string[] = [];
    const missing = () =>
      Promise.reject(new Error("Cannot find module '@resvg/resvg-js-linux-riscv64-gnu'\nRequire stack"));
    const drawing = renderPng(
      svg(""),
      (line) => lines.push(line),
      (picture) => drawPng(picture, missing),
    );
    expect(await drawing).toBeUndefined();
    expect(lines).toEqual([
      "no PNG file: @resvg/resvg-js cannot be loaded (Cannot find module '@resvg/resvg-js-linux-riscv64-gnu'); npm install @resvg/resvg-js",
    ]);
  });

  it("says what is wrong with a file that is no SVG", async () => {
    expect(await drawPng("no picture")).toEqual({why: expect.stringMatching(/./)});
  });
});

function silent(line: string): never {
  throw new Error(`said: ${line}`);
}
