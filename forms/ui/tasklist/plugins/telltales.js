// A text in which nobody may be named is looked at as it is kept: the server says what in it looks like a name, a number or an address,
// and it stands under the field. Nothing is judged here, so that what is said while typing is what will be said when it is sent.
import { elementOf } from './forms.js';

const ANNOUNCED = 100;

/** Shows the sentences under their fields, and takes away those that no longer hold. */
export function showTelltales(form, found) {
  const sentences = new Map(found.map(({ field, sentence }) => [field, sentence]));
  form.get('formFieldRegistry').getAll().forEach(({ key }) => key && say(form, key, sentences.get(key) ?? ''));
}

function say(form, key, sentence) {
  const field = elementOf(form, key)?.closest('.fjs-form-field');
  const line = field?.querySelector('.origo-telltale') ?? (sentence && lineUnder(field));
  if (line && line.textContent !== sentence) {
    // A region that is there before its words is read out; the keyboard stays where one writes.
    setTimeout(() => (line.textContent = sentence), ANNOUNCED);
  }
}

function lineUnder(field) {
  const line = document.createElement('p');
  line.className = 'origo-telltale';
  line.setAttribute('role', 'status');
  field?.append(line);
  return field ? line : null;
}
