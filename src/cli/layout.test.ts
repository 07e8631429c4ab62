import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fill, indent, printable, table, wrap} from "./layout.ts";

describe("table", () => {
  const columns = [{title: "rows", align: "right"}, {title: "source"}] as const;

  it("gives each column the width of its widest cell and puts numbers under each other's last digit", () => {
    expect(
      table(
        columns,
        [
          ["7", "geostat"],
          ["12,345", "gus"],
        ],
        40,
      ),
    ).toEqual(["  rows  source", "     7  geostat", "12,345  gus"]);
  });

  it("has no line of headings where no column has a title", () => {
    expect(table([{}, {}], [["a", "b"]], 40)).toEqual(["a  b"]);
  });

  it("lets a long last cell go on under itself", () => {
    expect(table([{align: "right"}, {}], [["3", "one two three"]], 11)).toEqual(["3  one two", "   three"]);
  });

  it("colours cells without changing where they stand", () => {
    const dim = (cell: string) => `<${cell}>`;
    expect(
      table(
        [{style: dim}, {style: dim}],
        [
          ["a", "b"],
          ["aa", "c"],
        ],
        40,
      ),
    ).toEqual(["<a >  <b>", "<aa>  <c>"]);
  });
});

describe("wrap", () => {
  it("gives a word that is too long a line of its own", () => {
    expect(wrap("see https://example.org/a for it", 10)).toEqual(["see", "https://example.org/a", "for it"]);
  });

  it("loses no word, adds none, and passes the width only with a single word", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), fc.integer({min: 1, max: 80}), (text, width) => {
        const lines = wrap(text, width);
        const words = text.split(/\s+/).filter((word) => word !== "");
        expect(lines.flatMap((line) => line.split(" "))).toEqual(words);
        for (const line of lines) expect([...line].length <= width || !line.includes(" ")).toBe(true);
      }),
    );
  });
});

describe("fill", () => {
  it("keeps each part whole", () => {
    expect(fill(["b ← a,", "d ← a + c"], 12)).toEqual(["b ← a,", "d ← a + c"]);
  });
});

describe("indent", () => {
  it("leaves empty lines empty", () => {
    expect(indent(["a", ""], 2)).toEqual(["  a", ""]);
  });
});

describe("printable", () => {
  it("takes away escape sequences, line breaks and the characters that turn writing around", () => {
    expect(printable("\u001b[31mhalf\r\nhave \u202Eback\u0007")).toBe("[31mhalf have  back");
  });

  it("leaves every letter alone", () => {
    expect(printable("половина вернулась, ნახევარი, نیم‌بها")).toBe("половина вернулась, ნახევარი, نیم‌بها");
  });
});
