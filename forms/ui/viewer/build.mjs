// Writes ../pages/audit/bpmn-viewer.js, which is committed: Maven needs no node. Its first lines name what it was made of, and a
// test holds them against the files here.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const here = name => new URL(name, import.meta.url);
const hash = createHash('sha256');
for (const name of ['package.json', 'package-lock.json', 'viewer.js', 'build.mjs']) {
  hash.update(await readFile(here(name)));
}
const { version } = JSON.parse(await readFile(here('node_modules/bpmn-js/package.json')));
const licence = await readFile(here('node_modules/bpmn-js/LICENSE'), 'utf8');
const made = await build({
  entryPoints: [here('viewer.js').pathname],
  bundle: true,
  minify: true,
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  write: false
});
const head = `/* bpmn-js ${version}, bundled by forms/ui/viewer. Made of sha256:${hash.digest('hex')}\n\n${licence}*/\n`;
await writeFile(here('../pages/audit/bpmn-viewer.js'), head + made.outputFiles[0].text);
