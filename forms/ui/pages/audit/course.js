// How a case has gone: the path, deadlines, the tables that decided, the forms that were answered.
import { element, text, timeElement } from '/pages/page.js';
import { diagram } from '/audit/diagram.js';
import { deadline, duration, moment } from '/audit/words.js';

/** A table with headings; a cell is a text or an element. */
export function table(caption, headings, rows) {
  const made = document.createElement('table');
  made.append(element('caption', caption));
  const head = document.createElement('tr');
  head.append(...headings.map(heading => {
    const cell = element('th', heading);
    cell.scope = 'col';
    return cell;
  }));
  const [top, body] = ['thead', 'tbody'].map(name => document.createElement(name));
  top.append(head);
  body.append(...rows.map(cells => {
    const row = document.createElement('tr');
    row.append(...cells.map(cell => element('td', cell ?? '–')));
    return row;
  }));
  made.append(top, body);
  const scroll = element('div', made, 'scroll');
  Object.entries({ tabindex: '0', role: 'region', 'aria-label': caption }).forEach(pair => scroll.setAttribute(...pair));
  return scroll;
}

function who({ actor, actingFor }) {
  if (!actor) {
    return null;
  }
  const cell = element('span', actor);
  if (actingFor) {
    cell.append(element('span', text('actingFor', { party: actingFor }), 'acting'));
  }
  return cell;
}

function held(visit) {
  const words = deadline(visit);
  return words && element('span', words, visit.kept === 'missed' ? 'kept-missed' : '');
}

function step(visit) {
  const to = visit.to ? timeElement(visit.to) : element('span', text('runs'));
  if (visit.cancelled) {
    to.append(` (${text('cancelled')})`);
  }
  return [visit.label, visit.from && timeElement(visit.from), to, element('span', duration(visit) ?? '–', 'took'), held(visit), who(visit)];
}

function walked(one) {
  const { figure, drawn } = diagram(one);
  const headings = ['step', 'since', 'left', 'took', 'deadline', 'by'].map(key => text(key));
  const part = document.createElement('article');
  part.append(element('h4', text('diagram', one)), figure, table(text('steps', one), headings, one.visits.map(step)));
  return { part, drawn };
}

function decisions({ tables, decisions }) {
  return tables.map(one => {
    const part = document.createElement('article');
    const inputs = one.inputs.map(name => text('input', { name }));
    const outputs = one.outputs.map(name => text('output', { name }));
    const remarks = one.rules.some(rule => rule.remark) ? [text('remark')] : [];
    const rules = one.rules.map(rule => [String(rule.number), ...rule.inputs.map(cell => cell || text('any')), ...rule.outputs,
      ...remarks.map(() => rule.remark)]);
    const uses = decisions.filter(decision => decision.table === one.id).map(decision => [timeElement(decision.at),
      decision.inputs.map((value, at) => `${one.inputs[at]}: ${value || '–'}`).join('; '), decision.outputs.join('; '),
      decision.rules ? decision.rules.join(', ') || text('noRule') : text('notThen')]);
    part.append(element('h4', text('table', one)));
    if (rules.length) {
      part.append(table(text('rulesFired', { count: one.size }), [text('rule'), ...inputs, ...outputs, ...remarks], rules));
    }
    part.append(table(text('uses'), ['time', 'given', 'result', 'rules'].map(key => text(key)), uses));
    return part;
  });
}

function form(one) {
  const part = document.createElement('article');
  part.append(element('h4', text('form', { label: one.label, time: moment(one.at) })));
  part.append(element('p', text(one.actingFor ? 'formFor' : 'formBy', { actor: one.actor, absent: one.actingFor })));
  if (one.fields.length === 0) {
    part.append(element('p', text('noFields')));
    return part;
  }
  const answers = element('dl', '', 'answers');
  one.fields.forEach(field => {
    const answer = element('dd', field.sealed ? text('sealed') : field.answer ?? '–', field.sealed ? 'sealed' : '');
    answer.dataset.item = field.item;
    answers.append(element('dt', field.label), answer);
  });
  part.append(answers);
  return part;
}

function fill(id, parts, empty) {
  document.getElementById(id).replaceChildren(...(parts.length ? parts : [element('p', text(empty))]));
}

/** Draws it all. Resolves when the diagrams are on the screen. */
export function drawCourse(course) {
  document.getElementById('whose').textContent = text('whose', course);
  const drawings = course.diagrams.map(walked);
  fill('diagrams', drawings.map(one => one.part), 'noDiagram');
  fill('decisions', decisions(course), 'noDecisions');
  fill('forms', course.forms.map(form), 'noForms');
  return Promise.all(drawings.map(one => one.drawn));
}
