import type {DatedEvent} from "../events.ts";
import type {Mention} from "./meaning.ts";

/** A preposition of time and at most eight words up to an event. */
const led =
  /(?<![\p{L}])(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore|[Uu]ntil|[Pp]rior to|[Ii]n the wake of|[Uu]pon|[Сс]|[Пп]осле|[Дд]о) (?<between>(?:[\p{L}\p{N}'’“”"-]+ ){0,8}?)$/u;

/** A wave of departures has its event's date wherever it is named. */
const cohort = /^(?:second wave|втор\p{L}+ волн)/iu;

/**
 * Events named as a point in time: behind “since”, “after”, “before”, or as the wave that they set off.
 *
 * An event that is merely spoken of (“they did not support the mobilisation”) dates nothing.
 */
export function findEvents(
  text: string,
  events: readonly DatedEvent[],
  published: string | undefined,
): readonly Mention[] {
  return events
    .filter(
      ({date, requires}) => (published ?? date) >= date.slice(0, published?.length) && (requires?.test(text) ?? true),
    )
    .flatMap((event) =>
      [...text.matchAll(new RegExp(event.pattern.source, `${event.pattern.flags}g`))].flatMap((found) =>
        mention(event, found, text),
      ),
    );
}

function mention({name, date}: DatedEvent, found: RegExpExecArray, text: string): readonly Mention[] {
  const end = found.index + found[0].length;
  const meaning = {is: "event", name, date} as const;
  const before = led.exec(text.slice(Math.max(0, found.index - reach), found.index));
  if (before !== null) {
    const start = found.index - (before.groups?.between?.length ?? 0);
    return [{start, end, type: "date", meaning}];
  }
  return cohort.test(found[0]) ? [{start: found.index, end, type: "date", meaning}] : [];
}

const reach = 90;
