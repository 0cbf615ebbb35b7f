// Draws a diagram, such as the version then in force with the path of a case on it.
import Viewer from '/audit/bpmn-viewer.js';
import { element, text } from '/pages/page.js';

/** As wide as the print on a page of A4. */
const PAPER = 680;
const STEPS = [1, 1.5, 2, 3];

/** How often each element was visited, and whether somebody is there or a deadline broke. */
function marks(visits) {
  const all = new Map();
  for (const visit of visits) {
    const mark = all.get(visit.element) ?? { count: 0, waiting: false, missed: false };
    mark.count += 1;
    mark.waiting ||= !visit.to;
    mark.missed ||= visit.kept === 'missed';
    all.set(visit.element, mark);
  }
  return all;
}

function mark(viewer, { visits, flows }) {
  const [canvas, overlays, registry] = ['canvas', 'overlays', 'elementRegistry'].map(name => viewer.get(name));
  for (const flow of Object.keys(flows).filter(id => registry.get(id))) {
    canvas.addMarker(flow, 'walked');
  }
  for (const [id, { count, waiting, missed }] of marks(visits)) {
    if (registry.get(id)) {
      canvas.addMarker(id, missed ? 'missed' : waiting ? 'waiting' : 'walked');
      overlays.add(id, { position: { top: -9, left: -9 }, html: element('div', `${count}×`, missed ? 'visits missed' : 'visits') });
    }
  }
}

function legend(kinds) {
  const list = element('ul', '', 'legend');
  list.append(...kinds.map(({ kind, words }) => element('li', words, kind)));
  return list;
}

/** A figure of a diagram that draws itself when it is put into the page, marked by a function that is given the viewer. */
export function figureOf(xml, says, kinds, marks) {
  const figure = document.createElement('figure');
  const frame = element('div', '', 'diagram');
  const canvas = element('div', '', 'canvas');
  Object.entries({ tabindex: '0', role: 'group', 'aria-label': says }).forEach(pair => frame.setAttribute(...pair));
  frame.append(canvas);
  const viewer = new Viewer({ container: canvas });
  let step = 0;
  const fit = (paper = 0) => {
    const width = paper || frame.clientWidth * STEPS[step];
    // On the screen the canvas fills its frame; on paper a frame is as wide as it was on the screen.
    canvas.style.minWidth = paper ? '0' : '';
    const { inner } = viewer.get('canvas').viewbox();
    // Never larger than drawn by itself: a small diagram stays small.
    const wide = Math.min(width, (inner.width + 60) * 1.2 * STEPS[step]);
    canvas.style.width = `${wide}px`;
    canvas.style.height = `${Math.max(160, wide * (inner.height + 60) / (inner.width + 60))}px`;
    viewer.get('canvas').resized();
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  };
  const change = by => () => {
    step = Math.min(STEPS.length - 1, Math.max(0, step + by));
    fit();
  };
  const buttons = element('p', '', 'noprint row');
  buttons.append(...[['bigger', 1], ['smaller', -1]].map(([key, by]) => {
    const button = element('button', text(key), 'button second');
    button.type = 'button';
    button.addEventListener('click', change(by));
    return button;
  }));
  figure.append(frame, legend(kinds), buttons);
  const drawn = viewer.importXML(xml).then(() => {
    const svg = canvas.querySelector('svg');
    svg.removeAttribute('tabindex');
    // The table beside it says the same to whoever does not see it.
    svg.setAttribute('aria-hidden', 'true');
    marks(viewer);
    fit();
  });
  const events = [['beforeprint', () => fit(PAPER)], ['afterprint', () => fit()], ['resize', () => fit()]];
  events.forEach(([event, fits]) => addEventListener(event, () => frame.isConnected && fits()));
  return { figure, drawn };
}

/** A figure of the path of a case. */
export function diagram(walked) {
  const kinds = ['walked', 'waiting', 'missed', 'untouched'].map(kind => ({ kind, words: text(kind) }));
  return figureOf(walked.xml, text('diagramSays', walked), kinds, viewer => mark(viewer, walked));
}
