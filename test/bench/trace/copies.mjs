/** Rows that a trace reads, and by which column they are a school's: its own, its kitchen's, or those of its acts. */
const TABLES = [
  ...['school:id', 'kitchen:host_school_id', 'kitchen_service:school_id', 'class_group:school_id', 'act:school_id'],
  ...['act_state:school_id', 'act_link:act', 'act_signature:act', 'act_reversal:act', 'act_succession:act'],
  ...['lot:school_id', 'delivery:act', 'delivery_line:act', 'stock_act:act', 'stock_act_line:act', 'stock_move:act'],
  ...['stock_count_line:act', 'stock_balance:school_id', 'meal:act', 'meal_dish:act', 'cooking_batch:act'],
  ...['batch_input:act', 'retained_sample:school_id', 'sample_discard:act', 'hand_over:act', 'hand_over_line:act'],
  ...['sent_back:act', 'act_content:sealed'],
].map((name) => name.split(':'));
/** What a school has once, however long its history is. */
const STANDING = ['school', 'kitchen', 'kitchen_service', 'class_group'];
const WHERE = {
  act: 'act_id IN (SELECT id FROM act WHERE school_id = ?)',
  // the one kind on a lot's way of which the sealed bytes are read, which go on naming the lot that was played
  sealed: "act_id IN (SELECT id FROM act WHERE school_id = ? AND kind = 'stock.send-back')",
};
const INSTANTS = ['occurred_at', 'captured_at', 'recorded_at', 'signed_at', 'started_at', 'keep_until', 'last_hot_at'];
const DATES = ['date', 'use_by', 'made_on', 'received_on'];
const DAY_MS = 86_400_000;
const MARK_AT = 24;
/** So many schools are written together. */
const TOGETHER = 20;

/**
 * A school that was played, to be written further times: as other schools, and as what the same schools did earlier. Of each
 * copy the ids are known without asking. It is a history to read in, no chain that could be verified.
 */
export class Copies {
  #tables;

  constructor(tables) {
    this.#tables = tables;
  }

  /** @param {import('../month-sheet/tables.mjs').Tables} database of a platform that is idle @param {string} schoolId */
  static async of(database, schoolId) {
    const read = [];
    for (const [name, column] of TABLES) {
      read.push({ name, ...(await database.select(name, WHERE[column] ?? `${column} = ?`, [schoolId])) });
    }
    const [standing, dated] = [new Set(), new Set()];
    for (const { name, columns, rows } of read) {
      const own = STANDING.includes(name) ? standing : dated;
      const at = columns.indexOf('id');
      for (const row of rows) if (at >= 0) own.add(row[at]);
    }
    const howOf = (column, value) => {
      if (value === null) return null;
      if (INSTANTS.includes(column)) return 'instant';
      if (DATES.includes(column)) return 'date';
      if (column === 'chain_index') return 'index';
      if (standing.has(value)) return 'standing';
      return dated.has(value) ? 'dated' : null;
    };
    return new Copies(
      read.map(({ name, columns, rows }) => {
        const planned = rows.map((row) => ({ row, hows: row.map((value, i) => howOf(columns[i], value)) }));
        return { name, columns, planned };
      }),
    );
  }

  /** How many rows one copy of one school has. */
  get size() {
    return this.#tables.reduce((sum, { planned }) => sum + planned.length, 0);
  }

  /**
   * Writes `schools` of them for each of the turns, each so many days before the one after it.
   *
   * @param {import('../month-sheet/tables.mjs').Tables} database
   * @param {{schools: number, turns: number[], days: number, note: (text: string) => void}} what turn 0 of school 0 is there
   */
  async write(database, { schools, turns, days, note }) {
    for (const turn of turns) {
      for (let from = 0; from < schools; from += TOGETHER) {
        const some = Array.from({ length: Math.min(TOGETHER, schools - from) }, (_, i) => from + i);
        await database.together(async () => {
          for (const { name, columns, planned } of this.#tables) {
            if (turn > 0 && STANDING.includes(name)) continue;
            const copies = some.filter((school) => school + turn > 0);
            const rows = copies.flatMap((school) => planned.map((one, i) => copied(one, { school, turn, days, i })));
            if (name === 'school') for (const [i, row] of rows.entries()) asOther(columns, row, copies[i]);
            if (rows.length > 0) await database.insert(name, columns, rows);
          }
        });
      }
      note(`turn ${turn} of ${schools} schools written`);
    }
  }
}

/** What an id of the played school is called in a copy. */
export const idIn = (id, school, turn) =>
  `${id.slice(0, MARK_AT)}${marked(id.slice(MARK_AT, MARK_AT + 4), school)}${marked(id.slice(MARK_AT + 4, MARK_AT + 8), turn)}${id.slice(MARK_AT + 8)}`;

const marked = (hex, n) => (Number.parseInt(hex, 16) ^ n).toString(16).padStart(4, '0');

function copied({ row, hows }, { school, turn, days, i }) {
  return row.map((value, column) => {
    switch (hows[column]) {
      case 'standing':
        return idIn(value, school, 0);
      case 'dated':
        return idIn(value, school, turn);
      case 'instant':
        return Number(value) - turn * days * DAY_MS;
      case 'date':
        return new Date(Date.parse(`${value}T00:00:00Z`) - turn * days * DAY_MS).toISOString().slice(0, 10);
      // no two records of a school have the same place in its chain
      case 'index':
        return turn === 0 ? value : 1_000_000 * turn + i;
      default:
        return value;
    }
  });
}

function asOther(columns, row, school) {
  row[columns.indexOf('name')] += ` ${school}`;
  row[columns.indexOf('school_code')] = null;
}
