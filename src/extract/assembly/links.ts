import type {Claim, ClaimLink} from "../../core/claim.ts";
import type {Quantity} from "../../core/quantity.ts";
import {nearClaims} from "../limits.ts";

/** Claims of one document with the links between them: what restates, supports, qualifies or disputes what. */
export function linked(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, index) => {
    const earlier = claims.slice(Math.max(0, index - nearClaims), index);
    const near = claims.slice(Math.max(0, index - nearClaims), index + nearClaims);
    const links = relations.flatMap((relation) => relation(claim, earlier, near));
    return {...claim, links: unique(links)};
  });
}

type Relation = (claim: Claim, earlier: readonly Claim[], all: readonly Claim[]) => ClaimLink[];

const relations: readonly Relation[] = [sameQuantity, denominators, restates, supports, qualifies, undermines, exceeds];

/** Two numbers of one measure in one voice that can both be true are one quantity: the vaguer points to the sharper. */
function sameQuantity(claim: Claim, _earlier: readonly Claim[], all: readonly Claim[]): ClaimLink[] {
  const own = quantity(claim);
  if (own === undefined || claim.kind !== "quantity" || claim.case !== undefined) return [];
  return all
    .filter(
      (other) =>
        other !== claim && other.measure === claim.measure && other.kind === "quantity" && other.case === undefined,
    )
    .filter((other) => agree(own, quantity(other)) && width(own) > width(quantity(other) as Quantity))
    .map(({id}) => ({type: "same-quantity", to: id}));
}

/** A share points to the number it is a share of. */
function denominators({denominator, id}: Claim, _earlier: readonly Claim[], all: readonly Claim[]): ClaimLink[] {
  if (denominator === null) return [];
  const whole = all.filter(
    (other) =>
      other.id !== id && other.kind === "quantity" && other.measure === denominator.measure && other.use === "account",
  );
  const [sharpest] = [...whole].sort((a, b) => width(quantity(a) as Quantity) - width(quantity(b) as Quantity));
  return sharpest === undefined ? [] : [{type: "denominator", to: sharpest.id}];
}

function restates(claim: Claim, earlier: readonly Claim[]): ClaimLink[] {
  if (claim.kind !== "policy") return [];
  return earlier
    .filter(
      ({kind, measure, polarity, modality}) =>
        kind === "policy" && measure === claim.measure && polarity === claim.polarity && modality === claim.modality,
    )
    .slice(0, 1)
    .map(({id}) => ({type: "restates", to: id}));
}

/** Another voice that says of the same movement that it goes on. */
function supports(claim: Claim, earlier: readonly Claim[]): ClaimLink[] {
  if (claim.value?.kind !== "trend" || claim.polarity === "-") return [];
  return earlier
    .filter(
      (other) => family(other.measure) === family(claim.measure) && other.use === "account" && other.polarity === "+",
    )
    .filter((other) => other.kind !== "quantity" && root(other) !== root(claim))
    .slice(-1)
    .map(({id}) => ({type: "supports", to: id}));
}

/** What is said about estimates qualifies, or disputes, every number of that movement. */
function qualifies(claim: Claim, earlier: readonly Claim[]): ClaimLink[] {
  if (claim.kind !== "meta" || claim.value?.kind !== "quality") return [];
  const type = claim.value.says === "unknowable" ? "disputes" : "qualifies";
  return earlier
    .filter((other) => (other.kind === "quantity" || other.kind === "share") && other.use === "account")
    .filter((other) => family(other.measure) === family(claim.measure) && !other.measure.startsWith("profile"))
    .map(({id}) => ({type, to: id}));
}

/** A doubt about an author undermines the whole story. */
function undermines(claim: Claim, _earlier: readonly Claim[], all: readonly Claim[]): ClaimLink[] {
  if (claim.measure !== "authorship" || claim.case === undefined) return [];
  return all
    .filter((other) => other.case === claim.case && other.id !== claim.id)
    .map(({id}) => ({type: "undermines", to: id}));
}

/** A rent above the wage of the same person. */
function exceeds(claim: Claim, _earlier: readonly Claim[], all: readonly Claim[]): ClaimLink[] {
  const rent = quantity(claim);
  if (claim.measure !== "rent" || rent?.mid == null) return [];
  return all
    .filter((other) => other.measure === "wage" && other.case === claim.case && quantity(other)?.unit === rent.unit)
    .filter((other) => (quantity(other)?.mid ?? Number.POSITIVE_INFINITY) < (rent.mid ?? 0))
    .map(({id}) => ({type: "exceeds", to: id}));
}

function quantity({value}: Claim): Quantity | undefined {
  return value?.kind === "quantity" ? value : undefined;
}

function bounds({low, mid, high}: Quantity): [number, number] {
  return [low ?? mid ?? 0, high ?? mid ?? Number.POSITIVE_INFINITY];
}

function agree(own: Quantity, other: Quantity | undefined): boolean {
  if (other === undefined || own.unit !== other.unit || own.bound === "vague" || other.bound === "vague") return false;
  const [low, high] = bounds(own);
  const [from, to] = bounds(other);
  return low <= to && from <= high;
}

function width(of: Quantity): number {
  const [low, high] = bounds(of);
  return high / Math.max(low, 1);
}

function family(measure: string): "returned" | "left" | string {
  if (/^return/.test(measure)) return "returned";
  return /^left/.test(measure) ? "left" : measure;
}

function root({attribution}: Claim): string | null | undefined {
  return attribution.chain[0]?.name;
}

function unique(links: readonly ClaimLink[]): ClaimLink[] {
  return links.filter(
    ({type, to}, index) => links.findIndex((other) => other.type === type && other.to === to) === index,
  );
}
