// Our own labels live beside Camunda's in locales/*.json; this reads them once Angular runs.
let translate = null;

export function useTexts($translate) {
  translate = $translate;
}

/** The label of a key, with {name} replaced. Kept apart from Angular's own {{name}}, which would escape for HTML. */
export function text(key, values = {}) {
  const found = translate ? translate.instant(key) : key;
  return found.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const language = () => document.documentElement.lang;

const zone = { timeZone: 'Europe/Stockholm' };
const locale = () => (language() === 'en' ? 'en-GB' : 'sv-SE');

/** 14.32 in Swedish, 14:32 in English. */
export function clock(time) {
  const shown = new Intl.DateTimeFormat(locale(), { ...zone, hour: '2-digit', minute: '2-digit' }).format(time);
  return language() === 'en' ? shown : shown.replace(':', '.');
}

/** "måndag 23 november 2026 kl. 14.32": people's time is Stockholm's, wherever the browser stands. */
export function moment(time) {
  const day = new Intl.DateTimeFormat(locale(), { ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day.format(time)} ${language() === 'en' ? 'at' : 'kl.'} ${clock(time)}`;
}

/** "23 november 2026" of a calendar day, 2026-11-23. */
export function day(iso) {
  const noon = new Date(`${iso}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale(), { ...zone, day: 'numeric', month: 'long', year: 'numeric' }).format(noon);
}
