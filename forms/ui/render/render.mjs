// Draws every diagram below processes/ with bpmn-js in the system's Chromium and writes docs/diagrams/<process id>.svg.
// With --png <folder> it also leaves a picture of each for the eye, with nothing committed.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../../..');
const pictures = process.argv.includes('--png') ? process.argv[process.argv.indexOf('--png') + 1] : null;
const library = join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js');
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function diagrams() {
  const files = await readdir(join(root, 'processes'), { recursive: true });
  return files.filter(file => file.endsWith('.bpmn') && !file.startsWith('target')).sort();
}

async function draw(page, xml) {
  return page.evaluate(async text => {
    document.body.innerHTML = '<div id="canvas" style="width: 2400px; height: 1400px"></div>';
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(text);
    if (warnings.length) {
      throw new Error(warnings.map(warning => warning.message).join('\n'));
    }
    return (await viewer.saveSVG()).svg;
  }, xml);
}

// bpmn-js names markers at random; equal input must give an equal file.
function steady(svg) {
  const seen = new Map();
  return svg.replace(/((?:marker|mask|clip|djs)[\w-]*?-)([a-z0-9]{20,})/g, (all, head, tail) => {
    seen.has(tail) || seen.set(tail, String(seen.size + 1));
    return head + seen.get(tail);
  });
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 2400, height: 1400 } });
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ path: library });
  await mkdir(join(root, 'docs/diagrams'), { recursive: true });
  for (const file of await diagrams()) {
    const id = basename(file, '.bpmn');
    const svg = steady(await draw(page, await readFile(join(root, 'processes', file), 'utf8')));
    await writeFile(join(root, 'docs/diagrams', `${id}.svg`), svg.endsWith('\n') ? svg : `${svg}\n`);
    if (pictures) {
      await mkdir(pictures, { recursive: true });
      await page.setContent(`<!doctype html><body style="margin: 20px; background: white">${svg}</body>`);
      await page.locator('svg').first().screenshot({ path: join(pictures, `${id}.png`) });
      await page.setContent('<!doctype html><body></body>');
      await page.addScriptTag({ path: library });
    }
    console.log(`docs/diagrams/${id}.svg`);
  }
}
finally {
  await browser.close();
}
