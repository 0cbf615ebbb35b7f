// form-js judges a field when it is left, and keeps its judgement. Both get in people's way.
import { elementOf, whenFormOpens } from './forms.js';

const DRAWN = 100;
const WRITTEN = '.fjs-form :is(textarea, input[type=radio], input[type=checkbox], .fjs-form-field-textfield input)';
let pressed = false;

// A sentence that appears while the mouse button is down pushes away what one was about to click. The field is judged on completing.
addEventListener('pointerdown', () => (pressed = true), true);
['pointerup', 'pointercancel'].forEach(end => addEventListener(end, () => (pressed = false), true));
['blur', 'focusout'].forEach(left => addEventListener(left, event => {
  if (pressed && event.target.matches?.(WRITTEN)) {
    event.stopImmediatePropagation();
  }
}, true));

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
