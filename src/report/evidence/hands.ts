import type {Attribution, Link} from "../../core/attribution.ts";
import type {Modality} from "../../core/claim.ts";
import {dateWords} from "../dates.ts";

/** A hand that a statement came through, in words: who, and what is known of them. */
export interface Hand {
  readonly who: string;
  /** “deputy minister, at a briefing, 3 March 2023”; empty where nothing more is known. */
  readonly known: string;
}

/** Everyone a statement came through, whoever said it first, then whoever passed it on; a name twice in a row once. */
export function handsOf({chain}: Attribution): readonly Hand[] {
  const hands = chain.map((link) => ({who: whoIs(link), known: knownOf(link)}));
  return hands.filter(({who}, i) => who !== hands[i + 1]?.who);
}

/** How it was said, where that is not plainly: “said to be so by hearsay”. */
export function saidHow(modality: Modality): string {
  return howWords[modality];
}

function whoIs({name, anonymous, title, identityDisputed, candidates = []}: Link): string {
  if (name !== null) return identityDisputed ? `${name} (authorship disputed)` : name;
  if (candidates.length > 0) return `${candidates.join(" or ")} (authorship disputed)`;
  return anonymous ? `an anonymous ${title ?? "source"}` : (title ?? "nobody named");
}

function knownOf({name, role, title, venue, date}: Link): string {
  const parts = [
    name === null ? undefined : title,
    role === "intermediary" ? "passed it on" : role === "photographer" ? "took the picture" : undefined,
    venue,
    date === undefined ? undefined : dateWords(date),
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

const howWords: Readonly<Record<Modality, string>> = {
  asserted: "",
  estimated: "as an estimate",
  claimed: "as a claim of theirs",
  purported: "with doubt: “so-called”, “alleged”",
  speculated: "as a guess or a rumour",
  denied: "to deny it",
  proposed: "as a proposal",
  dropped: "as given up",
  planned: "as a plan",
  predicted: "as a forecast",
  unknowable: "as something nobody can know",
};
