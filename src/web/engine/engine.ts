import {type Account, type AccountOptions, buildAccount} from "../../account/account.ts";
import {mapEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {Design, SourceKind} from "../../account/observation.ts";
import {type Assumed, assume} from "../../check/assumed.ts";
import type {Held} from "../../check/held.ts";
import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {addMonths, monthText} from "../../core/month.ts";
import type {AlteredDesign} from "../../estimate/altered-design.ts";
import {alteredWithout, type Mapped} from "../../estimate/altered-without.ts";
import {hasReturnAnchor} from "../../estimate/cannot-tell.ts";
import {headlineQuantities} from "../../estimate/gate.ts";
import {groupLikelihoods, summed} from "../../estimate/group-likelihoods.ts";
import {agrees, refitAccount} from "../../estimate/refit-account.ts";
import type {SeriesSummary} from "../../estimate/removal.ts";
import {seriesOf} from "../../estimate/reported.ts";
import {type Tabulated, tabulate} from "../../estimate/tabulate.ts";
import type {WarmStart} from "../../estimate/warm-start.ts";
import {weighWithout} from "../../estimate/weigh-without.ts";
import {type JudgedNumber, judgeNumber} from "../../report/verdict/judge-number.ts";
import {canBeTrusted, type SmoothedWeights, smoothWeights} from "../../stats/psis.ts";
import {ascending, weightedQuantiles} from "../../stats/weighted-sample.ts";
import type {DrawnColumn} from "../csv.ts";

/** What the engine works from: the case, its evidence, and where its fit ended. Plain data. */
export interface EngineData {
  readonly case: Case;
  readonly rows: readonly EvidenceRow[];
  readonly options: AccountOptions;
  /** Thinned draws of z, one row of length dim after another. */
  readonly draws: Float64Array;
  readonly start: WarmStart;
  /** Month of the answer, 0-based. */
  readonly answerAt: number;
  readonly result: Held["result"];
  /** Sources that say nothing in the account already. */
  readonly silent: readonly string[];
}

/** Another account than the page's: without some of its evidence, or with something else assumed. */
export interface Variant {
  /** Sources that are to say nothing, with all that rests on their counting. */
  readonly sources: readonly string[];
  /** Whole kinds of source that are to say nothing. */
  readonly kinds: readonly SourceKind[];
  /** Null: what the case assumes. */
  readonly assumed: Assumed | null;
}

/** What a variant of the account says. */
export interface EngineAnswer {
  readonly method: "psis" | "refit";
  /** k̂ of the weights, also where they were not good enough to be used; null where rows came back. */
  readonly khat: number | null;
  readonly series: readonly SeriesSummary[];
  /** Whether some row that still speaks follows the same people back. */
  readonly returnsAnchored: boolean;
}

export interface Engine {
  /**
   * What a variant of the account says: by weights on the draws where these can be trusted, else by a fit from where the
   * whole one ended. Never by weights with a bad k̂, nor by chains that do not agree.
   *
   * @param onRefit told, where it takes a fit, how much of it is done, 0–1
   * @throws {Error} where there is no number that can be trusted
   */
  readonly workOut: (variant: Variant, onRefit: (done: number) => void) => Promise<EngineAnswer>;
  /** The headline of all hosts in the month of the answer, at each of the page's draws. */
  readonly headlineDraws: () => readonly DrawnColumn[];
  /** A number as a reader typed it, held against the account with all evidence. */
  readonly judge: (text: string) => JudgedNumber;
}

/** @throws {RangeError} when the evidence gives no account: then there is no page to work for */
export function openEngine(data: EngineData): Engine {
  const mapped = mapEvidence(data.rows, data.case, data.silent);
  if ("problems" in mapped) throw new RangeError("this evidence gives no account");
  const account = buildAccount(mapped.design, data.options);
  const whole: Whole = {...data, mapped, account, tables: [], likelihoods: []};
  return {
    workOut: (variant, onRefit) => workOut(variant, whole, onRefit),
    headlineDraws: () => headlineDraws(whole),
    judge: (text) => judgeNumber(text, {...data, mapped, design: mapped.design}),
  };
}

interface Whole extends EngineData, Mapped {
  readonly account: Account;
  /** Filled when first needed. */
  tables: readonly Tabulated[];
  likelihoods: readonly Float64Array[];
}

async function workOut(variant: Variant, whole: Whole, onRefit: (done: number) => void): Promise<EngineAnswer> {
  const evidence = altered(variant, whole);
  const changed = changedAccount(variant, evidence, whole);
  const returnsAnchored = hasReturnAnchor(speaking(evidence));
  const weights = evidence.cameBack.length > 0 ? undefined : weightsFor(variant, evidence, changed, whole);
  if (weights !== undefined && canBeTrusted(weights)) {
    const tables = variant.assumed === null ? tablesOfWhole(whole) : tablesOf(changed, whole.draws);
    const series = summarise(tables, whole, weights.logWeights.map(Math.exp));
    return {method: "psis", khat: weights.khat, series, returnsAnchored};
  }
  onRefit(0);
  const refit = await refitAccount(changed, whole.start, whole.answerAt, ({done, total}) => onRefit(done / total));
  if (!agrees(refit)) throw new Error("the chains of its estimate do not agree");
  const series = summarise(tablesOf(changed, refit.draws), whole, undefined);
  return {method: "refit", khat: null, series, returnsAnchored};
}

/** The design of what is not masked. */
function speaking({design, masked}: AlteredDesign): Design {
  return {...design, observations: design.observations.filter(({id}) => !masked.has(id))};
}

function changedAccount({assumed}: Variant, {design, masked}: AlteredDesign, {options}: Whole): Account {
  const priors = options.priors ?? {};
  const foundations = assumed === null ? {design, priors} : assume(assumed, {design, priors});
  return buildAccount(foundations.design, {...options, priors: foundations.priors, masked});
}

/**
 * Weights that make the page's draws draws of a variant. z has the same prior whatever is assumed, so the ratio is that
 * of the likelihoods; where evidence alone falls silent, its own likelihood taken back.
 */
function weightsFor(
  {assumed}: Variant,
  {masked}: AlteredDesign,
  changed: Account,
  whole: Whole,
): SmoothedWeights | undefined {
  const {account, draws} = whole;
  if (whole.likelihoods.length === 0) whole.likelihoods = groupLikelihoods(account, draws);
  if (assumed === null) return weighWithout(account, whole.likelihoods, masked);
  const {dim} = account;
  const before = summed(whole.likelihoods, draws.length / dim);
  return smoothWeights(before.map((ln, i) => changed.logLikelihood(draws.subarray(i * dim, (i + 1) * dim)) - ln));
}

/** Of a kind only its own numbers fall silent, also those that came back when a source fell silent. */
function altered({sources, kinds}: Variant, whole: Whole): AlteredDesign {
  const {design, masked, cameBack} =
    sources.length === 0 ? untouched(whole) : alteredWithout([...whole.silent, ...sources], whole);
  const ofKinds = design.observations.filter(({kind}) => kinds.includes(kind));
  const silent = new Set(ofKinds.flatMap(({rows}) => rows));
  return {
    design,
    masked: new Set([...masked, ...ofKinds.map(({id}) => id)]),
    cameBack: cameBack.filter((row) => !silent.has(row)),
  };
}

function untouched({mapped: {design}}: Whole): AlteredDesign {
  return {design, masked: new Set(), cameBack: []};
}

function headlineDraws({account, draws, answerAt, case: {from}}: Whole): readonly DrawnColumn[] {
  const wanted = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  const month = monthText(addMonths(from, answerAt));
  return tabulate(account, draws, wanted).map(({series: {quantity, stay}, byMonth}) => ({
    quantity,
    stay,
    month,
    values: [...(byMonth[answerAt] as Float64Array)],
  }));
}

function tablesOfWhole(whole: Whole): readonly Tabulated[] {
  if (whole.tables.length === 0) whole.tables = tablesOf(whole.account, whole.draws);
  return whole.tables;
}

/** Everything the page draws: all hosts together, and people abroad by host. */
function tablesOf(account: Account, draws: Float64Array): readonly Tabulated[] {
  const hosts = Array.from({length: account.shape.C}, (_, host) => host);
  const ofHosts = hosts.flatMap((host) => seriesOf(host).filter(({quantity}) => quantity === "abroad"));
  return tabulate(account, draws, [...seriesOf(null), ...ofHosts]);
}

function summarise(
  tables: readonly Tabulated[],
  {mapped, case: {from}}: Whole,
  weights: Float64Array | undefined,
): readonly SeriesSummary[] {
  return tables.map(({series: {quantity, stay, host, firstMonth}, byMonth}) => {
    const rows = byMonth
      .slice(firstMonth)
      .map((values) => weightedQuantiles(values, ascending(values), weights, levels));
    const column = (i: number) => rows.map((row) => row[i] as number);
    return {
      quantity,
      stay,
      place: host === null ? "ALL" : (mapped.design.hosts[host] as string),
      from: monthText(addMonths(from, firstMonth)),
      q05: column(0),
      q10: column(1),
      q25: column(2),
      q50: column(3),
      q75: column(4),
      q90: column(5),
      q95: column(6),
    };
  });
}

const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
