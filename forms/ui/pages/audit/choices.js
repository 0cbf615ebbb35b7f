// What can be chosen when looking for cases: asked for once, when the first part that needs it is opened.
import { call, text } from '/pages/page.js';

let asked = null;

/** The choices, or null when they cannot be had. */
export function choices() {
  asked ??= call('GET', '/api/audit/choices').then(answer => answer?.ok ? answer.json() : null);
  return asked;
}

/** Fills a list; the first line asks for nothing where anything will do. */
export function offer(list, options, anything = null) {
  const all = anything ? [{ value: '', label: text(anything) }, ...options] : options;
  list.replaceChildren(...all.map(({ value, label }) => new Option(label, value)));
}

/** Says a sentence of the page, or the server's own when it refuses. */
export async function refusal(answer, otherwise) {
  const told = await answer?.json().catch(() => null);
  return answer && answer.status < 500 && told?.message ? told.message : text(otherwise);
}

/** Says something to everybody, screen readers included. */
export function say(id, sentence, bad = false) {
  const message = document.getElementById(id);
  message.textContent = sentence;
  message.classList.toggle('bad', bad);
}

/** A day so many days from today, in Stockholm's time, as a field for days wants it. */
export function day(shift) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + shift * 86_400_000);
}
