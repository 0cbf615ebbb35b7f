// Rows of the ledger: who was told what, on which ground, until when, by whom, and whether it has ended.
import { definitions, element } from './dom.js';
import { day, moment, text } from './texts.js';

function row(told) {
  const by = [told.by, told.actingFor && text('ORIGO_LEDGER_FOR', { function: told.actingFor })].filter(Boolean).join(', ');
  const made = element('li', 'origo-disclosure',
    element('h4', '', `${told.kind[0].toUpperCase()}${told.kind.slice(1)}: ${told.from} → ${told.to}`),
    definitions([
      [text('ORIGO_LEDGER_ITEMS'), told.items.join(', ')],
      [text('ORIGO_LEDGER_GROUND'), told.ground],
      [text('ORIGO_LEDGER_AT'), moment(new Date(told.at))],
      [text('ORIGO_LEDGER_UNTIL'), told.until && day(told.until)],
      [text('ORIGO_LEDGER_BY'), by],
      [text('ORIGO_LEDGER_SECOND'), told.secondPerson],
      [text('ORIGO_LEDGER_ENDED'), told.endedAt && `${moment(new Date(told.endedAt))}: ${told.ended}`]
    ]));
  made.classList.toggle('origo-ended', Boolean(told.endedAt));
  return made;
}

/** The rows, or a sentence when there are none. */
export function disclosures(rows, none) {
  if (rows.length === 0) {
    return element('p', 'origo-none', text(none));
  }
  return element('ol', 'origo-disclosures', ...rows.map(row));
}
