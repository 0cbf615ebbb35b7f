// Two cases side by side: the diagrams, and step by step how often, how long, and what became of the deadlines.
import { call, element, text } from '/pages/page.js';
import { refusal, say } from '/audit/choices.js';
import { table } from '/audit/course.js';
import { diagram } from '/audit/diagram.js';
import { deadline, duration } from '/audit/words.js';

const form = document.getElementById('compare');
const compared = document.getElementById('compared');

/** Visits of each step that somebody or something waited at, by process and element. */
function steps({ diagrams }) {
  const all = new Map();
  for (const one of diagrams) {
    for (const visit of one.visits.filter(({ type }) => type.endsWith('Task') || type.endsWith('Event') || type === 'callActivity')) {
      const key = `${one.definition} ${visit.element}`;
      const step = all.get(key) ?? { label: visit.label, process: one.name, visits: [] };
      step.visits.push(visit);
      all.set(key, step);
    }
  }
  return all;
}

function told(step) {
  if (!step) {
    return text('neverThere');
  }
  const lines = step.visits.map(visit => [duration(visit) ?? (visit.to ? null : text('runs')), deadline(visit)].filter(Boolean).join('. '));
  const list = element('ul', '', 'plain');
  list.append(...lines.map(line => element('li', line || text('passed'))));
  return list;
}

function draw(courses) {
  const [one, other] = courses.map(steps);
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  const rows = keys.map(key => {
    const { label, process } = one.get(key) ?? other.get(key);
    const same = (one.get(key)?.visits.length ?? 0) === (other.get(key)?.visits.length ?? 0);
    return [label, process, told(one.get(key)), told(other.get(key)), text(same ? 'sameVisits' : 'otherVisits')];
  });
  const pictures = courses.map(course => {
    const column = element('section', element('h3', text('case', { number: course.caseNumber })));
    column.append(element('p', text('whose', course)));
    course.diagrams.forEach(walked => column.append(element('h4', text('diagram', walked)), diagram(walked).figure));
    return column;
  });
  const sides = element('div', '', 'sides');
  sides.append(...pictures);
  const numbers = courses.map(course => text('case', { number: course.caseNumber }));
  const headings = [text('step'), text('process'), ...numbers, text('difference')];
  compared.replaceChildren(table(text('comparedCaption'), headings, rows), sides);
  say('compare-message', text('comparedSome', { count: rows.length }));
  compared.focus();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  compared.replaceChildren();
  say('compare-message', text('loading'));
  const numbers = ['one', 'other'].map(id => document.getElementById(id).value.trim());
  const answers = await Promise.all(numbers.map(number => call('GET', `/api/audit/cases/${encodeURIComponent(number)}/course`)));
  const wrong = answers.findIndex(answer => !answer?.ok);
  if (wrong < 0) {
    return draw(await Promise.all(answers.map(answer => answer.json())));
  }
  say('compare-message', `${numbers[wrong]}: ${await refusal(answers[wrong], 'failed')}`, true);
});
