import { createRequire } from 'node:module';
import { createConnection } from 'mysql2/promise';

const CAMERAS = 200;
const DAY_MS = 86_400_000;
/** So many rows with one statement. */
const TOGETHER = { mariadb: 250_000, sqlite: 20_000 };

/**
 * Makes a database large with what grows fastest in one: events of cameras and what is kept of each hour. The database writes them itself,
 * beside the platform; they belong to cameras that nobody has, so nothing is computed from them.
 *
 * @param {{url?: string, file?: string}} where @param {number} bytes how large it is to be, indexes among it
 * @param {(text: string) => void} note
 * @returns {Promise<number>} how large it is
 */
export async function fillDatabase({ url, file }, bytes, note) {
  const database = url === undefined ? sqliteAt(file) : await mariadbAt(url);
  try {
    const together = TOGETHER[database.kind];
    for (let from = 0; ; from += together) {
      const size = await database.size();
      if (size >= bytes) return size;
      if ((from / together) % (2_000_000 / together) === 0) note(`${Math.round(size / 1e6)} MB`);
      await database.put(from, from + together);
    }
  } finally {
    await database.close();
  }
}

const EVENT =
  'INSERT INTO video_event (id, camera_id, revision, kind, started_at, ended_at, peak_activity, stage, machine_stage, retagged, long_until)';
const HOUR = 'INSERT INTO camera_hour (camera_id, date, hour, slots)';

async function mariadbAt(url) {
  const mysql = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
  const uuid = (sql) => [21, 17, 13, 9].reduce((text, at) => `INSERT(${text}, ${at}, 0, '-')`, `MD5(${sql})`);
  const camera = uuid(`CONCAT('camera', seq MOD ${CAMERAS})`);
  const startedAt = `1700000000000 + (seq DIV ${CAMERAS}) * 60000`;
  return {
    kind: 'mariadb',
    async put(from, to) {
      const rows = `FROM seq_${from}_to_${to - 1}`;
      await mysql.query(
        `${EVENT} SELECT ${uuid("CONCAT('event', seq)")}, ${camera}, 1, 'motion', ${startedAt}, ${startedAt} + 30000, 40, 'cooking', 'cooking', 0, NULL ${rows} ORDER BY 1`,
      );
      await mysql.query(
        `${HOUR} SELECT ${camera}, DATE_FORMAT(FROM_DAYS(719528 + seq DIV ${CAMERAS * 24}), '%Y-%m-%d'), (seq DIV ${CAMERAS}) MOD 24, REPEAT(UNHEX('0a1b2c'), 60) ${rows} ORDER BY 1, 2, 3`,
      );
    },
    async size() {
      await mysql.query('ANALYZE TABLE video_event, camera_hour');
      const [[{ bytes }]] = await mysql.query(
        'SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      return Number(bytes);
    },
    close: () => mysql.end(),
  };
}

function sqliteAt(file) {
  const Database = createRequire(import.meta.url)('libsql');
  const sqlite = new Database(file);
  sqlite.exec('PRAGMA busy_timeout = 60000');
  const uuid = (sql) =>
    `substr(${sql}, 1, 8) || '-' || substr(${sql}, 9, 4) || '-' || substr(${sql}, 13, 4) || '-' || substr(${sql}, 17, 4) || '-' || substr(${sql}, 21, 12)`;
  const camera = `printf('00000000-0000-4000-8000-%012d', seq % ${CAMERAS})`;
  const startedAt = `1700000000000 + (seq / ${CAMERAS}) * 60000`;
  return {
    kind: 'sqlite',
    async put(from, to) {
      const rows = `WITH RECURSIVE s(seq, h) AS (SELECT ${from}, lower(hex(randomblob(16))) UNION ALL SELECT seq + 1, lower(hex(randomblob(16))) FROM s WHERE seq < ${to - 1})`;
      sqlite.exec('BEGIN IMMEDIATE');
      sqlite.exec(
        `${rows} ${EVENT} SELECT ${uuid('h')}, ${camera}, 1, 'motion', ${startedAt}, ${startedAt} + 30000, 40, 'cooking', 'cooking', 0, NULL FROM s`,
      );
      sqlite.exec(
        `${rows} ${HOUR} SELECT ${camera}, date((seq / ${CAMERAS * 24}) * ${DAY_MS / 1000}, 'unixepoch'), (seq / ${CAMERAS}) % 24, zeroblob(180) FROM s`,
      );
      sqlite.exec('COMMIT');
      // the platform gets its turn
      await new Promise((next) => setTimeout(next, 20));
    },
    async size() {
      const [{ pages }] = sqlite
        .prepare('SELECT page_count * page_size AS pages FROM pragma_page_count, pragma_page_size')
        .all();
      return Number(pages);
    },
    close: async () => sqlite.close(),
  };
}
