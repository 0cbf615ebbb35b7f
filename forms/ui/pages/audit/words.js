// Times and deadlines in words, the same in tables and in the running text.
import { language, text, timeElement } from '/pages/page.js';

/** Stockholm's time, as everywhere on the page. */
export function moment(iso) {
  return timeElement(iso).textContent;
}

const long = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' });

/** The same in words, where no second matters: "29 november 2026 kl. 01.10". */
export const longMoment = iso => language === 'en' ? long.format(new Date(iso)) : long.format(new Date(iso)).replace(':', '.');

const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60]].map(([unit, seconds]) =>
  ({ seconds, format: new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }) }));

/** The two largest parts of a duration: "3 dagar 2 timmar", and "0 minuter" for less than one. */
export function duration({ from, to }) {
  if ((from ?? null) === null || (to ?? null) === null) {
    return null;
  }
  let rest = Math.round((new Date(to) - new Date(from)) / 1000);
  const parts = UNITS.map(({ seconds, format }) => {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    return { count, words: () => format.format(count) };
  });
  const first = parts.findIndex(part => part.count > 0);
  return first < 0 ? parts[2].words() : parts.slice(first, first + 2).filter(part => part.count).map(part => part.words()).join(' ');
}

const HELD = { kept: 'keptYes', missed: 'keptNo', running: 'keptRuns' };

/** What became of a deadline, or null where there was none. */
export function deadline({ deadline: code, due, kept }) {
  if (kept) {
    return text(HELD[kept], { code: code ?? text('ownMoment'), due: moment(due) });
  }
  return code ? text('lapsed', { code }) : null;
}
