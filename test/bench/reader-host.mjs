import { openSync, writevSync } from 'node:fs';
import { join } from 'node:path';
import { NetworkGuard } from '../../dist/edge-agent/src/config/network-guard.js';
import { createLog } from '../../dist/edge-agent/src/log.js';
import { DirectReader } from '../../dist/edge-agent/src/reader/index.js';

/** A process with nothing but the box's reader: every stream is read, hashed and written to a file of its own. */
const log = createLog((line) => process.stderr.write(line));
const reader = new DirectReader({ guard: new NetworkGuard(['127.0.0.0/8']), log });
const signal = new AbortController().signal;
let bytes = 0;

process.on('message', (asked) => {
  if (asked === 'bytes') {
    process.send({ bytes });
    return;
  }
  const begun = new Set();
  for (const [i, address] of asked.urls.entries()) {
    const file = openSync(join(asked.folder, `${i}.mp4`), 'w');
    const take = async (part) => {
      bytes += writevSync(file, part.type === 'init' ? [part.bytes] : part.chunks);
      if (part.type === 'init' || begun.has(i)) return;
      begun.add(i);
      if (begun.size === asked.urls.length) process.send('ready');
    };
    const quiet = { onAlive: () => undefined, onLost: () => undefined, patienceMs: () => 60_000 };
    void reader.record({ address, signal, take, ...quiet }).then(({ complaints, because }) => {
      log.error('stream.ended', { because, complaints });
      process.exit(1);
    });
  }
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
