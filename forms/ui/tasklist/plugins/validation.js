// form-js judges a field when it is left, and keeps its judgement. Both get in people's way.
import { elementOf, whenFormOpens } from './forms.js';

const DRAWN = 100;
const FIELD = '.fjs-form :is(input, textarea)';
const WRITTEN = '.fjs-form :is(textarea, input[type=radio], input[type=checkbox], .fjs-form-field-textfield input)';
let pressed = false;
let left = [];

// A sentence that appears while the mouse button is down pushes away what one was about to click. A text or a choice is judged on
// completing; any other field, such as a list that has to fold up, hears that it was left when the button is up and the click done.
addEventListener('pointerdown', () => (pressed = true), true);
['pointerup', 'pointercancel'].forEach(end => addEventListener(end, () => {
  pressed = false;
  setTimeout(tell);
}, true));
['blur', 'focusout'].forEach(kind => addEventListener(kind, event => {
  if (pressed && event.target.matches?.(FIELD)) {
    event.stopImmediatePropagation();
    if (!event.target.matches(WRITTEN)) {
      left.push(event);
    }
  }
}, true));

function tell() {
  const told = left;
  left = [];
  told
    .filter(({ target }) => target !== document.activeElement)
    .forEach(({ type, bubbles, target, relatedTarget }) => target.dispatchEvent(new FocusEvent(type, { bubbles, relatedTarget })));
}

/** A field that an answer has hidden is not asked any more: what was wrong with it must not keep the task from being completed. */
function forgetHidden(form) {
  const errors = form._getState().errors;
  const fields = form.get('formFieldRegistry');
  const asked = Object.keys(errors).filter(id => !fields.get(id)?.key || elementOf(form, fields.get(id).key));
  if (asked.length < Object.keys(errors).length) {
    form._setState({ errors: Object.fromEntries(asked.map(id => [id, errors[id]])) });
  }
}

whenFormOpens(form => form.on('field.updated', () => setTimeout(() => forgetHidden(form), DRAWN)));
