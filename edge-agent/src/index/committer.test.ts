import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { createLog } from '../log.js';
import { Outbox } from '../uplink/outbox.js';
import { Committer, type Contributor } from './committer.js';
import { type Db, metaValue, openDatabase, setMeta } from './database.js';

const silent = createLog(() => undefined);
const takenAt = '2026-11-23T02:00:00.000Z';
const reading = {
  ...{ readingId: uuid(), placeId: uuid(), sensor: 'fridge', quantity: 'temperature' as const },
  ...{ valueTenths: 40, takenAt },
};

let db: Db;
beforeEach(() => {
  db = openDatabase(mkdtempSync(join(tmpdir(), 'committer-')));
});
afterEach(() => {
  db.close();
});

/** Writes under a name what it is given, once. */
function writer(name: string, onCommitted: () => void = () => undefined) {
  let waiting: string | null = null;
  const contributor: Contributor = {
    hasWork: () => waiting !== null,
    write: () => setMeta(db, name, waiting as string),
    committed: () => {
      waiting = null;
      onCommitted();
    },
  };
  return { contributor, put: (text: string) => (waiting = text), isDone: () => waiting === null };
}
const kept = (name: string) => metaValue(db, name, () => 'nothing');

it('goes on committing after a disk that failed it so badly that not even its counters could be read again', async () => {
  let isDying = true;
  const dying = () => {
    if (isDying) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
  };
  const outbox = new Outbox(db, silent);
  const committer = new Committer(db, silent, {
    onWritten: dying,
    onFull: async () => undefined,
    onRolledBack: () => {
      dying();
      outbox.rolledBack();
    },
  });
  let isTold = false;
  committer.join({
    hasWork: () => !isTold,
    write: () => outbox.add('reading', reading),
    committed: () => {
      isTold = true;
    },
  });
  await committer.flush();
  await committer.flush();
  expect([isTold, db.prepare('SELECT seq FROM outbox').all()]).toEqual([false, []]);
  isDying = false;
  await committer.flush();
  // numbers without holes
  expect([isTold, outbox.next(9).map(({ seq }) => seq)]).toEqual([true, [1]]);
  await committer.stop();
});

it('tells everybody what is durable, also where one of them stumbles over it', async () => {
  const errors: string[] = [];
  const committer = new Committer(
    db,
    createLog((line) => errors.push(line)),
    {
      ...{ onFull: async () => undefined, onRolledBack: () => undefined },
    },
  );
  const first = writer('first', () => {
    throw new Error('stumbled');
  });
  const second = writer('second');
  committer.join(first.contributor);
  committer.join(second.contributor);
  let heard = 0;
  committer.onCommitted(() => {
    heard += 1;
    if (heard === 1) throw new Error('stumbled as well');
  });
  for (const one of [first, second]) one.put('1');
  await committer.flush();
  expect([kept('first'), kept('second'), second.isDone(), heard]).toEqual(['1', '1', true, 1]);
  expect(errors).toHaveLength(2);
  second.put('2');
  await committer.flush();
  expect([kept('second'), second.isDone(), heard]).toEqual(['2', true, 2]);
  await committer.stop();
});
