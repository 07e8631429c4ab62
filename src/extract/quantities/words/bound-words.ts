import type {Bound} from "../../../core/quantity.ts";
import {phraseMap, wordSet} from "./word-list.ts";

/** Phrases before a number, words as the tokeniser cuts them, in lower case. */
export const boundsBefore = phraseMap<Bound>([
  [
    "about",
    `about|around|roughly|approximately|approx|approx .|some|circa|ca|ca .|c .|~|∼|±|≈|≃|≅|˜|an estimated|estimated|the estimated|
     estimated at|in the region of|in the order of|on the order of|of the order of|of order|close to|somewhere around|
     something like|more or less|or so|near|nearby|anywhere around|an approximate|give or take|in the neighbourhood of|
     in the neighborhood of|in the vicinity of|plus or minus|provisionally|say about|a reported`,
  ],
  [
    "near",
    `almost|nearly|approaching|nearing|just under|just below|just shy of|just short of|virtually|practically|
     not quite|a little under|a little less than|slightly under|slightly less than|slightly below|verging on|as near as|
     little short of|a little below|a shade under|nigh on|well nigh`,
  ],
  [
    "at-least",
    `at least|atleast|at the least|at the very least|at a minimum|a minimum of|minimum|minimum of|the minimum of|no fewer than|no less than|
     not less than|not fewer than|not under|not below|not smaller than|not lower than|not less|≥|⩾|≧|≳|⪆|> =|= >|minimally|greater than or equal to|
     more than or equal to|larger than or equal to|bigger than or equal to|higher than or equal to|over or equal to|
     above or equal to|greater or equal to|greater or equal than|more or equal than|larger or equal than|larger or equal to|
     more or equal to|equal to or greater than|equal or greater than|equal or more than|equal to or more than|
     equal or larger than|equal to or larger than|equal or above|from at least|starting at|starting from|no lower than|
     no smaller than|a good|a full|fully|as low as|as few as|as little as|anything from|upward of|upwards of`,
  ],
  [
    "more-than",
    `more than|morethan|over|well over|just over|a little over|slightly over|a little more than|slightly more than|well above|just above|
     slightly above|a little above|above|north of|in excess of|exceeding|exceed|exceeds|exceeded|topping|topped|tops|
     surpassing|surpassed|surpass|surpasses|passing|greater than|larger than|bigger than|higher than|longer than|
     older than|>|≫|beyond|far more than|many more than|much more than|well more than|significantly more than|upto and over|
     better than|by more than|heavier than|better part of|taller than|faster than|no longer below|far above|far over|past|after more than`,
  ],
  [
    "up-to",
    `up to|upto|as many as|as much as|as high as|at most|atmost|at the most|at the very most|no more than|not more than|no greater than|
     not over|not exceeding|not above|no higher than|no larger than|no longer than|no older than|maximum|maximum of|a maximum of|
     the maximum of|max|max .|at a maximum|within|≤|⩽|≦|≲|< =|= <|less than or equal to|fewer than or equal to|
     smaller than or equal to|lower than or equal to|below or equal to|under or equal to|less or equal than|less or equal to|
     smaller or equal than|smaller or equal to|lower or equal to|equal to or less than|equal or less than|equal to or smaller than|
     equal or smaller than|equal or below|equal to or below|a ceiling of|capped at|limited to|anything up to|maximally|
     not greater than|not larger than|not bigger than|no bigger than`,
  ],
  [
    "less-than",
    `less than|lessthan|fewer than|under|well under|below|well below|smaller than|lower than|shorter than|younger than|<|≪|south of|
     short of|far less than|far fewer than|much less than|significantly less than|cheaper than|not even|far below|far under|better than only|
     slower than|lighter than`,
  ],
]);

/** Phrases after a number, or after what it counts. */
export const boundsAfter = phraseMap<Bound>([
  [
    "at-least",
    "+|plus|- plus|or more|or above|or over|or higher|or greater|or larger|or older|and above|and over|and more|and up|and older|and higher|and upward|and upwards|at least|and counting|at a minimum|minimum|if not more|or longer|and beyond",
  ],
  [
    "up-to",
    "or less|or fewer|or below|or under|or lower|or smaller|or younger|and below|and under|and younger|and less|at most|at the most|max|maximum|tops|or shorter",
  ],
  ["about", "or so|or thereabouts|- odd|odd|- ish|ish|approximately|roughly|give or take|on average or so"],
]);

/** Bounds that a bad extraction glues to their number: “atleast5,000”. */
export const gluedBounds = wordSet(
  "atleast atmost upto morethan lessthan about around nearly almost over under than some least most",
);

/** Words that may stand between a bound and its number and change neither. */
export const fillersBefore = wordSet(
  "the another a an additional further extra total of just only all other its their his her our these those first last past next previous to by",
);

/** Longest phrase of a lexicon, in tokens. */
export const longestBound = 6;
