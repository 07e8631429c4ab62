import type {Account} from "../account/account.ts";
import type {Answerable} from "../account/from-evidence/target.ts";
import type {Stay} from "../account/observation.ts";
import {amountOf} from "../account/observe/formula.ts";
import {observerOf} from "../account/observe/observers.ts";
import {faultOf, staysOf, targetOf} from "../account/rows.ts";

/** A question to the account: the true quantity by that definition, without any source's bias or noise. */
export type Question = Omit<Answerable, "status">;

/** Why an account cannot be asked a question; undefined where it can. */
export function faultOfQuestion(question: Question, months: number): string | undefined {
  const form = observerOf(question.quantity).class === "balance" ? "balance" : "band";
  return faultOf({...common, ...question, form}, months);
}

const common = {id: "", rows: [], y: 0, s: 1, kind: "research", source: ""} as const;

/**
 * Draws of what each question asks for: persons, a share 0–1, or a balance.
 *
 * A question that does not say which stay it means is answered by both readings, half and half: it gets twice as many
 * values as there are draws.
 *
 * @param account built with the waves that questions speak of
 */
export function answerQuestions(account: Account, draws: Float64Array, questions: readonly Question[]): Float64Array[] {
  const {dim, shape, flows} = account;
  const count = draws.length / dim;
  const asked = questions.map((question) => {
    const {scale, formula} = observerOf(question.quantity);
    const target = targetOf(question, shape);
    return {question, scale, formulas: staysOf(question).map((stay) => formula(flows, target, stay))};
  });
  const answers = asked.map(({formulas}) => new Float64Array(count * formulas.length));
  for (let i = 0; i < count; i++) {
    account.carry(draws.subarray(i * dim, (i + 1) * dim));
    for (const [k, {question, scale, formulas}] of asked.entries()) {
      for (const [s, formula] of formulas.entries()) {
        const amount = question.daysShare * amountOf(formula, flows) + question.baseValue;
        answers[k][s * count + i] = question.sign * scale.value(scale.location(amount));
      }
    }
  }
  return answers;
}

/** The stay that an answer is reported under: the one it has, or `unclear` where it has both. */
export function stayOfAnswer({quantity, stay}: Pick<Question, "quantity" | "stay">): Stay | "unclear" {
  return observerOf(quantity).settledOnly ? "settled" : stay;
}
