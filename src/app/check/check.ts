import {falseAlarmsExpected, judgeClaims} from "../../check/check-claims.ts";
import {followWaves, voicesOf, wholeSample} from "../../check/held.ts";
import {locateClaims} from "../../check/locate-claims.ts";
import type {CheckedClaim, CheckResult} from "../../check/result.ts";
import {type RootClaims, rootClaims} from "../../check/root-claims.ts";
import {predictiveOf, type Verdict} from "../../check/verdict.ts";
import {UserError} from "../../core/user-error.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import {bodyOf} from "../../estimate/source-body.ts";
import {shortOfTheGate, whatToDo} from "../../report/gate.ts";
import {checkedClaim, checkedCrossings} from "../../report/verdict/checked-claim.ts";
import type {FitEffects} from "../effects.ts";
import type {EstimateOptions} from "../fit/estimated.ts";
import {makeRemovals, readBeside} from "../fit/removals.ts";
import type {RemovedSample} from "../fit/remove-sources.ts";
import {type Manifest, manifestOf} from "../fit/result-files.ts";
import {openFit, type StoredFit} from "../fit/stored-fit.ts";
import {json} from "../json.ts";

export type {CheckedClaim, CheckResult};

/** A result of `check`, with the manifest of the estimate it belongs to. */
interface StoredChecks extends CheckResult {
  readonly manifest: Manifest;
}

/**
 * Hold every root claim of a case against what the account says without its source.
 *
 * @throws {UserError} where the case cannot be read or mapped, or its estimate did not converge
 */
export async function check(effects: FitEffects, folder: string, options: EstimateOptions): Promise<CheckResult> {
  const fit = await openConverged(effects, folder, options);
  const manifest = await manifestOf(effects, folder, fit.case, options);
  const stored = await readBeside<StoredChecks>(effects, folder, "checks.json", "countercurrent/check@1", manifest);
  if (stored !== undefined) return stored;
  const roots = rootClaims(fit.rows, fit.mapped);
  const following = followWaves(fit, roots.claims);
  const samples = await makeRemovals(effects, folder, following, manifest);
  const result: StoredChecks = {...checkAgainst(following, roots, samples), manifest};
  await effects.writeFiles(`${folder}/results`, [{name: "checks.json", content: json(result)}]);
  return result;
}

/** A stored estimate whose draws may be asked. @throws {UserError} where it did not converge, with what to do */
export async function openConverged(effects: FitEffects, folder: string, options: EstimateOptions): Promise<StoredFit> {
  const fit = await openFit(effects, folder, options);
  if (!fit.result.diagnostics.converged) throw new UserError(shortOfTheGate(fit.result.diagnostics), whatToDo);
  return fit;
}

/** Judge the root claims of a fit by samples without each source. */
function checkAgainst(fit: StoredFit, roots: RootClaims, samples: readonly RemovedSample[]): CheckResult {
  const claims = judgeRoots(fit, roots, samples);
  return {
    schema: "countercurrent/check@1",
    case: fit.result.case.id,
    asOf: fit.result.asOf,
    seed: fit.result.seed,
    judged: claims.filter(({verdict}) => verdict !== "cannot-tell").length,
    falseAlarmsExpected: falseAlarmsExpected(claims),
    claims: [...claims.toSorted(byStrain), ...judgeCrossings(fit, roots)],
    notChecked: roots.notChecked,
  };
}

function judgeRoots(fit: StoredFit, roots: RootClaims, samples: readonly RemovedSample[]): CheckedClaim[] {
  const {prior, sample: whole} = wholeSample(fit);
  const priorOf = new Map(locateClaims(whole.account, prior, roots.claims).map((each) => [each.claim.id, each]));
  const unchanged = {sample: whole, likelihoods: groupLikelihoods(whole.account, whole.draws), removal: undefined};
  const bySource = new Map(samples.map((each) => [each.removal.source, each]));
  return [...Map.groupBy(roots.claims, ({source}) => bodyOf(source))].flatMap(([source, theirs]) => {
    const {sample, likelihoods, removal} = bySource.get(source) ?? unchanged;
    const voices = voicesOf(sample.account, likelihoods, source);
    const judged = judgeClaims({claims: theirs, sample, prior: priorOf, voices});
    return judged.map((each) => checkedClaim(each, removal, fit, roots));
  });
}

function judgeCrossings(fit: StoredFit, roots: RootClaims): CheckedClaim[] {
  const {sample} = wholeSample(fit);
  const asPeople = roots.crossings.flatMap((each) => each.asPeople ?? []);
  const located = new Map(locateClaims(sample.account, sample.draws, asPeople).map((each) => [each.claim.id, each]));
  return roots.crossings.map((crossing) => {
    const found = located.get(crossing.row.id);
    const people =
      found && new Map([...found.byStay].map(([stay, values]) => [stay, predictiveOf(found.claim, values)]));
    return checkedCrossings(crossing, people, fit, roots);
  });
}

/** Contradicted before strained before consistent before what cannot be told, and there the smallest tail first. */
function byStrain(a: CheckedClaim, b: CheckedClaim): number {
  const rank = ({verdict}: CheckedClaim) => sorted.indexOf(verdict);
  const tail = ({byStay}: CheckedClaim) => Math.min(...Object.values(byStay).map((each) => each.tail));
  return rank(a) - rank(b) || tail(a) - tail(b) || (a.claim < b.claim ? -1 : 1);
}

const sorted: readonly Verdict[] = ["contradicted", "strained", "consistent", "cannot-tell", "crossings"];
