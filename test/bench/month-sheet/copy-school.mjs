/** Rows of a school that its money rests on, and by which column they are its own: of the school, its kitchen, or its acts. */
const TABLES = [
  ...['school:id', 'kitchen:host_school_id', 'kitchen_service:school_id', 'class_group:school_id', 'lot:school_id'],
  ...['programme_term:school_id', 'act:school_id', 'act_state:school_id', 'fund_entry:school_id'],
  ...['fund_signature:entry', 'meal:act', 'stock_act:act', 'stock_move:act', 'delivery:act', 'delivery_line:act'],
  ...['headcount:act', 'headcount_line:act', 'headcount_payer:act', 'headcount_other:act', 'act_succession:act'],
  'act_reversal:act',
].map((name) => name.split(':'));
const WHERE = {
  entry: 'entry_id IN (SELECT id FROM fund_entry WHERE school_id = ?)',
  act: 'act_id IN (SELECT id FROM act WHERE school_id = ?)',
};
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const MARK_AT = 24;
/** So many copies are written together. */
const TOGETHER = 10;

/**
 * Writes the rows of a school further times: the ids that are a copy's own are others, and it is called otherwise.
 *
 * @param {import('./tables.mjs').Tables} database of a platform that is idle
 * @param {string} schoolId
 * @param {number} count below 65 536
 */
export async function copySchool(database, schoolId, count) {
  const { tables, own } = await rowsOf(database, schoolId);
  for (let from = 1; from <= count; from += TOGETHER) {
    const copies = Array.from({ length: Math.min(TOGETHER, count - from + 1) }, (_, i) => from + i);
    await database.together(async () => {
      for (const { name, columns, rows } of tables) {
        const all = copies.flatMap((n) => rows.map((row) => copied({ name, columns, row, own }, n)));
        if (all.length > 0) await database.insert(name, columns, all);
      }
    });
  }
}

function copied({ name, columns, row, own }, n) {
  // The beginning of an id is the time it was made: what was written first stays first
  const marked = (id) => (Number.parseInt(id.slice(MARK_AT, MARK_AT + 4), 16) ^ n).toString(16).padStart(4, '0');
  const values = row.map((value) =>
    typeof value === 'string' && own.has(value)
      ? `${value.slice(0, MARK_AT)}${marked(value)}${value.slice(MARK_AT + 4)}`
      : value,
  );
  if (name === 'school') {
    values[columns.indexOf('name')] += ` ${n}`;
    values[columns.indexOf('school_code')] = null;
  }
  return values;
}

async function rowsOf(database, schoolId) {
  const own = new Set();
  const tables = [];
  for (const [name, column] of TABLES) {
    const { columns, rows } = await database.select(name, WHERE[column] ?? `${column} = ?`, [schoolId]);
    // what names a row, or the school: everything else that is an id is somebody's who is not copied
    for (const row of rows) {
      for (const key of ['id', 'act_id']) {
        const value = row[columns.indexOf(key)];
        if (typeof value === 'string' && ID.test(value)) own.add(value);
      }
    }
    tables.push({ name, columns, rows });
  }
  return { tables, own };
}
