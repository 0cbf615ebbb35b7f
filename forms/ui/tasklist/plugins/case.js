// The tab "Ärende": the case at the task as this person may see it. Identity and texts are fetched by a press of their own,
// stand on the screen and nowhere else, and leave it with the tab, the task or the session.
import { get, send } from './api.js';
import { disclosures } from './disclosures.js';
import { button, definitions, element, section } from './dom.js';
import { day, moment, text } from './texts.js';

const taskShown = () => new URLSearchParams(location.hash.split('?')[1]).get('task');
let shown = null;

class Case {
  constructor(node, task) {
    this.node = node;
    this.task = task;
    this.path = `/api/tasks/${encodeURIComponent(task)}/case`;
    this.status = element('p', 'origo-status', text('ORIGO_CASE_LOADING'));
    this.status.setAttribute('role', 'status');
    this.body = element('div', 'origo-case');
    node.replaceChildren(this.status, this.body);
  }

  async load(news = '') {
    const answer = await get(this.path).catch(() => null);
    if (this.left || !this.isAnswered(answer)) {
      return;
    }
    this.draw(await answer.json());
    this.say(news);
  }

  /** Whether there is something to draw; otherwise says what to do, and shows nothing more. */
  isAnswered(answer) {
    if (answer?.ok) {
      return true;
    }
    if (answer?.status === 401) {
      this.leave();
      location.replace('/login');
      return false;
    }
    this.body.replaceChildren();
    this.say(text(answer?.status === 404 ? 'ORIGO_CASE_GONE' : 'ORIGO_CASE_FAILED'));
    return false;
  }

  draw(view) {
    const { caseNumber, kind, state, advice } = view;
    const parts = [
      definitions([
        [text('ORIGO_CASE_NUMBER'), caseNumber],
        [text('ORIGO_CASE_KIND'), kind],
        [text('ORIGO_CASE_STATE'), state]
      ], 'origo-facts origo-cover'),
      advice ? element('p', 'origo-advice', advice) : null,
      ...view.guards.map(guard),
      section(text('ORIGO_DEADLINES'), deadlines(view.deadlines))
    ];
    if (caseNumber) {
      parts.push(
        section(text('ORIGO_CASE_CODED'), view.coded.length ? facts(view.coded) : empty('ORIGO_CASE_NO_CODED')),
        this.sealed('ORIGO_CASE_IDENTITY', 'identity', view.identity, 'ORIGO_CASE_SHOW_IDENTITY', 'ORIGO_CASE_NO_IDENTITY'),
        this.sealed('ORIGO_CASE_TEXTS', 'notes', view.texts, 'ORIGO_CASE_SHOW_TEXTS', 'ORIGO_CASE_NO_TEXTS'),
        section(text('ORIGO_CASE_TO_US'), disclosures(view.toUs, 'ORIGO_CASE_NOTHING_TO_US')),
        section(text('ORIGO_CASE_BY_US'), disclosures(view.byUs, 'ORIGO_CASE_NOTHING_BY_US'), this.consent(view.consent)),
        this.starts(view.starts)
      );
    }
    this.body.replaceChildren(...parts.filter(Boolean));
  }

  /** What lies sealed, by name; a press opens it, another hides it. */
  sealed(heading, call, names, show, none) {
    if (names.length === 0) {
      return section(text(heading), empty(none));
    }
    const closed = element('p', '', text('ORIGO_CASE_SEALED', { names: names.join(', ') }));
    const open = element('div', 'origo-opened');
    const press = button(text(show), async () => (open.hasChildNodes() ? hide() : this.reveal(call, open, reveal)));
    const reveal = () => {
      closed.hidden = true;
      press.textContent = text('ORIGO_CASE_HIDE', { what: text(heading) });
    };
    const hide = () => {
      open.replaceChildren();
      closed.hidden = false;
      press.textContent = text(show);
      this.say(text('ORIGO_CASE_HIDDEN', { what: text(heading) }));
    };
    return section(text(heading), closed, press, open);
  }

  async reveal(call, place, then) {
    const answer = await send('POST', `${this.path}/${call}`).catch(() => null);
    if (this.left || !this.isAnswered(answer)) {
      return;
    }
    const { items, notes } = await answer.json();
    place.replaceChildren(...[items.length ? facts(items) : null, notes.length ? thread(notes) : null].filter(Boolean));
    then();
    this.say(text('ORIGO_CASE_SHOWN'));
  }

  /** What can be begun in this case, without typing anything twice. */
  starts(list) {
    if (list.length === 0) {
      return null;
    }
    const presses = list.map(({ process, name }) => button(text('ORIGO_CASE_START', { name }), () => this.start(process)));
    return section(text('ORIGO_CASE_STARTS'), element('p', '', text('ORIGO_CASE_STARTS_HELP')), element('p', 'origo-choices', ...presses));
  }

  async start(process) {
    const answer = await send('POST', `${this.path}/starts`, { process }).catch(() => null);
    if (answer?.status === 409) {
      return this.say(text('ORIGO_CASE_START_TAKE'));
    }
    if (this.left || !this.isAnswered(answer)) {
      return;
    }
    const { task } = await answer.json();
    if (task) {
      location.hash = `#/?task=${encodeURIComponent(task)}`;
    } else {
      await this.load(text('ORIGO_CASE_STARTED'));
    }
  }

  consent(consent) {
    if (!consent) {
      return null;
    }
    const place = element('div', 'origo-consent');
    const until = consent.until ? text('ORIGO_CONSENT_UNTIL', { day: day(consent.until) }) : '';
    const ask = button(text('ORIGO_CONSENT_WITHDRAW'), () => this.confirm(place, consent));
    place.append(element('p', '', text('ORIGO_CONSENT_STANDS', { to: consent.to }), until), ask);
    return place;
  }

  /** Says what it means before it is done. */
  confirm(place, consent) {
    const meaning = element('div', 'origo-meaning',
      element('h4', '', text('ORIGO_CONSENT_ASK', { to: consent.to })),
      element('ul', '', ...['NO_MORE', 'STAYS', 'TOLD', 'FOR_EVER'].map(part => element('li', '', text(`ORIGO_CONSENT_${part}`)))));
    const no = button(text('ORIGO_CONSENT_KEEP'), () => {
      place.replaceWith(this.consent(consent));
      this.body.querySelector('.origo-consent button').focus();
    });
    meaning.append(element('p', 'origo-choices', button(text('ORIGO_CONSENT_YES'), () => this.withdraw(), 'btn btn-danger'), no));
    place.replaceChildren(meaning);
    no.focus();
    this.say(text('ORIGO_CONSENT_ASK', { to: consent.to }));
  }

  async withdraw() {
    const answer = await send('POST', `${this.path}/consent-withdrawal`).catch(() => null);
    if (answer?.status === 409) {
      return this.load(text('ORIGO_CONSENT_ALREADY'));
    }
    if (this.isAnswered(answer)) {
      await this.load(text('ORIGO_CONSENT_WITHDRAWN'));
      this.status.tabIndex = -1;
      this.status.focus();
    }
  }

  say(sentence) {
    this.status.textContent = sentence;
  }

  leave() {
    this.left = true;
    this.node.replaceChildren();
  }
}

const empty = key => element('p', 'origo-none', text(key));
const facts = items => definitions(items.map(({ name, text: said }) => [name, said]));

function guard({ code, heading, advice }) {
  const made = element('div', 'origo-guard', element('strong', '', heading), element('p', '', advice));
  made.dataset.guard = code;
  return made;
}

function deadlines(list) {
  return list.length
    ? definitions(list.map(({ label, due, derivation }) => [label, `${moment(new Date(due))}. ${derivation}`]))
    : empty('ORIGO_DEADLINES_NONE');
}

function thread(notes) {
  const list = element('ol', 'origo-thread');
  list.append(...notes.map(({ author, at, text: said }) =>
    element('li', '', element('strong', '', author), ` ${moment(new Date(at))}`, element('p', '', said))));
  return list;
}

function leave() {
  shown?.leave();
  shown = null;
}

addEventListener('hashchange', () => shown && taskShown() !== shown.task && leave());
addEventListener('pagehide', leave);

export default {
  id: 'origo-case',
  pluginPoint: 'tasklist.task.detail',
  // After the deadlines (800), which taking a task passes by; opening this one is on record.
  priority: 700,
  properties: { label: 'ORIGO_CASE' },
  render: (node, { taskId }) => {
    leave();
    shown = new Case(node, taskId);
    shown.load();
  },
  unmount: leave
};
