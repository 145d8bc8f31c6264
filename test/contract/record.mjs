import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { examples } from './examples.mjs';

/**
 * Writes down one message of each kind as a release speaks it: `node test/contract/record.mjs RELEASE BUILD`. BUILD is a
 * built checkout of that release; its own readers must take what is written. Once a release is out its files are not
 * written again: everybody after it has to read them.
 */
const [release, build] = process.argv.slice(2);
if (!/^\d+\.\d+$/.test(release ?? '') || build === undefined) {
  process.stderr.write('usage: node test/contract/record.mjs RELEASE BUILD\n');
  process.exit(2);
}
const load = (file) => import(pathToFileURL(join(build, 'dist/src/contract/wire/mqtt', file)).href);
const [{ readUp, readDown }, { upTopic, downTopic }] = await Promise.all([load('messages.js'), load('topics.js')]);
const folder = new URL(`${release}/`, import.meta.url);
await mkdir(folder, { recursive: true });
for (const { direction, kind, message } of examples(release)) {
  const payload = JSON.stringify(message, null, 2);
  const topic = (direction === 'up' ? upTopic : downTopic)(message.agentId, kind);
  (direction === 'up' ? readUp : readDown)(topic, Buffer.from(payload));
  await writeFile(new URL(`${direction}-${kind}.json`, folder), `${payload}\n`);
}
