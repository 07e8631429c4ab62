/** Whether a word counts something. “One” and «один» are left out: they are articles and pronouns more often. */
export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || numberWords.test(word);
}

const numberWords = new RegExp(
  `^(?:${[
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "(?:hundred|thousand|million|billion|dozen)s?|half|halve[sd]|thirds?|quarters?|fifths?|tenths?|doubled|tripled|twice|most|majority|everyone|none",
    "два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|десят(?:ки|ков)|полтор[аы]|половин[аыуе]|треть|трети|четверт[ьи]|вдвое|втрое|большинств[оа]",
    "сто|сот|сотни|сотен|тысяч[аиу]?|тыс|миллион(?:а|ов|ы)?|млн|миллиард(?:а|ов|ы)?|млрд",
  ].join("|")})$`,
  "iu",
);
