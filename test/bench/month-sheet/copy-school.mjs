/** Rows of a school that its money rests on, and by which column they are its own: of the school, its kitchen, or its acts. */
const TABLES = [
  ...['school:id', 'kitchen:host_school_id', 'kitchen_service:school_id', 'class_group:school_id', 'lot:school_id'],
  ...['programme_term:school_id', 'act:school_id', 'act_state:school_id', 'fund_entry:school_id'],
  ...['fund_signature:entry', 'meal:act', 'stock_act:act', 'stock_move:act', 'delivery:act', 'delivery_line:act'],
  ...['headcount:act', 'headcount_line:act', 'headcount_payer:act', 'headcount_other:act', 'act_succession:act'],
  'act_reversal:act',
].map((name) => name.split(':'));
const WHERE = {
  entry: '"entry_id" IN (SELECT id FROM fund_entry WHERE school_id = ?)',
  act: '"act_id" IN (SELECT id FROM act WHERE school_id = ?)',
};
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const MARK_AT = 24;

/** What is copied of each school, read once. @type {Map<string, {insert: string, rows: unknown[][], own: Set<string>}[]>} */
const read = new Map();

/**
 * Writes the rows of a school a further time: its own ids are others, and it is called otherwise.
 *
 * @param {import('libsql').Database} database of the embedded platform, which is idle
 * @param {string} schoolId
 * @param {number} n other than any before, below 65 536
 */
export function copySchool(database, schoolId, n) {
  if (!read.has(schoolId)) read.set(schoolId, rowsOf(database, schoolId));
  const { tables, own } = read.get(schoolId);
  // The beginning of an id is the time it was made: what was written first stays first
  const marked = (id) => (Number.parseInt(id.slice(MARK_AT, MARK_AT + 4), 16) ^ n).toString(16).padStart(4, '0');
  const copied = (value) =>
    typeof value === 'string' && own.has(value)
      ? `${value.slice(0, MARK_AT)}${marked(value)}${value.slice(MARK_AT + 4)}`
      : value;
  database.exec('BEGIN IMMEDIATE');
  for (const { name, insert, columns, rows } of tables) {
    const statement = database.prepare(insert);
    for (const row of rows) {
      const values = row.map(copied);
      if (name === 'school') {
        values[columns.indexOf('name')] += ` ${n}`;
        values[columns.indexOf('school_code')] = null;
      }
      statement.run(...values);
    }
  }
  database.exec('COMMIT');
}

function rowsOf(database, schoolId) {
  const own = new Set();
  const tables = TABLES.map(([name, column]) => {
    const where = WHERE[column] ?? `"${column}" = ?`;
    const statement = database.prepare(`SELECT * FROM "${name}" WHERE ${where}`);
    const columns = statement.columns().map((one) => one.name);
    const rows = statement.raw().all(schoolId);
    // what names a row, or the school: everything else that is an id is somebody's who is not copied
    for (const row of rows) {
      for (const key of ['id', 'act_id']) {
        const value = row[columns.indexOf(key)];
        if (typeof value === 'string' && ID.test(value)) own.add(value);
      }
    }
    const names = columns.map((one) => `"${one}"`).join();
    const insert = `INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => '?').join()})`;
    return { name, insert, columns, rows };
  });
  return { tables, own };
}
