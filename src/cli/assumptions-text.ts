import type {Sensitivity} from "../app/check/assumptions.ts";
import {table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** How far the answers move under other assumptions: in sentences where far, then all of it as a table. */
export function assumptionsText({assumptions, sentences}: Sensitivity, out: Output): string {
  const {bold, dim} = out.colors;
  const columns = [
    ...["left", "came back", "share", "away"].flatMap((title) => [
      {title, align: "right"} as const,
      {align: "right"} as const,
    ]),
    {title: "if"},
  ];
  const cells = assumptions.map(({quantities, words}) => [
    ...quantityOrder.map(([quantity, stay]) => shiftText(quantities, quantity, stay)),
    words,
  ]);
  const [titles = "", ...lines] = table(columns, cells, out.width);
  const rests = sentences.length === 0 ? ["No answer moves by more than half of its standard deviation."] : sentences;
  const all = [
    bold("What it rests on"),
    ...rests.flatMap((sentence) => wrap(sentence, out.width)),
    "",
    ...wrap(
      "How far each answer moves, in its standard deviations: for people who settled abroad, then counting every stay of a month or more.",
      out.width,
    ),
    dim(titles),
    ...lines,
  ];
  return all.map((line) => `${line}\n`).join("");
}

type Shifts = Sensitivity["assumptions"][number]["quantities"];

const quantityOrder = (["left", "returned", "returned_share", "abroad"] as const).flatMap(
  (quantity) =>
    [
      [quantity, "settled"],
      [quantity, "any"],
    ] as const,
);

function shiftText(shifts: Shifts, quantity: string, stay: string): string {
  const shift = shifts.find((each) => each.quantity === quantity && each.stay === stay)?.shift;
  if (shift === undefined || shift === null || !Number.isFinite(shift)) return "–";
  const rounded = Math.round(10 * shift) / 10;
  return rounded === 0 ? "0" : `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(1)}`;
}
