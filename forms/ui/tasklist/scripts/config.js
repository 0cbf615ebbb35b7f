// Camunda imports this file before it starts Tasklist, and waits for it.

// Swedish unless the person has chosen English: an English browser on an office computer says nothing about its user.
const language = localStorage.getItem('origo-language') === 'en' ? 'en' : 'sv';
const locales = '/camunda/app/tasklist/locales/';
document.documentElement.lang = language;

// Camunda draws the page while it fetches its texts, and shows raw keys meanwhile. It looks into this cache first: fill it, always afresh.
try {
  const texts = await (await fetch(`${locales}${language}.json`, { cache: 'no-cache' })).json();
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  kept[`${locales}_locales_data_${language}_7.24.0`] = JSON.stringify(texts);
  localStorage.setItem('camunda-web', JSON.stringify(kept));
} catch (failure) {
  console.warn('The texts could not be fetched beforehand; Tasklist will try again.', failure);
}

export default {
  app: { vendor: 'Origo', name: language === 'en' ? '– tasks' : '– uppgifter' },
  locales: { availableLocales: [language], fallbackLocale: language },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  customScripts: ['plugins/origo'],
  // None: on a Swedish keyboard Ctrl+Alt is AltGr, which writes characters.
  shortcuts: {}
};
