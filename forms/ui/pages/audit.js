import { call, element, showMe, speak, text, timeElement } from './page.js';
import texts from './audit-texts.js';

const message = document.getElementById('message');
const result = document.getElementById('result');
const number = document.getElementById('number');

function say(key, bad = false, values = {}) {
  message.textContent = key ? text(key, values) : '';
  message.classList.toggle('bad', bad);
  number.setAttribute('aria-invalid', String(bad));
}

function row(entry) {
  const made = document.createElement('tr');
  const time = document.createElement('td');
  time.append(timeElement(entry.time));
  const actor = element('td', entry.actor ?? text('system'));
  if (entry.actingFor) {
    actor.append(element('span', text('actingFor', { party: entry.actingFor }), 'acting'));
  }
  made.append(time, actor, element('td', entry.text), element('td', entry.element ?? '–', 'quiet'), element('td', String(entry.version ?? '–'), 'quiet'));
  made.dataset.kind = entry.kind;
  return made;
}

function draw({ caseNumber, entries }) {
  const heading = document.getElementById('case');
  heading.textContent = text('case', { number: caseNumber });
  document.getElementById('entries').replaceChildren(...entries.map(row));
  result.hidden = entries.length === 0;
  say(entries.length ? 'found' : 'empty', false, { count: entries.length, number: caseNumber });
  if (entries.length) {
    heading.focus();
  }
}

async function find(event) {
  event.preventDefault();
  result.hidden = true;
  say('loading');
  // The number goes in the path of our own API only, never in the address line or the browser's history.
  const answer = await call('GET', `/api/audit/cases/${encodeURIComponent(number.value.trim())}`);
  if (answer?.ok) {
    return draw(await answer.json());
  }
  say(answer && [400, 403, 404].includes(answer.status) ? 'notFound' : 'failed', true);
  number.focus();
}

speak(texts);
document.getElementById('search').addEventListener('submit', find);
document.getElementById('print').addEventListener('click', () => print());
await showMe();
