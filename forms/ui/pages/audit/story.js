// The same story as plain text, for screen readers and paper: written when somebody asks for it, since it may be long.
import { element, text } from '/pages/page.js';
import { deadline, moment } from '/audit/words.js';

const details = document.getElementById('story-details');
let write = () => {};

function line({ time, actor, actingFor, text: words }) {
  const by = actor ?? text('system');
  const who = actingFor ? text('storyFor', { actor: by, absent: actingFor }) : by;
  return text('storyLine', { time: moment(time), actor: who, text: words });
}

/** What became of each deadline, at the moment when that was settled. */
function deadlines({ diagrams }) {
  return diagrams.flatMap(diagram => diagram.visits)
    .filter(visit => deadline(visit))
    .map(visit => ({ time: visit.to ?? visit.from, text: `${visit.label}. ${deadline(visit)}.` }));
}

/** Keeps what there is to tell. */
export function tell(entries, course) {
  write = () => {
    const all = [...entries, ...deadlines(course)].sort((one, other) => new Date(one.time) - new Date(other.time));
    document.getElementById('story').replaceChildren(...all.map(entry => element('li', line(entry))));
    write = () => {};
  };
  document.getElementById('story').replaceChildren();
  details.open = false;
}

details.addEventListener('toggle', () => details.open && write());
addEventListener('beforeprint', () => {
  write();
  details.open = true;
});
