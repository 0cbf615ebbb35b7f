import { call, element, showMe, speak, text, timeElement } from './page.js';
import texts from './operations-texts.js';

const message = document.getElementById('message');
const result = document.getElementById('result');

function say(key, bad = false, values = {}) {
  message.textContent = text(key, values);
  message.classList.toggle('bad', bad);
}

function retryButton(incident) {
  const button = element('button', text('retry'), 'button second');
  button.type = 'button';
  button.setAttribute('aria-label', text('retryThis', incident));
  button.addEventListener('click', () => retry(incident, button));
  return button;
}

function row(incident) {
  const made = document.createElement('tr');
  const kind = text(`kind.${incident.kind}`);
  const cells = [timeElement(incident.time), incident.process, incident.element, kind.startsWith('kind.') ? incident.kind : kind, String(incident.retries)];
  made.append(...cells.map(cell => element('td', cell)), element('td', incident.jobId ? retryButton(incident) : '–'));
  return made;
}

async function load(news) {
  if (!news) {
    say('loading');
  }
  const answer = await call('GET', '/api/operations/incidents');
  if (!answer?.ok) {
    result.hidden = true;
    return say(answer && [403, 404].includes(answer.status) ? 'notAllowed' : 'failed', true);
  }
  const incidents = (await answer.json()).sort((one, other) => other.time.localeCompare(one.time));
  document.getElementById('incidents').replaceChildren(...incidents.map(row));
  result.hidden = incidents.length === 0;
  say(news ?? (incidents.length ? 'found' : 'none'), false, { count: incidents.length });
}

async function retry(incident, button) {
  button.disabled = true;
  const answer = await call('POST', `/api/operations/jobs/${encodeURIComponent(incident.jobId)}/retry`);
  if (answer?.ok) {
    await load('retried');
    document.getElementById('reload').focus();
  } else {
    button.disabled = false;
    say('retryFailed', true);
  }
}

function mailRow(failing) {
  const made = document.createElement('tr');
  const kind = text(`mail.${failing.kind}`);
  const cells = [kind, timeElement(failing.since), text(`mailWaits.${failing.waiting}`, failing), text(`error.${failing.error}`)];
  const button = element('button', text('retry'), 'button second');
  button.type = 'button';
  button.setAttribute('aria-label', text('mailRetryThis', { kind }));
  button.addEventListener('click', () => retryMail(failing, button));
  made.append(...cells.map(cell => element('td', cell)), element('td', button));
  return made;
}

async function loadMail() {
  const answer = await call('GET', '/api/operations/notices');
  if (!answer?.ok) {
    return;
  }
  const mail = await answer.json();
  const server = document.getElementById('mail-server');
  server.textContent = text(mail.server ? 'mailServer' : 'mailNoServer');
  server.classList.toggle('bad', !mail.server);
  document.getElementById('mail-functions').textContent = text('mailFunctions', { count: mail.functionsWithout });
  document.getElementById('mail-rows').replaceChildren(...mail.failing.map(mailRow));
  document.getElementById('mail-failing').hidden = mail.failing.length === 0;
}

async function retryMail(failing, button) {
  button.disabled = true;
  const answer = await call('POST', `/api/operations/notices/${encodeURIComponent(failing.id)}/retry`);
  if (answer?.ok) {
    await loadMail();
    say('mailRetried');
    document.getElementById('reload').focus();
  } else {
    button.disabled = false;
    say('retryFailed', true);
  }
}

const keysMessage = document.getElementById('keys-message');
const rewrap = document.getElementById('rewrap');

function sentenceOf(keys) {
  if (Object.keys(keys.versions).length === 0) {
    return 'keysNone';
  }
  return keys.left ? 'keysStanding' : 'keysDone';
}

/** Shows how the keys stand; null when that cannot be known. */
async function standing(method, path) {
  const answer = await call(method, path);
  const keys = answer?.ok ? await answer.json() : null;
  keysMessage.textContent = text(keys ? sentenceOf(keys) : 'keysFailed', keys ?? {});
  keysMessage.classList.toggle('bad', !keys);
  if (keys) {
    document.getElementById('keys').replaceChildren(...Object.entries(keys.versions)
      .map(([version, count]) => element('li', text('keysOfVersion', { version, count }))));
    rewrap.disabled = keys.left === 0;
  }
  return keys;
}

/** Asks for one batch after the other, so that it can be watched and left at any time. */
async function rewrapAll() {
  rewrap.disabled = true;
  let keys = await standing('POST', '/api/operations/keys/rewrap');
  while (keys?.left) {
    rewrap.disabled = true;
    keys = await standing('POST', '/api/operations/keys/rewrap');
  }
  rewrap.disabled = Boolean(keys);
  // The keyboard would otherwise be nowhere: its button has just been switched off.
  keysMessage.focus();
}

const keysStanding = () => standing('GET', '/api/operations/keys');

speak(texts);
rewrap.addEventListener('click', rewrapAll);
document.getElementById('reload').addEventListener('click', () => Promise.all([load(), loadMail(), keysStanding()]));
await Promise.all([showMe(), load(), loadMail(), keysStanding()]);
