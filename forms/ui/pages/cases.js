import { call, element, showMe, speak, text, timeElement } from './page.js';
import texts from './cases-texts.js';

const TASKLIST = '/camunda/app/tasklist/default/#/';
const PROCESSES = '/camunda/api/engine/engine/default/process-definition';

const message = document.getElementById('message');
const result = document.getElementById('result');
const sought = document.getElementById('sought');

function say(key, bad = false, values = {}) {
  message.textContent = key ? text(key, values) : '';
  message.classList.toggle('bad', bad);
  sought.setAttribute('aria-invalid', String(bad));
}

function taskLink(one) {
  const link = element('a', text('openTask'), 'button second');
  link.href = `${TASKLIST}?task=${encodeURIComponent(one.task)}`;
  link.setAttribute('aria-label', text('openTaskIn', { number: one.caseNumber }));
  return link;
}

function glassButton(one) {
  const button = element('button', text('breakGlass'), 'button second');
  button.type = 'button';
  button.setAttribute('aria-label', text('breakGlassOf', { number: one.caseNumber }));
  button.addEventListener('click', () => breakGlass(one, button));
  return button;
}

/** Starts the process and puts the number in its form as a draft: it stands in no address and in no browser's memory. */
async function breakGlass(one, button) {
  button.disabled = true;
  say('starting');
  const definitions = await call('GET', PROCESSES);
  const glass = definitions?.ok ? (await definitions.json()).find(definition => definition.key === 'break-glass') : null;
  const started = glass ? await call('POST', `${PROCESSES}/${encodeURIComponent(glass.id)}/submit-form`, {}) : null;
  const tasks = started?.ok ? await call('GET', `/camunda/api/engine/engine/default/task?processInstanceId=${(await started.json()).id}`) : null;
  const task = tasks?.ok ? (await tasks.json())._embedded.task[0] : null;
  if (!task) {
    button.disabled = false;
    return say('glassFailed', true);
  }
  await call('PUT', `/api/drafts/${task.id}`, { soughtCase: one.caseNumber });
  location.assign(`${TASKLIST}?task=${task.id}`);
}

function row(one) {
  const made = document.createElement('tr');
  const number = element('th', one.caseNumber);
  number.scope = 'row';
  const action = one.task ? taskLink(one) : one.glass ? glassButton(one) : '–';
  made.append(number, ...[action, one.kind, timeElement(one.openedAt), text(one.running ? 'running' : 'ended')].map(cell => element('td', cell)));
  return made;
}

function draw(cases) {
  document.getElementById('cases').replaceChildren(...cases.map(row));
  result.hidden = cases.length === 0;
  if (!cases.length) {
    say('none');
    return sought.focus();
  }
  say('');
  const heading = document.getElementById('found');
  heading.textContent = text('found', { count: cases.length });
  heading.focus();
}

async function find(event) {
  event.preventDefault();
  result.hidden = true;
  say('loading');
  const answer = await call('POST', '/api/cases/search', { sought: sought.value.trim() });
  if (answer?.ok) {
    return draw((await answer.json()).cases);
  }
  say({ 400: 'shape', 429: 'often' }[answer?.status] ?? 'failed', true);
  sought.focus();
}

// A page that is gone back to must not show who was searched for.
addEventListener('pagehide', () => {
  sought.value = '';
  result.hidden = true;
  document.getElementById('cases').replaceChildren();
});

speak(texts);
document.getElementById('search').addEventListener('submit', find);
await showMe();
