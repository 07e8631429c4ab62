import {html, type Markup} from "./markup.ts";

/** A link to a web address; any other address (`javascript:`, `data:`, a file) stays a text. */
export function link(address: string, text: string): Markup {
  return isWebAddress(address) ? html`<a href="${address}" rel="noopener noreferrer">${text}</a>` : html`${text}`;
}

/** Whether a text is an address that a browser may be sent to. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
