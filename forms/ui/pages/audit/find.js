// Finds cases by what has happened in them. What is looked for is on record, never in the browser's history.
import { call, element, text, timeElement } from '/pages/page.js';
import { choices, day, offer, refusal, say } from '/audit/choices.js';
import { table } from '/audit/course.js';
import { moment } from '/audit/words.js';

const form = document.getElementById('find');
const found = document.getElementById('found');
const pager = document.getElementById('pager');
const HEADINGS = ['caseNumber', 'party', 'process', 'began', 'latest', 'matching'];
let page = 1;
let wanted = '';
let open = () => {};

function row(one) {
  const button = element('button', one.caseNumber, 'link');
  button.type = 'button';
  button.addEventListener('click', () => open(one.caseNumber));
  return [button, one.party, one.process, one.began && timeElement(one.began), timeElement(one.latest), String(one.events)];
}

/** That not all of the period was looked through, and how to go on. */
const rest = reached => reached ? ` ${text('foundReached', { time: moment(reached) })}` : '';

function draw({ cases, more, reached }) {
  if (cases.length === 0) {
    found.replaceChildren();
    return say('find-message', text(page > 1 ? 'foundNoMore' : reached ? 'foundNoneYet' : 'foundNothing') + rest(reached));
  }
  say('find-message', text('foundSome', { count: cases.length, page }) + rest(reached));
  found.replaceChildren(table(text('foundCaption'), HEADINGS.map(key => text(key)), cases.map(row)));
  document.getElementById('page-number').textContent = text('pageNumber', { page });
  document.getElementById('previous').disabled = page === 1;
  document.getElementById('next').disabled = !more;
  pager.hidden = page === 1 && !more;
  found.focus();
}

async function look(at) {
  page = at;
  pager.hidden = true;
  say('find-message', text('finding'));
  const answer = await call('GET', `/api/audit/cases?${wanted}&page=${page}`);
  if (answer?.ok) {
    return draw(await answer.json());
  }
  found.replaceChildren();
  say('find-message', await refusal(answer, 'findFailed'), true);
}

async function prepare() {
  const all = await choices();
  if (!all) {
    return say('find-message', text('findFailed'), true);
  }
  const lists = { party: all.parties, process: all.processes, kind: all.kinds, ground: all.grounds };
  Object.entries(lists).forEach(([name, options]) => offer(form.elements[name], options, 'anything'));
}

/** Makes the form work; a case that is found is handed over to be opened. */
export function startFinding(opens) {
  open = opens;
  form.elements.from.value = day(-30);
  form.elements.to.value = day(0);
  document.getElementById('finder').addEventListener('toggle', prepare, { once: true });
  form.addEventListener('submit', event => {
    event.preventDefault();
    wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
    look(1);
  });
  document.getElementById('previous').addEventListener('click', () => look(page - 1));
  document.getElementById('next').addEventListener('click', () => look(page + 1));
}
