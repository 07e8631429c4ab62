import type {Removed} from "../core/evidence-document.ts";

type Why = Removed["why"];

/** Labels that announce another story and say nothing else: en, fr, de, es, ru, uk, tr. */
const clearLabels = [
  "read (?:more|also|next|now|this)",
  "(?:see|read|watch|listen) (?:also|more)",
  "also (?:read|on|see)",
  "related (?:articles?|stor(?:y|ies)|coverage|content|topics|news|links|reading|posts?|videos?)",
  "(?:don't|do not) miss(?: it| this)?",
  "must[- ]read",
  "recommended (?:reading|for you|stories|articles)",
  "(?:recent|popular|latest|other|similar) (?:articles|posts|news|stories)",
  "popular (?:this week|now|today)",
  "further reading",
  "editors?'s? (?:picks?|choice)",
  "most (?:read|popular|viewed|shared)",
  "trending (?:now|stories)",
  "up next",
  "you (?:may|might) (?:also )?(?:like|be interested in)",
  "à lire (?:aussi|également)|lire aussi|voir aussi|sur le même sujet",
  "lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|siehe auch|weitere artikel",
  "le(?:a|e) (?:también|más)|te puede interesar|ver también|más noticias|noticias relacionadas",
  "читайте (?:также|ещё|еще)|смотрите также|(?:материалы )?по теме|ещё по теме|еще по теме",
  "читайте (?:також|ще)|дивіться також|за темою|більше за темою",
  "ayrıca (?:okuyun|bakınız)|bunu da okuyun|ilgili (?:haber|haberler|içerik)",
];
/** Labels whose words may as well begin a sentence: they need a colon or a bar behind them, or a line of their own. */
const looseLabels = [
  "read|watch|video|listen|podcast|in pictures|gallery|explainer|analysis|opinion|live|trending|related|recommended",
  "more(?: (?:on|from|about|in) [^.:|]{1,60}| stories| news| articles| coverage| reading)?",
  "à lire|подробнее|daha fazla|lire|mehr|más",
];
const clearLabel = new RegExp(`^(?:${clearLabels.join("|")})(?<mark>\\s*[:|–—»>-]+)?(?=$|[^\\p{L}\\d])`, "iu");
const looseLabel = new RegExp(`^(?:${looseLabels.join("|")})(?<mark>\\s*[:|–—»>]+|$)`, "iu");

const asksToFollow =
  /^(?:please )?(?:follow|like|find|join|connect with|listen to) (?:us|me|him|her|our|@?[\p{L}\d_.]+(?: [\p{L}\d_.]+){0,3}?)(?:'s)? (?:on|at|full coverage|live)\b|^(?:follow|like) .{0,60}\b(?:twitter|facebook|instagram|youtube|telegram)\b|подпи(?:шитесь|сывайтесь) на|підпи(?:шіться|суйтесь) на|folgen sie uns|suivez[- ]nous|síguenos/iu;
const asksToSubscribe =
  /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|briefing|digest|channel|podcast|today|now)\b|\bsubscribe (?:now|today|here)\b|^(?:sign up|subscribe)\b|\bif you (?:enjoyed|liked) this (?:article|story|piece)\b|\bsupport (?:our|independent) journalism\b|\bbecome a (?:member|subscriber|supporter|patron)\b|\bdownload (?:our|the) .{0,30}\bapp\b|\bmake a (?:donation|contribution)\b|abonnez-vous à|newsletter abonnieren|suscríbe(?:te|se) a|e-posta bülten/iu;
const cookies =
  /\b(?:we|site|website) uses? cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:policy|settings|preferences)\b/iu;
const rights =
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced)\b|все права защищены|alle rechte vorbehalten|tous droits réservés/iu;
const placeholder =
  /^(?:advert(?:isement|ising)?|sponsored(?: content)?|реклама|anzeige|publicité|publicidad|reklam|(?:story|article) continues below.*|continue reading.*|loading.*|skip to .*|(?:image|photo) \d+ of \d+|\d+ min(?:ute)?s? read|reading time.*)$/iu;
const shareWord =
  /^(?:\d[\d.,]*[km]?|shares?|share(?:this)?|likes?|comments?|views?|tweet|pin(?:terest)?|e-?mail|print|submit|save|copy|link|copied|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|vk|viber|flipboard|messenger|pocket|on|via|this|article|story|with|your|friends|close|more|options|click|to|a|поделиться|поширити|teilen|partager|compartir|paylaş)$/iu;
const shareVerb =
  /^(?:shares?|tweet|pin|e-?mail|print|submit|save|copy|like|comments?|facebook|поделиться|поширити|teilen|partager|compartir|paylaş|views?)$/iu;

/** Beyond this many words a passage is prose, whatever phrase it holds. */
const mostWords = 70;

/**
 * Why the words of a passage are not of the article; undefined for prose.
 *
 * @param linkShare share of its units that are a link, 0–1
 */
export function furnitureByWords(text: string, linkShare: number): Why | undefined {
  const words = text.replace(/[’‘]/g, "'").split(/\s+/);
  if (words.length > mostWords) return undefined;
  const line = words.join(" ");
  if (!/[\p{L}\p{N}]/u.test(line)) return "label";
  if (announcesStory(line, linkShare)) return "related";
  if (asksToSubscribe.test(line) && words.length < 60) return "newsletter";
  if (asksToFollow.test(line) && words.length < 30) return "newsletter";
  if (cookies.test(line)) return "cookie";
  if (isShareBar(words)) return "navigation";
  return placeholder.test(line) || (rights.test(line) && words.length <= 25) ? "label" : undefined;
}

/** A label alone, a clear one with a mark or before a link, or a loose one with a mark and some link behind it. */
export function announcesStory(line: string, linkShare: number): boolean {
  const clear = clearLabel.exec(line);
  const found = clear ?? looseLabel.exec(line);
  if (!found) return false;
  const isAlone = line.slice(found[0].length).trim() === "";
  const hasMark = found.groups?.mark !== undefined;
  if (isAlone || (clear && (hasMark || linkShare > 0.5))) return true;
  return hasMark && linkShare > 0.2;
}

function isShareBar(words: readonly string[]): boolean {
  const bare = words.map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "")).filter((word) => word !== "");
  return bare.length <= 12 && bare.every((word) => shareWord.test(word)) && bare.some((word) => shareVerb.test(word));
}
