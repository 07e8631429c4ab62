import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";
import {html, type Markup} from "../markup.ts";
import {counted} from "../numbers.ts";
import type {Evidence} from "../view.ts";
import {driftOf} from "./drift.ts";
import {familyOf, type Kin, sizeOf} from "./family.ts";

/** What a row was taken from and what was taken from it, as a tree with what drifted; nothing for a row that stands alone. */
export function lineageTree(id: string, evidence: Evidence): Markup | undefined {
  const family = familyOf(id, evidence);
  if (sizeOf(family) < 2) return undefined;
  return html`<div class="lineage"><p class="quiet">Where it comes from, and who repeats it: ${counted(sizeOf(family), "row")}, each figure counted once</p>
<ul>${family.map((kin) => branch(kin, undefined, id, evidence))}</ul></div>`;
}

/** “Taken from …”, with a link to each row it descends from. */
export function takenFrom(row: EvidenceRow, evidence: Evidence): Markup | undefined {
  if (row.derivesFrom.length === 0) return undefined;
  return html`<p class="quiet">${howWords[row.derivation]}: ${row.derivesFrom.map((parent, i) => html`${i === 0 ? "" : "; "}${rowName(parent, evidence)}`)}.</p>`;
}

function branch(kin: Kin, parent: string | undefined, chosen: string, evidence: Evidence): Markup {
  const {byId, basis} = evidence;
  const [row, from] = [byId.get(kin.id), parent === undefined ? undefined : byId.get(parent)];
  const drift = row === undefined || from === undefined ? [] : driftOf(from, row);
  const known = basis.get(`${kin.id} ${parent}`);
  const how =
    kin.how === undefined ? "first" : `${howWords[kin.how]}${known === undefined ? "" : ` (${basisWords[known]})`}`;
  return html`<li><small>${how}</small> ${kin.id === chosen ? html`<b>${nameOf(kin.id, row)}</b>` : rowName(kin.id, evidence)} <small><bdi>${row?.publisher ?? ""}</bdi></small>
${drift.length === 0 ? undefined : html`<p class="quiet">changed on the way: ${drift.join("; ")}</p>`}
${kin.children.length === 0 ? undefined : html`<ul>${kin.children.map((child) => branch(child, kin.id, chosen, evidence))}</ul>`}
${kin.more === 0 ? undefined : html`<p class="quiet">and ${counted(kin.more, "more row")}</p>`}</li>
`;
}

function rowName(id: string, {byId, anchors}: Evidence): Markup {
  const anchor = anchors.get(id);
  const name = nameOf(id, byId.get(id));
  return anchor === undefined ? name : html`<a href="#${anchor}">${name}</a>`;
}

function nameOf(id: string, row: EvidenceRow | undefined): Markup {
  return html`<bdi>${row?.quoteGist || row?.title || id}</bdi>`;
}

const howWords: Readonly<Record<EvidenceRow["derivation"], string>> = {
  "": "taken from",
  copy: "copy of",
  "built-on": "built on",
  suspected: "probably repeats",
};

const basisWords: Readonly<Record<Lineage["basis"], string>> = {
  passage: "the same run of words",
  credit: "it names the same root",
  hyperlink: "it links to it",
  "same-figure": "the same figure, printed later",
  arithmetic: "by arithmetic",
  import: "so says the table",
  person: "so says whoever reviewed it",
};
