// Taking or giving back a task redraws it, and the pressed button is gone: the keyboard would start again from the top.
const NEXT = {
  claim: '[cam-tasklist-form] div:not(.disabled-form) .fjs-form :is(input, textarea, select):not([type=hidden])',
  unclaim: '.origo-meta .claim'
};
const PATIENCE = 20;

function focusWhenDrawn(selector, tries) {
  const next = document.querySelector(selector);
  if (next && !next.closest('.disabled-form')) {
    next.focus();
  } else if (tries > 0) {
    setTimeout(() => focusWhenDrawn(selector, tries - 1), 100);
  }
}

document.addEventListener('click', event => {
  const pressed = event.target.closest('.origo-meta .claim, .origo-meta .unclaim');
  if (pressed) {
    focusWhenDrawn(NEXT[pressed.classList.contains('claim') ? 'claim' : 'unclaim'], PATIENCE);
  }
});
