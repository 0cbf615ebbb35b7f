// What paper says and the screen does not need to: which case, on each page, and when it was printed.
import { text } from '/pages/page.js';
import { moment } from '/audit/words.js';

const foot = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot];

addEventListener('beforeprint', () => {
  const number = document.getElementById('case').dataset.number ?? '';
  document.getElementById('printed').textContent = text('printed', { time: moment(new Date().toISOString()) });
  foot.replaceSync(`@page { @bottom-left { content: "${number.replace(/[^0-9A-Z-]/g, '')}"; } }`);
});
