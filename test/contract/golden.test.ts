import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DOWN_BODIES, type DownKind, readConfig } from '../../src/contract/wire/mqtt/down.js';
import { readDown, readUp } from '../../src/contract/wire/mqtt/messages.js';
import { downTopic, upTopic } from '../../src/contract/wire/mqtt/topics.js';
import { UP_BODIES, type UpKind } from '../../src/contract/wire/mqtt/up.js';

const FOLDER = new URL('./', import.meta.url);
const releases = readdirSync(FOLDER).filter((name) => /^\d+\.\d+$/.test(name));
const golden = releases.flatMap((release) =>
  readdirSync(new URL(release, FOLDER)).map((file) => {
    const [, direction, kind] = /^(up|down)-(.*)\.json$/.exec(file) as unknown as [string, 'up' | 'down', string];
    return { release, direction, kind, payload: readFileSync(new URL(`${release}/${file}`, FOLDER)) };
  }),
);

/** What releases have said is read for ever: boxes that nobody has updated, outboxes that nobody has emptied. */
describe('messages of every release', () => {
  it.each(golden.map((one) => [`${one.release} ${one.direction}/${one.kind}`, one] as const))(
    'are read, every word of them: %s',
    (_, { direction, kind, payload }) => {
      const said = JSON.parse(payload.toString());
      const read =
        direction === 'up'
          ? readUp(upTopic(said.agentId, kind as UpKind), payload)
          : readDown(downTopic(said.agentId, kind as DownKind), payload);
      expect(read).toEqual(said);
    },
  );

  it.each(releases)('leave a configuration on the disk that starts the cameras: %s', (release) => {
    const file = golden.find((one) => one.release === release && one.kind === 'config');
    const { body } = JSON.parse((file as (typeof golden)[0]).payload.toString());
    expect(readConfig(body)?.cameras).toEqual(body.cameras);
  });

  it('are written down for each kind there is (test/contract/record.mjs)', () => {
    const newest = golden.filter(({ release }) => release === releases.sort().at(-1));
    const kinds = (direction: string) =>
      newest.flatMap((one) => (one.direction === direction ? [one.kind] : [])).sort();
    expect(kinds('up')).toEqual(Object.keys(UP_BODIES).sort());
    expect(kinds('down')).toEqual(Object.keys(DOWN_BODIES).sort());
  });
});
