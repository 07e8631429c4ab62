import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hasSharedData, sharedData} from "../../../test/shared.ts";
import {eventNamed} from "../events.ts";
import {times} from "./times.ts";

/** Published on Tuesday, 11 July 2023. */
const published = "2023-07-11";
const read = (text: string, language = "en") => times(text, {language, published});

/** Each time as `words | kind start end`, with `…` for an end that is not known. */
const summary = (text: string, language = "en") =>
  read(text, language).map(({period}) => `${period.text} | ${period.kind} ${period.start ?? "…"} ${period.end ?? "…"}`);

describe("times", () => {
  describe("reads dates of the calendar", () => {
    it.each([
      ["He left on 21 September 2022.", "on 21 September 2022 | on 2022-09-21 2022-09-21"],
      ["He left on September 21, 2022, by car.", "on September 21, 2022 | on 2022-09-21 2022-09-21"],
      [
        "He left on Wednesday, the 21st of September 2022.",
        "on Wednesday, the 21st of September 2022 | on 2022-09-21 2022-09-21",
      ],
      ["He left on Sept. 21.", "on Sept. 21 | on 2022-09-21 2022-09-21"],
      ["He left on 21.09.2022.", "on 21.09.2022 | on 2022-09-21 2022-09-21"],
      ["He left on 9/21/2022.", "on 9/21/2022 | on 2022-09-21 2022-09-21"],
      ["He left on 21/9/22.", "on 21/9/22 | on 2022-09-21 2022-09-21"],
      ["Data of 2022-09-21, retrieved later.", "2022-09-21 | on 2022-09-21 2022-09-21"],
      ["In March 2022 they left.", "In March 2022 | in 2022-03 2022-03"],
      ["In March of 2022 they left.", "In March of 2022 | in 2022-03 2022-03"],
      ["In 2022, 90,000 left.", "In 2022 | in 2022 2022"],
      ["Arrivals (2019) were few.", "2019 | in 2019 2019"],
      ["In fiscal 2022 they paid.", "In fiscal 2022 | in 2022 2022"],
      ["It ended in the 1990s.", "in the 1990s | in 1990 1999"],
      ["It ended in the nineties.", "in the nineties | in 1990 1999"],
      ["It was common in the 19th century.", "in the 19th century | in 1801 1900"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });
  });

  describe("reads parts of years and months", () => {
    it.each([
      ["They came back by the end of 2022.", "by the end of 2022 | cumulative-by … 2022-12"],
      ["They came in the first half of 2023.", "in the first half of 2023 | in 2023-01 2023-06"],
      ["They came in the second half of last year.", "in the second half of last year | in 2022-07 2022-12"],
      ["They came in early 2023.", "in early 2023 | in 2023-01 2023-04"],
      ["They came in mid-2022.", "in mid-2022 | in 2022-05 2022-08"],
      ["They came in late 2022.", "in late 2022 | in 2022-09 2022-12"],
      ["They came in mid-March 2022.", "in mid-March 2022 | in 2022-03-11 2022-03-21"],
      ["They came at the beginning of March 2022.", "at the beginning of March 2022 | on 2022-03-01 2022-03-01"],
      ["They came in the fall of 2022.", "in the fall of 2022 | in 2022-09 2022-11"],
      ["They came in the winter of 2022–23.", "in the winter of 2022–23 | in 2022-12 2023-02"],
      ["They came last spring.", "last spring | in 2023-03 2023-05"],
      ["They came in Q3 2022.", "in Q3 2022 | in 2022-07 2022-09"],
      ["They came in the third quarter of 2022.", "in the third quarter of 2022 | in 2022-07 2022-09"],
      ["They came in H1 2023.", "in H1 2023 | in 2023-01 2023-06"],
      ["They came in the first five months of 2023.", "in the first five months of 2023 | in 2023-01 2023-05"],
      ["They came in the late 1980s.", "in the late 1980s | in 1986 1989"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });
  });

  describe("reads ranges", () => {
    it.each([
      ["Between March and June 2022, 9,000 came.", "Between March and June 2022 | between 2022-03 2022-06"],
      ["From February to July 2023, 9,000 came.", "From February to July 2023 | between 2023-02 2023-07"],
      ["From November to March 2023, 9,000 came.", "From November to March 2023 | between 2022-11 2023-03"],
      ["From November 2022 to March they came.", "From November 2022 to March | between 2022-11 2023-03"],
      ["26 July – 22 August: 9,000 came.", "26 July – 22 August | between 2022-07-26 2022-08-22"],
      ["9,000 came on May 3-5, 2022.", "on May 3-5, 2022 | between 2022-05-03 2022-05-05"],
      ["9,000 came from 26 to 28 June.", "from 26 to 28 June | between 2023-06-26 2023-06-28"],
      ["9,000 came in June–August 2022.", "in June–August 2022 | between 2022-06 2022-08"],
      ["9,000 came between 2014 and 2016.", "between 2014 and 2016 | between 2014 2016"],
      ["9,000 came in 2014–16.", "in 2014–16 | in 2014 2016"],
      ["9,000 came in the six months to June 2023.", "in the six months to June 2023 | between 2023-01 2023-06"],
      [
        "9,000 came in the year ending 31 March 2023.",
        "in the year ending 31 March 2023 | between 2022-04-01 2023-03-31",
      ],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });
  });

  describe("counts from an event or a date that it names", () => {
    it.each([
      ["Two years after 3 May 2019, 9,000 still lived there.", "Two years after 3 May 2019 | in 2021-05 2021-05"],
      ["Three weeks before 30 June 2022 they left.", "Three weeks before 30 June 2022 | on 2022-06-09 2022-06-09"],
      [
        "A year after they had fled in May 2019 they came home.",
        "A year after they had fled in May 2019 | in 2020-05 2020-05",
      ],
      [
        "In the three months that followed 5 May 2022, 9,000 left.",
        "In the three months that followed 5 May 2022 | between 2022-05-05 2022-08-05",
      ],
      [
        "In the two years before March 2022, 9,000 left.",
        "In the two years before March 2022 | between 2020-03 2022-03",
      ],
      [
        "Half a year after Russia’s invasion of Ukraine 9,000 had left.",
        "Half a year after Russia’s invasion of Ukraine | in 2022-08 2022-08",
      ],
      ["Between mid-2020 and mid-2021, 9,000 came.", "Between mid-2020 and mid-2021 | between 2020-06 2021-06"],
      ["In financial year 2021/22, 9,000 came.", "In financial year 2021/22 | in 2021 2022"],
      ["In the first half, 9,000 came.", "In the first half | in 2023-01 2023-06"],
      ["A poll (900 adults, March) says so.", "March | in 2023-03 2023-03"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });
  });

  describe("takes from the preposition what the ends are", () => {
    it.each([
      ["Since 2014, 9,000 have left.", "Since 2014 | since 2014 2023-07-11"],
      ["Starting in May 2022, 9,000 left.", "Starting in May 2022 | since 2022-05 2023-07-11"],
      ["9,000 left after February 2022.", "after February 2022 | after 2022-02 2023-07-11"],
      ["9,000 left before March 2022.", "before March 2022 | before … 2022-03"],
      ["9,000 left prior to 2014.", "prior to 2014 | before … 2014"],
      ["9,000 had left by 1 May.", "by 1 May | cumulative-by … 2023-05-01"],
      ["9,000 left until June 2023.", "until June 2023 | cumulative-by … 2023-06"],
      ["As of 1 January 2023, 9,000 lived there.", "As of 1 January 2023 | as-of … 2023-01-01"],
      ["9,000 left during 2022.", "during 2022 | in 2022 2022"],
      ["It is calmer compared to September.", "compared to September | since 2022-09 2023-07-11"],
      ["By the end of 2024 it will be 9,000.", "By the end of 2024 | future … 2024-12"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });

    it("says where each end comes from", () => {
      expect(read("Since May 2022, 9,000 have left.")[0]?.period).toEqual({
        kind: "since",
        start: "2022-05",
        end: "2023-07-11",
        startFrom: "stated",
        endFrom: "document-date",
        text: "Since May 2022",
      });
    });
  });

  describe("finds the year of a month that has none", () => {
    it.each([
      ["It was in June.", "in June | in 2023-06 2023-06"],
      ["It was in July.", "in July | in 2023-07 2023-07"],
      ["It was in September.", "in September | in 2022-09 2022-09"],
      ["It was in September last year.", "in September last year | in 2022-09 2022-09"],
      ["Courses will start in September.", "in September | future 2023-09 2023-09"],
      ["The hearing resumes on July 20.", "on July 20 | future 2023-07-20 2023-07-20"],
      ["Since February they have waited.", "Since February | since 2023-02 2023-07-11"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });
  });

  describe("counts from the day of the document", () => {
    it.each([
      ["They left yesterday.", "yesterday | on 2023-07-10 2023-07-10"],
      ["They left on Monday.", "on Monday | on 2023-07-10 2023-07-10"],
      ["They left last Friday evening.", "last Friday evening | on 2023-07-07 2023-07-07"],
      ["They will leave on Thursday.", "on Thursday | future 2023-07-13 2023-07-13"],
      ["They left last week.", "last week | in 2023-07-03 2023-07-09"],
      ["They left in the last week.", "in the last week | in 2023-07-04 2023-07-11"],
      ["They left over the past three months.", "over the past three months | in 2023-04-11 2023-07-11"],
      ["They left last month.", "last month | in 2023-06 2023-06"],
      ["They left last year.", "last year | in 2022 2022"],
      ["They left late last year.", "late last year | in 2022-09 2022-12"],
      ["They left earlier this year.", "earlier this year | in 2023-01 2023-04"],
      ["They left two weeks ago.", "two weeks ago | on 2023-06-27 2023-06-27"],
      ["They left a year and a half ago.", "a year and a half ago | in 2022 2022"],
      ["They left ten years ago.", "ten years ago | in 2013 2013"],
      ["They leave at the end of the month.", "at the end of the month | future 2023-07-31 2023-07-31"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });
  });

  describe("does not count from the day of the document", () => {
    it.each([
      ["“Today one may return, he wrote.”", "Today | relative … …"],
      ["“I left last week,” she said.", "last week | relative … …"],
      ["“I arrived on Monday,” she said.", "on Monday | relative … …"],
      ["“After three months I came home,” he said.", "After three months | relative … …"],
      ["He came home after three months.", "after three months | relative … …"],
      ["Two months later he came home.", "Two months later | relative … …"],
      ["The next day he came home.", "The next day | relative … …"],
      ["He went for two weeks.", "two weeks | unknown … …"],
      ["He got a three-year sentence.", "three-year | unknown … …"],
      ["It happens every year.", "every year | unknown … …"],
      ["It happens now.", "now | unknown … …"],
      ["It opened at 10:30 a.m. on Tuesday.", "at 10:30 a.m. on Tuesday | unknown … …"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });

    it("but still finds the year of a month within quotation marks", () => {
      expect(summary("“It is calmer than in September,” he said.")).toEqual(["in September | in 2022-09 2022-09"]);
    });
  });

  it.each([
    ["for two weeks", "P2W"],
    ["after three months", "P3M"],
    ["within 90 days", "P90D"],
    ["for half a year", "P0.5Y"],
    ["for a fortnight", "P2W"],
    ["three and a half hours", "PT3.5H"],
    ["“a year ago,” he said", "-P1Y"],
    ["for several weeks", undefined],
  ])("gives the length of “%s” as a duration", (text, offset) => {
    expect(read(text)[0]?.period.offset).toBe(offset);
  });

  it("gives no place to a day that its month does not have", () => {
    expect(summary("He left on 31 June 2022.")).toEqual(["on 31 June 2022 | unknown … …"]);
  });

  describe("finds no time in", () => {
    it.each([
      "They may march against the fall of the wall.",
      "Theresa May said so.",
      "About 2000 people came.",
      "It cost $1999 or 1,999 euros.",
      "The 44-year-old club lost 2.2022 points.",
      "Call 2015-77-88 or room 1945a.",
      "A second man and a third of the crowd.",
      "In Jan Nowak’s house June smiled.",
    ])("%s", (text) => {
      expect(summary(text)).toEqual([]);
    });
  });

  describe("knows events", () => {
    it.each([
      [
        "9,000 left Russia after the start of the war in Ukraine.",
        "after the start of the war in Ukraine | since 2022-02-24 2023-07-11",
      ],
      [
        "Since Russia’s full-scale invasion of Ukraine 9,000 left.",
        "Since Russia’s full-scale invasion of Ukraine | since 2022-02-24 2023-07-11",
      ],
      [
        "Ukraine: following the February 2022 offensive 9,000 left.",
        "following the February 2022 offensive | since 2022-02-24 2023-07-11",
      ],
      [
        "He left after Russia announced a partial mobilization.",
        "after Russia announced a partial mobilization | since 2022-09-21 2023-07-11",
      ],
      ["The second wave left Russia in panic.", "second wave | since 2022-09-21 2023-07-11"],
    ])("%s", (text, expected) => {
      expect(summary(text)).toEqual([expected]);
    });

    it.each([
      "9,000 left since the start of the war in Sudan, not Ukraine.",
      "9,000 left since the start of the conflict.",
      "Russians did not support the mobilization.",
    ])("and not in: %s", (text) => {
      expect(summary(text)).toEqual([]);
    });

    it("of the case by their names", () => {
      const events = [eventNamed("Great Flood", "2021-07-14")];
      const [found] = times("Since the great flood 9,000 have left.", {language: "en", published, events});
      expect(found?.period).toMatchObject({kind: "since", start: "2021-07-14", startFrom: "event"});
    });

    it("only once they have happened", () => {
      const text = "They left Russia after the invasion of Ukraine.";
      expect(times(text, {language: "en", published: "2019-05-01"})).toEqual([]);
    });
  });

  it("goes on from date to date in a history", () => {
    const text =
      "It began on 1 September 1939. On 17 September others came. In June 1941 they moved east; in January they stopped. " +
      "Two months later it thawed. That year ended badly. On the 5th they met.";
    expect(times(text, {language: "en"}).map(({period}) => period.start)).toEqual([
      "1939-09-01",
      "1939-09-17",
      "1941-06",
      "1942-01",
      "1942-03",
      "1942",
      "1942-01-05",
    ]);
  });

  describe("gives a text without a date no year that it does not name", () => {
    it.each([
      ["It began in May 2022. In August others came.", "2022-08"],
      ["It began in November 2022. In March others came.", null],
      ["Report of 7 December 2023. In 2017 they fled. Since 13 November more have fled.", null],
      ["Since December they have waited.", null],
    ])("%s", (text, start) => {
      expect(times(text, {language: "en"}).at(-1)?.period.start).toBe(start);
    });
  });

  it("goes on from no date that is only foretold", () => {
    const text = "In 2017 the count began; half would leave by the end of 2019, it said. Some came in June.";
    expect(times(text, {language: "en"}).at(-1)?.period.start).toBe("2017-06");
  });

  describe("reads Russian", () => {
    it.each([
      ["Уехали в сентябре 2022 года.", "в сентябре 2022 года | in 2022-09 2022-09"],
      ["Уехали 21 сентября.", "21 сентября | on 2022-09-21 2022-09-21"],
      ["С февраля 2022 года уехали 9 тысяч.", "С февраля 2022 года | since 2022-02 2023-07-11"],
      ["К концу года вернулись; в мае уехали.", "в мае | in 2023-05 2023-05"],
      ["До 2014 года уехали 9 тысяч.", "До 2014 года | cumulative-by … 2014"],
      ["С марта по июнь 2022 года уехали 9 тысяч.", "С марта по июнь 2022 года | between 2022-03 2022-06"],
      ["В прошлом году уехали 9 тысяч.", "В прошлом году | in 2022 2022"],
      ["Три года назад уехали 9 тысяч.", "Три года назад | in 2020 2020"],
      ["Россия: после начала войны в Украине уехали 9 тысяч.", "после начала войны | since 2022-02-24 2023-07-11"],
    ])("%s", (text, expected) => {
      expect(summary(text, "ru")).toEqual([expected]);
    });
  });

  it("gives offsets that lie in the text, in order, and the words that stand there", () => {
    const piece = fc.constantFrom(
      ..."in since by May 2022 12 21st , . “ ” the end of last week three months ago – and between to Monday now 9:30 a.m. half Q3 '90s".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const text = pieces.join(" ");
        let last = 0;
        for (const {start, end, period} of read(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(period.text);
          last = end;
        }
      }),
    );
  });
});

describe.skipIf(!hasSharedData)("times in the seed article", () => {
  const article = () => readFileSync(sharedData("seed-articles/clean_000.txt"), "utf8");
  const at = (words: string) =>
    read(article())
      .filter(({period}) => period.text === words)
      .map(({period}) => period);

  it("reads the eight dates that claims rest on", () => {
    expect(at("since the launch of the country's military offensive against Ukraine")).toMatchObject([
      {kind: "since", start: "2022-02-24", startFrom: "event", end: published, endFrom: "document-date"},
    ]);
    expect(at("following the February 2022 offensive")).toMatchObject([{kind: "since", start: "2022-02-24"}]);
    expect(at("in June")).toMatchObject([{kind: "in", start: "2023-06"}]);
    expect(at("after February 2022")).toMatchObject([{kind: "after", start: "2022-02", end: published}]);
    expect(at("On June 21")).toMatchObject([{kind: "on", start: "2023-06-21"}]);
    expect(at("in September 2022")).toMatchObject([{kind: "in", start: "2022-09"}]);
    expect(at("compared to September")).toMatchObject([{kind: "since", start: "2022-09", end: published}]);
    expect(at("in March 2022")).toMatchObject([{kind: "in", start: "2022-03"}]);
  });

  it("falls into none of its traps", () => {
    const unplaced = {start: null, end: null};
    for (const words of ["Today", "tomorrow", "After three months", "just two weeks"])
      expect(at(words)).toMatchObject([unplaced]);
    expect(at("in the 1990s")).toMatchObject([{start: "1990", end: "1999"}]);
  });
});
