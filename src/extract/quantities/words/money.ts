import {phraseMap, wordSet} from "./word-list.ts";

/** Signs and letters that stand before an amount, case as written. */
const symbols = phraseMap<string>([
  ["USD", "$|US$|USD"],
  ["EUR", "€|EUR"],
  ["GBP", "£|GBP|PS|GB£|UK£"],
  ["JPY", "¥|JPY|Y="],
  ["RUB", "₽|RUB|RUR"],
  ["INR", "₹|INR|Rs"],
  ["UAH", "₴|UAH"],
  ["GEL", "₾|GEL"],
  ["KZT", "₸|KZT"],
  ["TRY", "₺|TRY"],
  ["ILS", "₪|ILS|NIS"],
  ["KRW", "₩|KRW"],
  ["AMD", "֏|AMD"],
  ["AUD", "AUD|A$|AU$"],
  ["CAD", "CAD|C$|CA$"],
  ["HKD", "HK$|HKD"],
  ["NZD", "NZ$|NZD"],
  ["SGD", "S$|SGD"],
  ["BRL", "R$|BRL"],
  ["CNY", "CNY|RMB"],
  ["CHF", "CHF"],
  ["SEK", "SEK"],
  ["NOK", "NOK"],
  ["DKK", "DKK"],
  ["PLN", "PLN"],
  ["RSD", "RSD"],
  ["MYR", "RM|MYR"],
]);

/** Names that stand after an amount, lower case. */
const names = phraseMap<string>([
  ["USD", "dollar|dollars|usd|cents|cent"],
  ["EUR", "euro|euros|eur"],
  ["GBP", "quid|gbp|pence|sterling"],
  ["JPY", "yen|jpy"],
  ["RUB", "ruble|rubles|rouble|roubles|rub|rur"],
  ["UAH", "hryvnia|hryvnias|hryvnya|uah"],
  ["GEL", "lari|laris|gel"],
  ["KZT", "tenge|kzt"],
  ["AMD", "dram|amd"],
  ["TRY", "lira|liras|try"],
  ["RSD", "dinar|dinars|rsd"],
  ["INR", "rupee|rupees|inr"],
  ["ILS", "shekel|shekels|ils"],
  ["CNY", "yuan|renminbi|cny|rmb"],
  ["CHF", "franc|francs|chf"],
  ["KRW", "won|krw"],
  ["PLN", "zloty|zlotys|pln"],
  ["SEK", "sek|kronor"],
  ["NOK", "nok|kroner"],
  ["MXN", "peso|pesos|mxn"],
  ["HRK", "kn|kuna|kunas"],
  ["AUD", "aud"],
  ["CAD", "cad"],
]);

/** Words that a bare amount of money follows: “renting for 40,000”. */
export const payingWords = wordSet(
  "rent rents rented renting pay pays paid paying cost costs costing price priced prices salary salaries wage wages",
  "earn earns earned earning fee fees fine fines fined worth spend spends spent spending bonus allowance",
);

/** Currency whose sign or code this is, case as written (“$”, “PS”, “USD”), or null. */
export function currencyOfSymbol(written: string): string | null {
  return symbols.get(written) ?? null;
}

/** Currency of this name, lower case (“roubles”), or null. */
export function currencyOfName(lower: string): string | null {
  return names.get(lower) ?? null;
}
