// The tab "Frister": each deadline that runs for a task, how it was worked out, and (in a trial only) a way not to wait for it.
import { get, send } from './api.js';
import { clock, moment, text } from './texts.js';

let refreshTasklist = () => {};

export function useRefresh(refresh) {
  refreshTasklist = refresh;
}

function element(name, className, content) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content ?? '';
  return made;
}

function entry(deadline, lapse) {
  const due = new Date(deadline.due);
  const item = element('li', 'origo-deadline');
  const time = element('time', '', moment(due));
  time.dateTime = deadline.due;
  const line = element('p', 'origo-due');
  line.append(time, due < new Date() ? ` (${text('ORIGO_DEADLINE_PASSED')})` : '');
  item.append(element('h3', '', deadline.label), line);
  item.append(element('p', 'origo-derivation', `${text('ORIGO_DEADLINE_DERIVATION')}: ${deadline.derivation}`));
  if (deadline.canLapse) {
    const button = element('button', 'btn btn-default', text('ORIGO_DEADLINE_LAPSE'));
    button.type = 'button';
    button.setAttribute('aria-label', text('ORIGO_DEADLINE_LAPSE_FOR', { label: deadline.label }));
    button.addEventListener('click', () => lapse(deadline, button));
    item.append(button);
  }
  return item;
}

class Deadlines {
  constructor(node, task) {
    this.task = task;
    this.status = element('p', 'origo-status', text('ORIGO_DEADLINES_LOADING'));
    this.status.setAttribute('role', 'status');
    this.list = element('ul', 'origo-deadlines');
    node.replaceChildren(this.status, this.list);
  }

  async load(news = '') {
    const answer = await get(`/api/tasks/${encodeURIComponent(this.task)}/deadlines`).catch(() => null);
    if (answer?.status === 404 && news) {
      this.list.replaceChildren();
      return this.say(news);
    }
    if (!answer?.ok) {
      return this.say(text('ORIGO_DEADLINES_FAILED'));
    }
    this.draw(await answer.json(), news);
  }

  draw(deadlines, news) {
    const trial = deadlines.some(deadline => deadline.canLapse) ? text('ORIGO_DEADLINE_TRIAL') : '';
    this.say(news || (deadlines.length ? trial : text('ORIGO_DEADLINES_NONE')));
    this.list.replaceChildren(...deadlines.map(deadline => entry(deadline, (one, button) => this.lapse(one, button))));
  }

  async lapse(deadline, button) {
    button.disabled = true;
    const path = `/api/trial/jobs/${encodeURIComponent(deadline.jobId)}/lapse?task=${encodeURIComponent(this.task)}`;
    const answer = await send('POST', path).catch(() => null);
    if (!answer?.ok) {
      button.disabled = false;
      return this.say(text('ORIGO_DEADLINE_LAPSE_FAILED'));
    }
    refreshTasklist();
    await this.load(`${clock(new Date())} – ${deadline.label}: ${text('ORIGO_DEADLINE_LAPSED')}`);
  }

  say(sentence) {
    this.status.textContent = sentence;
  }
}

export default {
  id: 'origo-deadlines',
  pluginPoint: 'tasklist.task.detail',
  // After the form (1000), before the diagram (600).
  priority: 800,
  properties: { label: 'ORIGO_DEADLINES' },
  render: (node, { taskId }) => void new Deadlines(node, taskId).load(),
  unmount() {}
};
