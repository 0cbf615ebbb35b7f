// Opens what lies sealed in a case, with a reason. Nothing of it is kept: it leaves the page with the case, and is on no paper.
import { call, element, text } from '/pages/page.js';
import { choices, offer, refusal, say } from '/audit/choices.js';

const form = document.getElementById('open-sealed');
const items = document.getElementById('sealed-items');
const reason = document.getElementById('open-reason');
const opened = document.getElementById('opened');

/** Another case is shown: what was opened of the former one is gone. */
export async function forget({ sealed }) {
  opened.replaceChildren();
  opened.hidden = true;
  say('open-message', sealed.length ? '' : text('nothingSealed'));
  items.replaceChildren(...sealed.map(({ item, label }) => {
    const line = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'item', value: item });
    line.append(box, ` ${label}`);
    return line;
  }));
  [...form.elements].forEach(field => { field.disabled = sealed.length === 0; });
  const all = await choices();
  offer(reason, all?.reasons ?? [], 'chooseReason');
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const wanted = [...items.querySelectorAll(':checked')].map(box => box.value);
  if (wanted.length === 0) {
    return say('open-message', text('chooseItems'), true);
  }
  const number = document.getElementById('case').dataset.number;
  const answer = await call('POST', `/api/audit/cases/${encodeURIComponent(number)}/opened`, { reason: reason.value, items: wanted });
  if (!answer?.ok) {
    return say('open-message', await refusal(answer, 'openFailed'), true);
  }
  const all = await answer.json();
  opened.replaceChildren(...all.flatMap(one => [element('dt', one.label), element('dd', one.text)]));
  opened.hidden = all.length === 0;
  say('open-message', text(all.length ? 'openedSome' : 'openedNothing'));
});
