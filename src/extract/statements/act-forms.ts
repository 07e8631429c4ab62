/** Words or phrases parted by a blank or a bar, as one group of a pattern. */
function oneOf(words: string, parted = " "): string {
  return `(?:${words.trim().replace(/\n\s*/g, parted).split(parted).join("|").replace(/ /g, "\\s+")})`;
}

/** What is planned, passed and shelved. */
const instruments = oneOf(
  `plan|bill|draft law|law|decree|motion|proposal|scheme|programme|program|amnesty|phase|deadline|rule|ban|moratorium
  measure|amendment|pilot|grant|allowance|payment|fee|regulation|agreement|quota|pilot return|pilot repatriation|deal`,
  "|",
);

/** What becomes of it. */
const ended = oneOf(
  `dropped|shelved|voted down|rejected|approved|passed|adopted|signed|extended|postponed|delayed|suspended|withdrawn
  introduced|lifted|abolished|renewed|scrapped|abandoned|announced|proposed|debated`,
  "|",
);
const begun = oneOf("begin|begun|start|started|take place|pass|passed", "|");
const fate = [
  String.raw`(?:(?:was|were|is|are|has been|have been|had been|will be|would be)\s+(?:\p{L}+ly\s+)?${ended}`,
  String.raw`(?:is|are|was|has been) before (?:the )?(?:parliament|assembly|senate|house|\p{L}+ committee|cabinet)`,
  String.raw`expired?s?\b|lapsed|runs? out|ran out|c[ao]mes? into force|t(?:ook|akes?) effect`,
  `(?:(?:did|has|have) not|has yet to) (?:yet )?${begun}`,
  "would (?:give|grant|strip|allow|bar|require|let))",
].join("|");

/** What states do to rules and payments, in the forms a report uses. */
const verbs = `(?:${oneOf(`announc propos promis pledg rais eas impos introduc abolish clos reopen waiv halv revok reintroduc
  doubl extend prolong lift lower tighten suspend resum halt postpon order approv adopt veto reject launch end grant renew
  expel deport offer`)}(?:e|es|s|ed|ing)|${oneOf(`scraps scrapped shelves shelved drops dropped bans banned bars barred
  ratifies ratified withdrew withdraws`)})`;

/** How a text tells what a state does: who does it, what becomes of a plan, and what holds for whom. */
export const actForms: readonly RegExp[] = [
  form(String.raw`\b${instruments}s?\b[^.;]{0,90}?\b${fate}`),
  form(
    String.raw`(?<!\b(?:been|be|being|was|were|is|are|people|persons|those|men|women|families|citizens|refugees|migrants) )\b(?:(?:has|have|had|also|now|since|would|then)\s+){0,2}${verbs}\b(?=\s+(?!by\b|of\b|in\b|since\b|from\b|under\b|during\b|at\b)[\p{L}\d$€£“"])`,
  ),
  form(
    String.raw`\b(?:(?:plans?|planning|intends?|decided|agreed|promised|pledged|vowed|is|are|due)\s+to|will)\s+(?:take back|accept|receive|readmit|end|cut|introduc|offer|pay|stop|clos|deport|expel|extend|renew|grant|limit|bar|ban|lift|abolish|requir|tighten|eas|give|build|resettl|relocat|mov|return|send|reduc|rais)\p{L}*\b`,
  ),
  form(String.raw`\b(?:call(?:s|ed|ing)?|appeal(?:s|ed)?)\s+for\s+(?:an?|the)?\b`),
  form(String.raw`\b(?:is|are|was|were)\s+(?:considering|weighing|debating|drafting|preparing|discussing)\b`),
  form(
    String.raw`\b(?:no longer|stopped|stops?|ceased|resumed|refuses?|refused)\s+(?:to\s+)?(?:issu|accept|admit|need|renew|recogni[sz]|pay|let|allow|grant|process|register)\p{L}*\b`,
  ),
  form(
    String.raw`\b(?:whoever|anyone who|anybody who|those who|families who|people who|everyone who|(?:refugees|migrants|returnees|applicants|holders) who)\b[^.;()“”"—–]{2,80}?\b(?:loses?|forfeits?|must|may|can|cannot|receives?|gets?|faces?|risks?|(?:is|are|will be) (?:exempt|barred|banned|entitled|eligible|excluded|fined|required|obliged|allowed|no longer))\b`,
  ),
  form(
    String.raw`\b(?:may|can|cannot|must|ha(?:s|ve) to|(?:is|are|will be|were|would be)\s+(?:allowed|permitted|required|obliged|entitled|free)\s+to)\s+(?:not\s+|now\s+|only\s+)?(?:travel|stay|apply|register|visit|return|enter|leave|renew|hold|remain)\b`,
  ),
  form(
    String.raw`\b(?:is|are|was|were|will be|would be)\s+(?:exempt(?:ed)?|barred|banned|excluded|eligible|entitled)\b`,
  ),
  form(String.raw`\b(?:cut|set)\s+(?:the|a|its|their)\b`),
];

function form(source: string): RegExp {
  return new RegExp(source, "dgiu");
}
