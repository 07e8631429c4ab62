/**
 * Length of stay that a rule asks for, in days: `183d`, `12m`, `12/16m` (12 of 16 months), “stayed >2 weeks”, “two
 * months”, “2-month residence”. Undefined where the rule states no length.
 */
export function thresholdDays(rule: string): number | undefined {
  const found =
    /(\d+|\ba\b|\bone\b|\btwo\b|\bthree\b|\bsix\b|\btwelve\b)(?:\/\d+)?\s*-?\s*(d|w|m|y)(?:ays?|eeks?|onths?|o|ears?)?\b/i.exec(
      rule,
    );
  if (found === null) return undefined;
  const [, count = "", unit = ""] = found;
  return (numberWords[count.toLowerCase()] ?? Number(count)) * (daysPer[unit.toLowerCase()] as number);
}

/** A stay shorter than this is in no account: four weeks. */
const shortestStayDays = 28;

/** Whether a rule also counts stays too short to be in the account. */
export function countsShorterStays(rule: string): boolean {
  return (thresholdDays(rule) ?? Number.POSITIVE_INFINITY) < shortestStayDays;
}

const numberWords: Readonly<Record<string, number>> = {a: 1, one: 1, two: 2, three: 3, six: 6, twelve: 12};

/** A month counts 30 days, as rules of “90 days” and “three months” mean the same. */
const daysPer: Readonly<Record<string, number>> = {d: 1, w: 7, m: 30, y: 365};
