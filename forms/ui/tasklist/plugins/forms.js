// Camunda draws its forms with form-js and lets nobody else have them. All its scripts share one webpack registry,
// though, and a chunk that joins it is handed the door to every module: there we listen to forms as they open.
const FORM_JS = 57661; // of camunda-webapp-webjar 7.24.0; the browser test fails if an upgrade moves it
const listeners = [];

/** Calls listener(form, place) for each form that opens; place is its task's id, or null for a start form. */
export function whenFormOpens(listener) {
  listeners.push(listener);
}

/** The element of a field by its key, or null: form-js names it after the form and the field's own id. */
export function elementOf(form, key) {
  const field = form.get('formFieldRegistry').getAll().find(one => one.key === key);
  const id = `fjs-form-${form._id}-${field?.id}`;
  // A choice is several inputs: …-0, …-1.
  return field ? document.querySelector(`[id="${id}"], [id="${id}-0"], [id^="${id}-"]:is(input, textarea)`) : null;
}

function taskOf(form) {
  const inDialog = form._container.closest('.modal-content');
  return inDialog ? null : new URLSearchParams(location.hash.split('?')[1]).get('task');
}

function listenIn(Form) {
  const open = Form.prototype.importSchema;
  Form.prototype.importSchema = async function (schema, data) {
    // Otherwise what was typed in the last 0.3 seconds is unknown when the page is left.
    this.get('config').debounce = false;
    const opened = await open.call(this, schema, data);
    // Or the browser remembers what is typed, and offers it to the next person at the same computer.
    this._container.querySelector('form')?.setAttribute('autocomplete', 'off');
    listeners.forEach(listener => listener(this, taskOf(this)));
    return opened;
  };
}

(window.webpackChunkcamunda_bpm_webapp ??= []).push([
  ['origo'],
  {},
  load => {
    try {
      listenIn(load(FORM_JS).Form);
    } catch (moved) {
      console.error('form-js was not found: no drafts are kept.', moved);
    }
  }
]);

// Enter in a text or date field would complete the task. Tasks are completed by the button alone.
document.addEventListener(
  'submit',
  event => {
    if (event.target.closest('.fjs-form')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  true
);
