// Tasklist shows the sentence of a refused form but not where it belongs: the answer may name the field, and we go there.
// An old refusal leaves the screen when the form is sent again; a task that is done says so.
import { goTo } from './focus.js';
import { elementOf, whenFormOpens } from './forms.js';
import { pauseDraft, resumeDraft } from './drafts.js';

const SUBMIT = /\/(task|process-definition)\/([^/]+)\/submit-form$/;
const send = XMLHttpRequest.prototype.send;
const open = XMLHttpRequest.prototype.open;
let form = null;
let sayCompleted = () => {};

export function useNotice(notice) {
  sayCompleted = notice;
}

whenFormOpens(opened => (form = opened));

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  this.origoSubmit = method === 'POST' ? SUBMIT.exec(new URL(address, location).pathname) : null;
  return open.call(this, method, address, ...rest);
};

XMLHttpRequest.prototype.send = function (body) {
  if (this.origoSubmit) {
    const task = decodeURIComponent(this.origoSubmit[2]);
    pauseDraft(task);
    document.querySelectorAll('.page-notifications .close').forEach(button => button.click());
    this.addEventListener('loadend', () => answered(this, task));
  }
  return send.call(this, body);
};

function answered(request, task) {
  if (request.status < 200 || request.status > 299) {
    resumeDraft(task);
    show(fieldIn(request.responseText));
  } else if (request.origoSubmit[1] === 'task') {
    sayCompleted();
  }
}

function fieldIn(answer) {
  try {
    return JSON.parse(answer).field ?? null;
  } catch (notJson) {
    return null;
  }
}

function show(key) {
  const element = key && form ? elementOf(form, key) : null;
  const field = element?.closest('.fjs-form-field') ?? element;
  if (!field) {
    return;
  }
  field.classList.add('origo-refused');
  field.addEventListener('input', () => field.classList.remove('origo-refused'), { once: true });
  // After Angular has enabled the form again and drawn the message.
  setTimeout(() => {
    goTo(field.querySelector('input:not([type=hidden]), textarea, select') ?? element);
    field.scrollIntoView({ block: 'center' });
  }, 50);
}
