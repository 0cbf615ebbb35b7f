// Taking or giving back a task redraws it, and the pressed button is gone: the keyboard would start again from the top. It is moved
// in the same moment as what comes next can be used. Any later it would be taken from somebody who has begun there: the list that
// was opened closes, the letters that are typed go elsewhere.
const NEXT = {
  claim: '[cam-tasklist-form] .fjs-form :is(input, textarea, select):not([type=hidden]):enabled',
  unclaim: '.origo-meta .claim:enabled'
};
const LIST = '.fjs-form-field-select';
let byMouse = false;
let waiting = null;

/** Moves the keyboard to a field. A list unfolds when it gets the keyboard, and the click that was to open it would close it. */
export function goTo(input) {
  const list = byMouse ? input.closest(LIST) : null;
  if (list) {
    list.tabIndex = -1; // one step before it
  }
  (list ?? input).focus();
}

const usable = element => element.checkVisibility() && !element.closest('.disabled-form');

/** Whether the keyboard is nowhere. Some browsers leave it at the pressed button until that is gone. */
function isFree() {
  const here = document.activeElement;
  return !here || here === document.body || Boolean(here.closest('.origo-meta'));
}

function whenUsable(selector) {
  waiting?.disconnect();
  waiting = new MutationObserver(() => {
    const next = document.querySelector(selector);
    if (next && usable(next)) {
      waiting.disconnect();
      if (isFree()) {
        goTo(next);
      }
    }
  });
  waiting.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'disabled'] });
}

addEventListener('keydown', () => (byMouse = false), true);
addEventListener('pointerdown', () => {
  byMouse = true;
  waiting?.disconnect(); // the person is somewhere else already
}, true);
document.addEventListener('click', event => {
  const pressed = event.target.closest('.origo-meta .claim, .origo-meta .unclaim');
  if (pressed) {
    whenUsable(NEXT[pressed.classList.contains('claim') ? 'claim' : 'unclaim']);
  }
});
