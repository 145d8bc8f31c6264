import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

/** MariaDB's ER_DB_DROP_RMDIR: the tables are gone, and something was still in the folder when it was to be removed. */
const FOLDER_NOT_EMPTY = 1010;
const TRIES = 20;

/** An empty database on a server under test, for one test file. */
export interface OwnDatabase {
  name: string;
  url: string;
  /** Gone, or without tables: what a busy server leaves of a folder goes with the server. */
  drop(): Promise<void>;
}

/** @param server `TEST_DATABASE_URL` */
export async function ownDatabase(server: string): Promise<OwnDatabase> {
  const name = `mingchu_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (sql: string) => {
    const connection = await createConnection(server.replace(/^mariadb:/, 'mysql:'));
    await connection.query(sql).finally(() => connection.end());
  };
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    name,
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    async drop() {
      for (let tries = 0; tries < TRIES; tries++) {
        try {
          return await onServer(`DROP DATABASE IF EXISTS ${name}`);
        } catch (error) {
          if ((error as { errno?: number }).errno !== FOLDER_NOT_EMPTY) throw error;
          await delay(100);
        }
      }
    },
  };
}
