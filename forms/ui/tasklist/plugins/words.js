// form-js and the diagram viewer have their words in English only, inside their code. They are replaced as they appear.
import { language } from './texts.js';

const WORDS = {
  'Field is required.': 'Fältet måste fyllas i.',
  'Value is not a number.': 'Skriv ett tal med siffror.',
  'Value is expected to be an integer.': 'Skriv ett heltal, utan decimaler.',
  'Field must be a valid email.': 'Skriv en e-postadress, till exempel namn@kommun.se.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': 'Skriv telefonnumret med landsnummer, till exempel +46701234567.',
  'Date and time must both be entered.': 'Fyll i både datum och tid.',
  Select: 'Välj',
  Search: 'Sök',
  'No results': 'Inga träffar',
  'All values selected': 'Alla är valda',
  'Skip to search': 'Hoppa till sökfältet',
  'Remove tag': 'Ta bort',
  'Nothing to show.': 'Det finns inget att visa.',
  'No content to show.': 'Det finns inget att visa.',
  "External content couldn't be loaded.": 'Innehållet kunde inte hämtas. Ladda om sidan.',
  'This is an image placeholder': 'Plats för en bild',
  'Previous page': 'Föregående sida',
  'Next page': 'Nästa sida',
  Increment: 'Öka',
  Decrement: 'Minska',
  'Click to remove sorting': 'Ta bort sorteringen',
  'Add new': 'Lägg till',
  'zoom in': 'Zooma in',
  'zoom out': 'Zooma ut',
  'reset zoom': 'Visa hela diagrammet',
  'Powered by bpmn.io': 'Bygger på bpmn.io',
  'yyyy-mm-dd': 'åååå-mm-dd',
  'dd/mm/yyyy': 'dd/mm/åååå',
  'mm/dd/yyyy': 'mm/dd/åååå',
  'hh:mm': 'tt:mm',
  'hh:mm ?m': 'tt:mm'
};
const SENTENCES = [
  [/^Field must match pattern .+\.$/, () => 'Det skrivna har fel form. Se fältets beskrivning.'],
  [/^Field must have minimum value of (.+)\.$/, n => `Talet får inte vara mindre än ${n}.`],
  [/^Field must have maximum value of (.+)\.$/, n => `Talet får inte vara större än ${n}.`],
  [/^Field must have minimum length of (.+)\.$/, n => `Skriv minst ${n} tecken.`],
  [/^Field must have maximum length of (.+)\.$/, n => `Skriv högst ${n} tecken.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, n => `Skriv högst ${n} decimaler.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, (a, b) => `Närmaste tillåtna tal är ${a} och ${b}.`],
  [/^Click to sort ascending$/, () => 'Sortera stigande'],
  [/^Click to sort descending$/, () => 'Sortera fallande']
];
const DRAWN = '.fjs-container, [cam-widget-bpmn-viewer]';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];
// A caseworker's own text and a list's own choices are nobody's to translate: only where form-js itself speaks.
const SPEAKS = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-taglist-skip-link, .fjs-table-nav, .fjs-table-empty';

/** Swedish for a text of form-js, or null if it is none. */
export function swedish(english) {
  const said = english?.trim();
  if (Object.hasOwn(WORDS, said)) {
    return WORDS[said];
  }
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(said);
    if (found) {
      return sentence(...found.slice(1));
    }
  }
  return null;
}

function attributes(element) {
  for (const name of ATTRIBUTES) {
    const word = element.hasAttribute(name) ? swedish(element.getAttribute(name)) : null;
    if (word && word !== element.getAttribute(name)) {
      element.setAttribute(name, word);
    }
  }
}

function texts(root) {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = root.nodeType === Node.TEXT_NODE ? root : nodes.nextNode(); node; node = nodes.nextNode()) {
    const word = node.parentElement?.closest(SPEAKS) ? swedish(node.data) : null;
    if (word && word !== node.data) {
      node.data = word;
    }
  }
}

function visit(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!element?.closest(DRAWN) && !element?.querySelector(DRAWN)) {
    return;
  }
  texts(node);
  if (element === node) {
    attributes(node);
    node.querySelectorAll('[placeholder], [title], [aria-label]').forEach(attributes);
  }
}

if (language() === 'sv') {
  new MutationObserver(changes =>
    changes.forEach(change => {
      if (change.type === 'attributes') {
        attributes(change.target);
      } else {
        (change.type === 'childList' ? change.addedNodes : [change.target]).forEach(visit);
      }
    })
  ).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });

  window.flatpickr?.localize({
    months: {
      longhand: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
      shorthand: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']
    },
    weekdays: {
      longhand: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
      shorthand: ['sö', 'må', 'ti', 'on', 'to', 'fr', 'lö']
    },
    firstDayOfWeek: 1,
    weekAbbreviation: 'v',
    rangeSeparator: ' till ',
    scrollTitle: 'Rulla för att ändra',
    toggleTitle: 'Klicka för att växla',
    yearAriaLabel: 'År',
    monthAriaLabel: 'Månad',
    hourAriaLabel: 'Timme',
    minuteAriaLabel: 'Minut',
    time_24hr: true,
    ordinal: () => ''
  });
  window.flatpickr?.setDefaults({ ariaDateFormat: 'j F Y' });
}
