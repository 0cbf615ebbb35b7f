// Where many cases wait and where deadlines break, as a table whose cells are darker where more broke. Colour is never all there is.
import { call, element, text } from '/pages/page.js';
import { choices, offer, refusal, say } from '/audit/choices.js';
import { table } from '/audit/course.js';
import { duration } from '/audit/words.js';

const form = document.getElementById('heat');
const heated = document.getElementById('heated');

/** This quarter and the eleven before it. */
function quarters() {
  const now = new Date();
  return Array.from({ length: 12 }, (_, back) => {
    const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 3 * back, 1));
    const value = `${first.getUTCFullYear()}-Q${Math.floor(first.getUTCMonth() / 3) + 1}`;
    return { value, label: value };
  });
}

function cell({ cases, missed, waited }) {
  if (cases === null) {
    return element('span', text('tooFew'), 'quiet');
  }
  const share = missed === null ? 0 : missed / cases;
  const made = element('span', text('heatCell', { cases }), `heat heat-${Math.ceil(share * 4)}`);
  made.append(element('span', text('heatWait', { time: duration({ from: 0, to: waited * 1000 }) }), 'acting'));
  made.append(element('span', missed === null ? text('missedHidden') : text('heatMissed', { missed }), 'acting'));
  return made;
}

const total = number => number === null ? element('span', text('leftOut'), 'quiet') : String(number);

function draw({ process, quarter, parties, lines, totals, total: all }) {
  if (parties.length === 0) {
    return say('heat-message', text('heatNothing'));
  }
  const rows = lines.map(line => [line.label, ...line.cells.map(cell), total(line.total)]);
  const sums = [text('total'), ...totals.map(total), total(all)];
  heated.replaceChildren(table(text('heatCaption', { process, quarter }), [text('step'), ...parties, text('total')], [...rows, sums]));
  say('heat-message', text('heatSome', { parties: parties.length }));
  heated.focus();
}

document.getElementById('heater').addEventListener('toggle', async () => {
  offer(form.elements.quarter, quarters());
  const all = await choices();
  offer(form.elements.process, all?.processes ?? []);
}, { once: true });

form.addEventListener('submit', async event => {
  event.preventDefault();
  heated.replaceChildren();
  say('heat-message', text('finding'));
  const answer = await call('GET', `/api/audit/heat?${new URLSearchParams(new FormData(form))}`);
  if (answer?.ok) {
    return draw(await answer.json());
  }
  say('heat-message', await refusal(answer, 'findFailed'), true);
});
