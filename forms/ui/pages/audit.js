import { call, element, showMe, speak, text, timeElement } from './page.js';
import texts from './audit-texts.js';
import courseTexts from '/audit/texts.js';
import moreTexts from '/audit/more-texts.js';
import { drawCourse } from '/audit/course.js';
import { tell } from '/audit/story.js';
import { forget } from '/audit/opening.js';
import { startFinding } from '/audit/find.js';
import '/audit/compare.js';
import '/audit/heat.js';
import '/audit/outside.js';
import '/audit/paper.js';

const message = document.getElementById('message');
const result = document.getElementById('result');
const number = document.getElementById('number');
let shown = null;

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
  const lanes = ['event', 'disclosure', 'read'].map(lane => element('td', entry.lane === lane ? entry.text : ''));
  made.append(time, actor, ...lanes, element('td', entry.element ?? '–', 'quiet'), element('td', String(entry.version ?? '–'), 'quiet'));
  made.dataset.kind = entry.kind;
  return made;
}

function disclosure(told) {
  const made = document.createElement('tr');
  const time = document.createElement('td');
  time.append(timeElement(told.at));
  const way = element('td', told.kind);
  way.append(element('span', `${told.from} → ${told.to}`, 'acting'));
  const by = element('td', told.by);
  by.append(...[['actingFor', { party: told.actingFor }], ['second', { function: told.secondPerson }]]
    .filter(([, of]) => Object.values(of)[0])
    .map(([key, of]) => element('span', text(key, of), 'acting')));
  const ended = element('td', told.ended ?? '–');
  if (told.endedAt) {
    ended.prepend(timeElement(told.endedAt), document.createElement('br'));
  }
  made.append(time, way, element('td', told.items.join(', ') || '–'), element('td', told.ground), by, element('td', told.until ?? '–', 'day'), ended);
  return made;
}

function drawDisclosures(all) {
  document.getElementById('disclosures').replaceChildren(...all.map(disclosure));
  document.getElementById('disclosures').closest('.scroll').hidden = all.length === 0;
  document.getElementById('none').hidden = all.length > 0;
}

function draw({ caseNumber, cut, entries }, course) {
  shown = caseNumber;
  const heading = document.getElementById('case');
  heading.textContent = text('case', { number: caseNumber });
  heading.dataset.number = caseNumber;
  document.getElementById('entries').replaceChildren(...entries.map(row));
  result.hidden = entries.length === 0;
  drawCourse(course);
  forget(course);
  tell(entries, course);
  say(cut ? 'cut' : entries.length ? 'found' : 'empty', false, { count: entries.length, number: caseNumber });
  if (entries.length) {
    heading.focus();
  }
}

async function show(value) {
  result.hidden = true;
  say('loading');
  // The number goes in the path of our own API only, never in the address line or the browser's history.
  const path = `/api/audit/cases/${encodeURIComponent(value.trim())}`;
  const [answer, told, course] = await Promise.all(['', '/disclosures', '/course'].map(part => call('GET', path + part)));
  if (answer?.ok && told?.ok && course?.ok) {
    drawDisclosures(await told.json());
    return draw(await answer.json(), await course.json());
  }
  say(answer && [400, 403, 404].includes(answer.status) ? 'notFound' : 'failed', true);
  number.focus();
}

/** The file is handed to the browser without an address, so that no number stands in its history. */
async function download(file, name) {
  const answer = await call('GET', `/api/audit/cases/${encodeURIComponent(shown)}/${file}`);
  if (!answer?.ok) {
    return say('fileFailed', true);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  say('fileTaken');
}

speak(Object.fromEntries(['sv', 'en'].map(tongue => [tongue, { ...texts[tongue], ...courseTexts[tongue], ...moreTexts[tongue] }])));
document.getElementById('download').addEventListener('click', () => download('disclosures.csv', 'utlamnanden.csv'));
document.getElementById('events-file').addEventListener('click', () => download('events.csv', 'handelser.csv'));
document.getElementById('search').addEventListener('submit', event => {
  event.preventDefault();
  show(number.value);
});
startFinding(found => {
  number.value = found;
  show(found);
});
document.getElementById('print').addEventListener('click', () => print());
await showMe();
