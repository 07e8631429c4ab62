import type {Claim} from "../../core/claim.ts";
import type {Problem} from "../../core/evidence-document.ts";
import type {Setting} from "../places/find-setting.ts";
import type {Scene} from "../scene.ts";

/** What a claim lacks before it can enter an account; each is one thing for a reader to fill in. */
export function problemsOf(claims: readonly Claim[], {home, setting}: Pick<Scene, "home" | "setting">): Problem[] {
  const guess = home === undefined && setting?.guessedFrom !== undefined ? guessed(claims, setting) : [];
  return [...guess, ...claims.filter(({use}) => use === "account").flatMap((claim) => [...missing(claim)])];
}

/** The document names no country; its address is only a hint. */
function guessed(claims: readonly Claim[], {code, guessedFrom}: Setting): Problem[] {
  const placed = claims.filter(({place}) => place.host === code).length;
  const says = `no sentence names a country; ${placed} claims are placed in ${code} because of the address ${guessedFrom}`;
  return placed === 0 ? [] : [{kind: "place-guessed", says}];
}

function* missing(claim: Claim): Iterable<Problem> {
  const span = claim.parts.value?.[0] ?? claim.evidence[0];
  const about = `${claim.id} “${span?.exact ?? ""}”`;
  const where = span === undefined ? {} : {span};
  if (claim.period === null)
    yield {kind: "no-period", says: `${about} says no period, and its document has no date`, ...where};
  if (claim.place.home === undefined)
    yield {kind: "no-place", says: `${about} does not say which country was left`, ...where};
  if (claim.kind === "share" && claim.denominator === null)
    yield {kind: "no-denominator", says: `${about} does not say what it is a share of`, ...where};
  if (claim.value?.kind === "quantity" && claim.value.unitFrom !== "stated")
    yield {kind: "unit-unclear", says: `${about} does not say what it counts; read as ${claim.value.unit}`, ...where};
}
