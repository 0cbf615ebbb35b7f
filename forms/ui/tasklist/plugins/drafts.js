// What is typed in a task's form is kept on the server a second later, and nowhere in the browser.
import { send } from './api.js';
import { whenFormOpens } from './forms.js';
import { showTelltales } from './telltales.js';
import { clock, text } from './texts.js';

const PAUSE = 1000;
const RETRY = 15000;
const REASONS = { 401: 'ORIGO_DRAFT_SIGNED_OUT', 403: 'ORIGO_DRAFT_REFUSED', 404: 'ORIGO_DRAFT_REFUSED' };
let current = null;

class Draft {
  constructor(form, task) {
    this.form = form;
    this.task = task;
    this.kept = this.typed();
    this.status = statusLine(form);
    form.on('field.updated', () => {
      this.touched = true;
      this.later(PAUSE);
    });
  }

  typed() {
    return JSON.stringify(this.form._getSubmitData());
  }

  unsaved() {
    // Touched by a person: form-js itself tidies values as it draws.
    return this.touched && !this.ended && this.typed() !== this.kept;
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), pause);
  }

  async keep(options) {
    clearTimeout(this.timer);
    this.timer = null;
    if (!this.unsaved() || !this.mine()) {
      return;
    }
    if (this.sending && !options) {
      this.later(PAUSE); // one at a time, or an older text could arrive last
      return;
    }
    const typed = this.typed();
    this.sending = true;
    try {
      const answer = await send('PUT', `/api/drafts/${encodeURIComponent(this.task)}`, JSON.parse(typed), options);
      this.show(answer.ok ? null : REASONS[answer.status] ?? 'ORIGO_DRAFT_FAILED');
      if (answer.ok) {
        this.kept = typed;
        this.warn(await answer.json());
      }
    } catch (unreachable) {
      this.show('ORIGO_DRAFT_FAILED');
    }
    this.sending = false;
    if (this.unsaved() && !this.timer) {
      this.later(RETRY);
    }
  }

  mine() {
    return !this.form._container.closest('.disabled-form, .origo-unread');
  }

  show(problem) {
    if (this.ended) {
      return;
    }
    this.status.textContent = problem ? text(problem) : text('ORIGO_DRAFT_SAVED', { time: clock(new Date()) });
    this.status.classList.toggle('origo-failed', Boolean(problem));
  }

  /** What has been typed since is looked at when it is kept. */
  warn({ telltales }) {
    if (!this.ended) {
      showTelltales(this.form, telltales);
    }
  }

  /** The task is being completed: a draft that arrives after it would have no task. */
  pause() {
    clearTimeout(this.timer);
    this.ended = true;
  }

  resume() {
    this.ended = false;
    this.later(PAUSE);
  }
}

function statusLine(form) {
  const line = document.createElement('p');
  line.className = 'origo-draft';
  line.setAttribute('role', 'status');
  const actions = form._container.closest('[cam-tasklist-form]')?.querySelector('.form-actions');
  actions?.querySelector('.origo-draft')?.remove();
  (actions ?? form._container.parentNode).prepend(line);
  return line;
}

whenFormOpens((form, task) => {
  current?.keep();
  current = task ? new Draft(form, task) : null;
});

const leave = () => current?.keep({ keepalive: true });
addEventListener('pagehide', leave);
// Another tab of the task draws the form anew from what the server has.
document.addEventListener('click', event => event.target.closest('.nav-tabs a') && current?.keep(), true);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());

export const unsavedDraft = () => Boolean(current?.unsaved());
export const keepDraft = () => current?.keep();
export const pauseDraft = task => current?.task === task && current.pause();
export const resumeDraft = task => current?.task === task && current.resume();
