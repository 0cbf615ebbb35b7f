// Where many cases wait and where deadlines break: on the diagram for one party at a time, and as a table of all of them. What is darker
// broke more often; colour is never all there is.
import { call, element, text } from '/pages/page.js';
import { choices, offer, refusal, say } from '/audit/choices.js';
import { table } from '/audit/course.js';
import { figureOf } from '/audit/diagram.js';
import { duration, longMoment } from '/audit/words.js';

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

/** How dark: 0 when it is not told how many broke a deadline, and 1 to 4 by their share. */
const level = ({ cases, missed }) => missed === null ? 0 : Math.ceil(missed / cases * 4);

/** What a cell tells, part by part: the table, the picture and the list beside it all say this. */
function words({ cases, missed, waited }) {
  return cases === null ? [text('tooFew')] : [
    text('heatCell', { cases }),
    text('heatWait', { time: duration({ from: 0, to: waited * 1000 }) }),
    missed === null ? text('missedHidden') : text('heatMissed', { missed })
  ];
}

function cell(one) {
  if (one.cases === null) {
    return element('span', words(one)[0], 'quiet');
  }
  const [first, ...rest] = words(one);
  const made = element('span', first, `heat heat-${level(one)}`);
  made.append(...rest.map(part => element('span', part, 'acting')));
  return made;
}

/** The signs on the diagram; whoever does not see them has the list below. */
function marks(viewer, lines, at) {
  const [canvas, overlays, registry] = ['canvas', 'overlays', 'elementRegistry'].map(name => viewer.get(name));
  for (const { element: id, cells } of lines.filter(line => registry.get(line.element))) {
    const one = cells[at];
    const few = one.cases === null;
    canvas.addMarker(id, few ? 'heat-few' : `heat-${level(one)}`);
    const sign = element('div', '', few ? 'heat-sign few' : `heat-sign heat-${level(one)}`);
    sign.setAttribute('aria-hidden', 'true');
    sign.append(...(few ? words(one) : [text('heatShort', one), duration({ from: 0, to: one.waited * 1000 }),
      ...(one.missed === null ? [] : [text('heatMissedShort', one)])]).map(part => element('span', part)));
    overlays.add(id, { position: { bottom: 12, left: 6 }, html: sign });
  }
}

/** The diagram as one party's cases went through it, and the same in words. */
function picture(heat, at) {
  const party = heat.parties[at];
  const kinds = [0, 1, 2, 3, 4].map(kind => ({ kind: `heat-${kind}`, words: text(`heatKind${kind}`) }));
  kinds.push({ kind: 'heat-few', words: text('tooFew') });
  const says = text('heatSays', { ...heat, party });
  const { figure, drawn } = figureOf(heat.xml, says, kinds, viewer => marks(viewer, heat.lines, at));
  const list = element('ul', '', 'plain');
  list.append(...heat.lines.map(line => element('li', `${line.label}: ${words(line.cells[at]).join(', ')}.`)));
  const part = document.createElement('article');
  part.append(element('h4', text('heatOf', { ...heat, party })), figure, list);
  return { part, drawn };
}

/** The picture, and the choice of whose it is. */
function pictures(heat) {
  const place = document.createElement('div');
  const show = async at => {
    const { part, drawn } = picture(heat, at);
    place.replaceChildren(part);
    await drawn;
  };
  const choice = document.createElement('select');
  choice.id = 'heat-party';
  choice.append(...heat.parties.map((party, at) => new Option(party, at)));
  choice.addEventListener('change', () => show(Number(choice.value)));
  const label = element('label', text('heatParty'));
  label.htmlFor = choice.id;
  const field = element('div', label, 'field noprint');
  field.append(choice);
  return { parts: [field, place], show };
}

const total = number => number === null ? element('span', text('leftOut'), 'quiet') : String(number);

async function draw(heat) {
  const { process, quarter, parties, lines, totals, total: all } = heat;
  const counted = text('heatCounted', { time: longMoment(heat.counted) });
  if (parties.length === 0) {
    return say('heat-message', text('heatNothing', { counted }));
  }
  const rows = lines.map(line => [line.label, ...line.cells.map(cell), total(line.total)]);
  const sums = [text('total'), ...totals.map(total), total(all)];
  const { parts, show } = pictures(heat);
  heated.replaceChildren(...parts,
    table(text('heatCaption', { process, quarter, counted }), [text('step'), ...parties, text('total')], [...rows, sums]));
  await show(0);
  say('heat-message', text('heatSome', { parties: parties.length, counted }));
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
