// Saves a case or a period as a file that proves itself. What the file holds and how it is checked: docs/auditing.md.
import { call, text } from './page.js';

const message = document.getElementById('export-message');
const heading = document.getElementById('case');

function say(sentence, bad = false) {
  message.textContent = sentence;
  message.classList.toggle('bad', bad);
}

function wishes(more = {}) {
  const held = document.getElementById('held').value.trim();
  const people = !document.getElementById('without-people').checked;
  return new URLSearchParams({ ...more, held, people });
}

async function save(path) {
  say(text('exporting'));
  const answer = await call('GET', path);
  if (!answer?.ok) {
    const refused = await answer?.json().catch(() => null);
    return say(answer?.status < 500 && refused?.message ? refused.message : text('exportFailed'), true);
  }
  // The browser keeps the file, not its address: neither number nor days stand in its history.
  const file = await answer.blob().catch(() => null);
  if (!file) {
    return say(text('exportFailed'), true);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'origo-export.jsonl';
  link.click();
  URL.revokeObjectURL(link.href);
  say(text('exported'));
}

document.getElementById('export-case').addEventListener('click', () =>
  save(`/api/audit/cases/${encodeURIComponent(heading.dataset.number)}/export?${wishes()}`));
document.getElementById('period').addEventListener('submit', event => {
  event.preventDefault();
  save(`/api/audit/export?${wishes({ from: document.getElementById('from').value, to: document.getElementById('to').value })}`);
});
