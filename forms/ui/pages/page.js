// What every page beside Tasklist does: language, who is signed in, calls to Origo's API. Swedish stands in the pages
// themselves; English, and sentences that are put together, in the page's …-texts.js.
const asked = new URLSearchParams(location.search).get('lang');
if (asked === 'sv' || asked === 'en') {
  localStorage.setItem('origo-language', asked);
}
export const language = localStorage.getItem('origo-language') === 'en' ? 'en' : 'sv';
document.documentElement.lang = language;

const COMMON = {
  en: { skip: 'Skip to content', tasks: 'Tasks', signOut: 'Log out', language: 'På svenska' }
};
let texts = {};

/** The sentence of a key, with {name} replaced. */
export function text(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Puts the page's texts in place: { sv: {key: sentence}, en: {…} }. Without it the page stands in Swedish. */
export function speak(all) {
  texts = { ...COMMON[language], ...all[language] };
  document.querySelectorAll('[data-text]').forEach(element => {
    element.textContent = texts[element.dataset.text] ?? element.textContent;
  });
  document.title = texts.title ?? document.title;
  document.querySelectorAll('[data-language]').forEach(button => {
    button.lang = language === 'en' ? 'sv' : 'en';
    button.addEventListener('click', () => {
      localStorage.setItem('origo-language', button.lang);
      location.replace(location.pathname);
    });
  });
}

function token() {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** Calls the API; a session that has ended leads to sign-in. Resolves to null when the server cannot be reached. */
export async function call(method, path, body) {
  const headers = { Accept: 'application/json', ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token() }) };
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const sent = body ? JSON.stringify(body) : undefined;
  const answer = await fetch(path, { method, headers, body: sent, credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
  if (answer?.status === 401) {
    location.replace('/login');
  }
  return answer;
}

/** Fills the bar at the top: the function one acts as, the pages it may open, and the way out. */
export async function showMe() {
  document.getElementById('sign-out').addEventListener('click', async () => {
    // In production the sign-in service is to hear of it too, and sends the browser back.
    const answer = await call('POST', '/logout');
    const { next } = answer?.ok ? await answer.json() : {};
    location.replace(next ?? '/login?loggedout');
  });
  const answer = await call('GET', '/api/me');
  if (!answer?.ok) {
    return;
  }
  const { display, pages } = await answer.json();
  document.getElementById('me').textContent = display;
  document.getElementById('pages').append(...pages.map(page => {
    const link = document.createElement('a');
    link.href = page.href;
    link.textContent = page.label;
    return link;
  }));
}

const zone = { timeZone: 'Europe/Stockholm' };
const locale = language === 'en' ? 'en-GB' : 'sv-SE';

const parts = { ...zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' };
// Made once: a page may have thousands of times, and making a format takes longer than using it.
const moments = new Intl.DateTimeFormat(locale, parts);

/** "2026-11-20 09.02.11": Stockholm's time, to the second, because the record is. */
export function timeElement(iso) {
  const time = document.createElement('time');
  time.dateTime = iso;
  const shown = moments.format(new Date(iso));
  time.textContent = language === 'en' ? shown : shown.replaceAll(':', '.');
  return time;
}

/** A cell or a paragraph with plain text: nothing that comes from the server is ever read as HTML. */
export function element(name, content = '', className = '') {
  const made = document.createElement(name);
  made.append(content);
  made.className = className;
  return made;
}
