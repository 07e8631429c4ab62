import {webWords} from "./words.ts";

/** A box that keeps in sight the claims whose words hold what is typed: a speaker, a place, a verdict. */
export function FindClaims() {
  return (
    <label class="find">
      {webWords.find} <input type="search" onInput={(event) => showOnly(event.currentTarget.value)} />
    </label>
  );
}

function showOnly(words: string): void {
  const wanted = words.trim().toLocaleLowerCase();
  for (const item of document.querySelectorAll<HTMLElement>("#verdicts .verdicts > li"))
    item.hidden = !(item.textContent ?? "").toLocaleLowerCase().includes(wanted);
  for (const details of document.querySelectorAll<HTMLDetailsElement>("#verdicts > details:has(.verdicts)")) {
    const found = details.querySelector(".verdicts > li:not([hidden])") !== null;
    details.hidden = !found;
    details.open = found && wanted !== "";
  }
}
