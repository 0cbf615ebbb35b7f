// Small pieces of a tab. Whatever comes from the server is text, never HTML.
export function element(name, className = '', ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content.filter(part => part !== null && part !== undefined));
  return made;
}

/** A button with words of its own. What it does may take a while; it keeps the focus meanwhile, and a second press does nothing. */
export function button(words, act, className = 'btn btn-default') {
  const made = element('button', className, words);
  made.type = 'button';
  made.addEventListener('click', async () => {
    if (made.ariaBusy !== 'true') {
      made.ariaBusy = 'true';
      await act(made);
      made.ariaBusy = 'false';
    }
  });
  return made;
}

/** Names with what they say. Pairs without anything to say are left out. */
export function definitions(pairs, className = 'origo-facts') {
  const list = element('dl', className);
  pairs
    .filter(([, said]) => said)
    .forEach(([name, said]) => list.append(element('div', '', element('dt', '', name), element('dd', '', said))));
  return list;
}

let sections = 0;

/** A section that its heading names. */
export function section(heading, ...content) {
  const title = element('h3', '', heading);
  title.id = `origo-section-${++sections}`;
  const made = element('section', 'origo-section', title, ...content);
  made.setAttribute('aria-labelledby', title.id);
  return made;
}
