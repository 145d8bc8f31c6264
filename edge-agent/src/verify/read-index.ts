import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { BadConfiguration } from '../config/agent-file.js';
import { type Db, isDamage, isOfNewerForm } from '../index/database.js';
import { SegmentStore } from '../index/segment-store.js';

/**
 * The index for who only looks at it, beside a running agent or without one: nothing is changed, not even its form.
 *
 * @throws BadConfiguration in a sentence, where there is none, or it is of another release, or is no index
 */
export function readIndex(dataDir: string): { db: Db; store: SegmentStore } {
  const path = join(dataDir, 'agent.db');
  if (!existsSync(path)) throw new BadConfiguration(`there is no index in ${dataDir}`);
  let db: Db | undefined;
  try {
    db = new Database(path);
    db.pragma('query_only = ON');
    if (isOfNewerForm(db)) {
      throw new BadConfiguration(`the index in ${dataDir} is of a newer program: verify with that one`);
    }
    return { db, store: new SegmentStore(db) };
  } catch (error) {
    db?.close();
    if (error instanceof BadConfiguration) throw error;
    const { message } = error as Error;
    if (/no such (table|column):/.test(message)) {
      throw new BadConfiguration(
        `the index in ${dataDir} is of an earlier program: start the agent once with this one, then verify`,
      );
    }
    throw new BadConfiguration(
      isDamage(error)
        ? `the index in ${dataDir} is damaged: the agent sets it aside and begins a new one when it starts`
        : `the index in ${dataDir} cannot be read: ${message}`,
    );
  }
}
