/** A day with a name, and the words by which texts mean it. */
export interface DatedEvent {
  readonly name: string;
  /** `2022-02-24`. */
  readonly date: string;
  /** Words for the event itself, without the preposition; with the flag `u` or `iu`, without `g`. */
  readonly pattern: RegExp;
  /** A text that nowhere says this means another event. */
  readonly requires?: RegExp;
}

/**
 * Events whose names are unmistakable in a text that names the country, so that they can be told without being asked.
 *
 * “The invasion of Iraq” in an article that also names Ukraine is not the one of 2022: what follows must not be
 * another country.
 */
export const knownEvents: readonly DatedEvent[] = [
  {
    name: "invasion",
    date: "2022-02-24",
    pattern:
      /(?:(?:start|launch|beginning|outbreak|onset|outset) of (?:\p{L}+(?:['’]s)? ){0,4}?(?:offensive|invasion|war|conflict|operation|hostilities)|(?:[Ff]ull-scale|February 2022|Russian|Moscow['’]s|Russia['’]s|Putin['’]s|military) (?:\p{L}+ ){0,2}?(?:invasion|offensive|war|operation)|(?:invasion|war) (?:of|in|on|against) Ukraine|the invasion|(?:Russia|Moscow|Putin|Kremlin) (?:\p{L}+ ){0,2}?(?:invaded|attacked))(?: (?:of|in|on|against) Ukraine| Ukraine)?(?! (?:of|in|on|against) (?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu})/u,
    requires: /Ukrain/i,
  },
  {
    name: "invasion",
    date: "2022-02-24",
    pattern:
      /(?:начал[ао]?м?а?у? (?:\p{L}+ ){0,2}?(?:вторжения|войны|СВО|спецоперации|конфликта)|(?:полномасштабного )?вторжени[яе](?: (?:России )?в Украину)?|24 февраля)/iu,
    requires: /Украин/i,
  },
  {
    name: "mobilisation",
    date: "2022-09-21",
    pattern:
      /(?:second wave|(?:(?:announcement|start|declaration|launch|beginning) of (?:\p{L}+(?:['’]s)? ){0,3}?)?(?:partial |military |Putin['’]s |Russia['’]s |“?partial”? )*mobili[sz]ation(?: (?:was|had been) (?:announced|declared|ordered))?)/iu,
    requires: /Russia/i,
  },
  {
    name: "mobilisation",
    date: "2022-09-21",
    pattern: /(?:втор(?:ая|ой|ую) волн[аыуе]|(?:объявлени[яе] |начала )?(?:частичн(?:ой|ая|ую) )?мобилизаци[яиюей]+)/iu,
    requires: /Росси/i,
  },
  {
    name: "annexation of Crimea",
    date: "2014-03-18",
    pattern: /annexation of Crimea|(?:Russia|Moscow) annexed Crimea/iu,
  },
  {
    name: "Maria",
    date: "2017-09-20",
    pattern: /(?:Hurricane|hurricane|storm|Storm) Maria(?: (?:struck|hit|made landfall))?/u,
  },
  {
    name: "fall of Kabul",
    date: "2021-08-15",
    pattern: /(?:fall of Kabul|Taliban(?:['’]s)? (?:takeover|return to power|took power|seized power|took over))/iu,
  },
  {
    name: "war in Sudan",
    date: "2023-04-15",
    pattern: /(?:(?:war|fighting|conflict) (?:broke out|erupted|began|started) in Sudan)/iu,
  },
  {
    name: "fall of Assad",
    date: "2024-12-08",
    pattern:
      /(?:(?:fall|ouster|overthrow|toppling) of (?:[\p{L}-]+ ){0,3}?(?:al-)?Assad|Assad(?:['’]s)? (?:fall|ouster|overthrow))/iu,
  },
];

/** An event of a case, meant by its name in any case of letters. */
export function eventNamed(name: string, date: string): DatedEvent {
  return {
    name,
    date,
    pattern: new RegExp(
      name
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\s+/g, "\\s+"),
      "iu",
    ),
  };
}
