// When what a form shows could not be fetched, Tasklist draws the form empty: answered or kept as a draft, it would take the
// place of what is there. So no form is shown then, but a sentence and a way to try again.
import { drawAgain } from './taken.js';
import { text } from './texts.js';

const VALUES = /\/task\/[^/]+\/form-variables$/;
const open = XMLHttpRequest.prototype.open;

function show(unread) {
  const place = document.querySelector('[cam-tasklist-form]');
  place?.querySelector('.origo-unread-message')?.remove();
  place?.classList.toggle('origo-unread', unread);
  if (!place || !unread) {
    return;
  }
  const message = document.createElement('div');
  message.className = 'origo-unread-message';
  message.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  sentence.textContent = text('ORIGO_FORM_UNREAD');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-default';
  button.textContent = text('ORIGO_FORM_AGAIN');
  button.addEventListener('click', drawAgain);
  message.append(sentence, button);
  place.prepend(message);
}

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  if (method === 'GET' && VALUES.test(new URL(address, location).pathname)) {
    this.addEventListener('loadend', () => show(this.status < 200 || this.status > 299));
  }
  return open.call(this, method, address, ...rest);
};
