import {wordSet} from "./word-list.ts";

/** Words that no noun phrase goes on over: articles and pronouns, prepositions, conjunctions, auxiliaries, common verbs. */
export const functionWords = wordSet(
  "the a an this that these those it its he she they them we us you i his her their our my your who whom whose which what",
  "of in on at by for from to into onto with within without over under after before during since until till between among",
  "against across through per about around than as like via near off out up down towards toward upon amid despite",
  "and or but nor so yet if because while when where whether though although however then thus also not no only just even",
  "is are was were be been being am has have had do does did will would can could may might shall should must",
  "said says say told came come comes went go goes left fled returned made make makes took take takes got get gets",
  "ago later earlier early late more less fewer each every all both either neither there here now still already yet again",
  "respectively showed shown found were which",
);
