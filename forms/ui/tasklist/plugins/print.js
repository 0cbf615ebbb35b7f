// What is handed out on paper: a button beside the form, and a style sheet for paper that leaves only the text.
import { elementOf, whenFormOpens } from './forms.js';
import { button } from './dom.js';
import { text } from './texts.js';

// Questions that stand below a text to be handed out.
const handedOut = ['handOutAction', 'tellAction', 'answerRead'];

whenFormOpens(form => {
  const actions = form._container.closest('[cam-tasklist-form]')?.querySelector('.form-actions');
  actions?.querySelector('.origo-print')?.remove();
  if (actions && handedOut.some(key => elementOf(form, key))) {
    actions.prepend(button(text('ORIGO_PRINT'), () => print(), 'btn btn-default origo-print'));
  }
});
