import {computed, effect, type ReadonlySignal, type Signal, signal} from "@preact/signals";
import type {SourceKind} from "../account/observation.ts";
import type {CheckResult} from "../check/result.ts";
import type {Removal, SeriesSummary} from "../estimate/removal.ts";
import type {EstimateResult} from "../estimate/result.ts";
import {unpackChecks} from "../report/page-checks.ts";
import {type PageData, summariesOf} from "../report/page-data.ts";
import {unpackRemovals} from "../report/page-removals.ts";
import {type Evidence, evidenceOf, type View, viewOf} from "../report/view.ts";
import {summariesWithout} from "../report/without.ts";
import {assumesOtherwise, type Choice, choiceFrom, fragmentOf, type Known} from "./choice.ts";
import type {AskEngine, Progress} from "./engine/ask-engine.ts";
import type {OpenedData} from "./read-data.ts";

/** Where the numbers on the page come from. */
export type Standing =
  | {readonly kind: "all evidence"}
  /** Worked out when the page was made, from all draws. */
  | {readonly kind: "stored"}
  /** Worked out here: by weights on the page's draws, or by a fit. */
  | {readonly kind: "weighted" | "refitted"}
  /** Being worked out; the page still shows the case as it is. */
  | {readonly kind: "working"}
  /** Done so far, 0–1. */
  | {readonly kind: "refitting"; readonly done: number}
  | {readonly kind: "failed"; readonly message: string};

/** What the page knows and shows; views and islands read it, and only `choose` changes it. */
export interface State {
  readonly data: PageData;
  readonly evidence: Evidence;
  /** Each claim held against the others. */
  readonly checks: CheckResult;
  readonly choice: ReadonlySignal<Choice>;
  /** What may be chosen. */
  readonly known: Known;
  readonly standing: ReadonlySignal<Standing>;
  readonly view: ReadonlySignal<View>;
  /** The account with all evidence. */
  readonly whole: View;
  /** The account without each source, and without each kind. */
  readonly removals: readonly Removal[];
  /** Why a row did not enter, by its id. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Ids of the rows and claims in the drawer, and its heading; undefined: closed. */
  readonly drawer: Signal<Drawer | undefined>;
  /** The headline at each of the page's draws. */
  readonly draws: AskEngine["draws"];
  /** A number as the reader typed it, held against the account with all evidence. */
  readonly judge: AskEngine["judge"];
  readonly choose: (change: Partial<Choice>) => void;
}

/** What the evidence drawer shows. */
interface Drawer {
  readonly title: string;
  readonly rows: readonly string[];
}

/** Opens with the choice that the address holds, and keeps the address up with the choice. */
export function openState({data, removals: bytes}: OpenedData, ask: AskEngine, window: Window): State {
  const known = knownOf(data);
  const choice = signal(choiceFrom(window.location.hash, known));
  const all: EstimateResult = {
    ...data.result,
    quantities: summariesOf(data.series, data.result.case.lastEvidence),
  };
  const whole = viewOf(all);
  const removals = unpackRemovals({frames: data.removals, bytes}, all.quantities);
  const shown = computed(() => shownFor(choice.value, removals, ask));
  const standing = computed(() => shown.value.standing);
  const view = computed(() => viewUnder(whole, all, shown.value));
  keepAddress(window, choice);
  const evidence = evidenceOf(data.rows, data.used, data);
  return {
    data,
    evidence,
    checks: unpackChecks(data.checks, evidence.byId),
    choice,
    known,
    standing,
    view,
    whole,
    removals,
    reasons: new Map(data.result.rows.notUsed.flatMap(({reason, ids}) => ids.map((id) => [id, reason]))),
    drawer: signal(undefined),
    draws: ask.draws,
    judge: ask.judge,
    choose: (change) => {
      choice.value = {...choice.value, ...change};
    },
  };
}

interface Shown {
  readonly standing: Standing;
  /** What to put in place of the whole account's; the last one wins. */
  readonly series: readonly (readonly SeriesSummary[])[];
  /** What can be told, where that differs from the whole account. */
  readonly limits: Partial<Pick<EstimateResult, "returnsAnchored" | "notes">>;
}

/**
 * What is stored of a single source or kind shows at once, and stays, since it comes from all draws; the engine adds the charts
 * that are not stored. For anything else the engine alone speaks, and until it does the page shows the case as it is.
 */
function shownFor(choice: Choice, removals: readonly Removal[], ask: AskEngine): Shown {
  const {without, kinds} = choice;
  const assumed = assumesOtherwise(choice) ? choice.assumed : null;
  const leftOut = without.length + kinds.length;
  if (leftOut === 0 && assumed === null) return {standing: {kind: "all evidence"}, series: [], limits: {}};
  const progress = ask.workOut({sources: without, kinds, assumed}).value;
  const answer = progress.kind === "answered" ? progress.answer : undefined;
  const worked = answer === undefined ? [] : [answer.series];
  const isStored = leftOut === 1 && assumed === null;
  const stored = isStored ? removals.find((each) => isOf(each, without, kinds)) : undefined;
  if (stored !== undefined) {
    const {returnsAnchored, notes} = stored;
    return {standing: {kind: "stored"}, series: [...worked, stored.series], limits: {returnsAnchored, notes}};
  }
  const limits = answer === undefined ? {} : {returnsAnchored: answer.returnsAnchored};
  return {standing: standingOf(progress), series: worked, limits};
}

/** A source by its name; a kind by itself, where the page stores it without any of its sources. */
function isOf({source, kind}: Removal, [name]: readonly string[], [ofKind]: readonly SourceKind[]): boolean {
  return name === undefined ? source === null && kind === ofKind : source === name;
}

/** What a fragment may name. */
function knownOf({removals, result: {sources}}: PageData): Known {
  return {
    speaking: new Set(sources.map(({kind}) => kind)),
    unclear: sources.some(({stay}) => stay === "unclear"),
    sources: new Set(removals.flatMap(({source}) => source ?? [])),
    kinds: new Set(removals.flatMap(({source, kind}) => (source === null ? [kind] : []))),
  };
}

function standingOf(progress: Progress): Standing {
  if (progress.kind === "answered") return {kind: progress.answer.method === "psis" ? "weighted" : "refitted"};
  return progress;
}

/** The whole account is returned as it was, so that the first numbers come back exactly. */
function viewUnder(whole: View, all: EstimateResult, {series, limits}: Shown): View {
  if (series.length === 0) return whole;
  return viewOf({...all, ...limits, quantities: series.reduce(summariesWithout, all.quantities)});
}

function keepAddress(window: Window, choice: Signal<Choice>): void {
  effect(() => {
    const fragment = fragmentOf(choice.value);
    const holdsChoice = window.location.hash.startsWith("#~");
    if (fragment === "" && !holdsChoice) return;
    window.history.replaceState(null, "", fragment === "" ? window.location.pathname : fragment);
  });
}
