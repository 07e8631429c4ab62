/** Whether the words after a way back say that it is meant to be short, or only to settle affairs: a visit, no return. */
export function isBrief(following: string): boolean {
  return brief.test(following);
}

const count = String.raw`(?:an?|one|two|three|four|five|six|ten|a few|a couple of|several|\d+)`;
const errands = "finish|settle|sort out|collect|pick up|sell|visit|see|renew|attend|complete";
const brief = new RegExp(
  String.raw`^[^.;]{0,40}?\b(?:for (?:just |only |about )?${count}[\s-](?:days?|weeks?|weekend|months?)|to (?:${errands})\b|(?:briefly|temporarily|on a visit))`,
  "i",
);
