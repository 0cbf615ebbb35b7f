// What is on record and belongs to no case. That somebody looked is itself such an event.
import { call, element, text, timeElement } from '/pages/page.js';
import { choices, day, offer, refusal, say } from '/audit/choices.js';
import { table } from '/audit/course.js';

const form = document.getElementById('outside');
const events = document.getElementById('outside-events');
const pager = document.getElementById('outside-pager');
let page = 1;
let wanted = '';

function row(event) {
  const who = element('span', event.actor ?? text('system'));
  if (event.actingFor) {
    who.append(element('span', text('actingFor', { party: event.actingFor }), 'acting'));
  }
  return [timeElement(event.time), who, event.text, event.party];
}

function draw({ events: all, more }) {
  say('outside-message', text(all.length ? 'outsideSome' : 'outsideNothing', { count: all.length, page }));
  events.replaceChildren(...all.length
    ? [table(text('outsideCaption'), ['time', 'actor', 'event', 'party'].map(key => text(key)), all.map(row))] : []);
  document.getElementById('outside-page').textContent = text('pageNumber', { page });
  document.getElementById('outside-previous').disabled = page === 1;
  document.getElementById('outside-next').disabled = !more;
  pager.hidden = page === 1 && !more;
  events.focus();
}

async function look(at) {
  page = at;
  pager.hidden = true;
  say('outside-message', text('finding'));
  const answer = await call('GET', `/api/audit/outside?${wanted}&page=${page}`);
  if (answer?.ok) {
    return draw(await answer.json());
  }
  events.replaceChildren();
  say('outside-message', await refusal(answer, 'findFailed'), true);
}

form.elements.from.value = day(-30);
form.elements.to.value = day(0);
document.getElementById('outsider').addEventListener('toggle', async () => {
  const all = await choices();
  return all ? offer(form.elements.kind, all.outside, 'anything') : say('outside-message', text('findFailed'), true);
}, { once: true });
form.addEventListener('submit', event => {
  event.preventDefault();
  wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
  look(1);
});
document.getElementById('outside-previous').addEventListener('click', () => look(page - 1));
document.getElementById('outside-next').addEventListener('click', () => look(page + 1));
