// Tasklist shows the sentence of a refused form but not where it belongs. The answer may name the field: go there.
import { elementOf, whenFormOpens } from './forms.js';
import { pauseDraft, resumeDraft } from './drafts.js';

const SUBMIT = /\/(task|process-definition)\/([^/]+)\/submit-form$/;
const send = XMLHttpRequest.prototype.send;
const open = XMLHttpRequest.prototype.open;
let form = null;

whenFormOpens(opened => (form = opened));

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  this.origoSubmit = method === 'POST' ? SUBMIT.exec(new URL(address, location).pathname) : null;
  return open.call(this, method, address, ...rest);
};

XMLHttpRequest.prototype.send = function (body) {
  if (this.origoSubmit) {
    const task = decodeURIComponent(this.origoSubmit[2]);
    pauseDraft(task);
    this.addEventListener('loadend', () => {
      if (this.status < 200 || this.status > 299) {
        resumeDraft(task);
        goTo(fieldIn(this.responseText));
      }
    });
  }
  return send.call(this, body);
};

function fieldIn(answer) {
  try {
    return JSON.parse(answer).field ?? null;
  } catch (notJson) {
    return null;
  }
}

function goTo(key) {
  const element = key && form ? elementOf(form, key) : null;
  const field = element?.closest('.fjs-form-field') ?? element;
  if (!field) {
    return;
  }
  field.classList.add('origo-refused');
  field.addEventListener('input', () => field.classList.remove('origo-refused'), { once: true });
  // After Angular has enabled the form again and drawn the message.
  setTimeout(() => {
    (field.querySelector('input:not([type=hidden]), textarea, select') ?? element).focus();
    field.scrollIntoView({ block: 'center' });
  }, 50);
}
