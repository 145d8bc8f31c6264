const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
/** Something is seen between these hours of the local day. */
const FROM_HOUR = 6;
const TO_HOUR = 16;
/** So many rows with one statement, put in the order of their key. */
const TOGETHER = 500_000;

/**
 * The past of cameras, written into the product's own tables by the database itself: events with their tags and verdicts, days and
 * hours of each camera. Event by event it goes back in time, all cameras by turns, so that more events are more days. Rows
 * are like one that came the usual way; what a verdict rested on (`assessment`) is left out, since no page reads it.
 */
export class Past {
  /**
   * @param {import('mysql2/promise').Connection} mysql
   * @param {{cameras: {id: string, schoolId: string}[], perCameraDay: number, lastDay: number, like: any}} of `lastDay`: days since
   *   the epoch of the local day that is filled first; `like`: a row of each table
   */
  constructor(mysql, of) {
    Object.assign(this, { mysql, filled: 0, daysFilled: 0 }, of);
    this.perDay = of.cameras.length * of.perCameraDay;
  }

  async open() {
    await this.mysql.query(
      'CREATE TABLE past_camera (n INT PRIMARY KEY, camera_id VARCHAR(36), school_id VARCHAR(36))',
    );
    const rows = this.cameras.map(({ id, schoolId }, n) => [n, id, schoolId]);
    await this.mysql.query('INSERT INTO past_camera VALUES ?', [rows]);
  }

  /** Fills up to so many events. @param {number} events @param {(text: string) => void} note */
  async fillTo(events, note) {
    for (let from = this.filled; from < events; from += TOGETHER) {
      const to = Math.min(events, from + TOGETHER);
      await this.#events(from, to);
      this.filled = to;
      note(`${to} events`);
    }
    const days = Math.ceil(events / this.perDay);
    if (days > this.daysFilled) await this.#days(this.daysFilled, days);
    this.daysFilled = days;
  }

  async #events(from, to) {
    const { like, cameras, perDay, perCameraDay, lastDay } = this;
    const stepMs = Math.floor(((TO_HOUR - FROM_HOUR) * 3_600_000) / perCameraDay);
    const day = `(${lastDay} - (seq DIV ${perDay}))`;
    const slot = `((seq MOD ${perDay}) DIV ${cameras.length})`;
    const jitter = `(CRC32(seq) MOD ${Math.max(1, stepMs)})`;
    const startedAt = `(${day} * ${DAY_MS} + ${FROM_HOUR * 3_600_000 - OFFSET_MS} + ${slot} * ${stepMs} + ${jitter})`;
    const table = `seq_${from}_to_${to - 1} JOIN past_camera c ON c.n = seq MOD ${cameras.length}`;
    const id = (name) => uuidOf(`CONCAT('${name}', seq)`);
    const own = { camera_id: 'c.camera_id', long_until: 'NULL', due_at: 'NULL' };
    await this.#put(
      'video_event',
      like.video_event,
      table,
      {
        ...{ ...own, id: id('event'), started_at: startedAt, ended_at: `${startedAt} + 30000` },
      },
      'id',
    );
    await this.#put('event_tag', like.event_tag, table, { id: id('tag'), event_id: id('event'), at: startedAt }, 'id');
    await this.#put(
      'verdict',
      like.verdict,
      table,
      {
        ...{ ...own, subject_id: id('event'), school_id: 'c.school_id', judged_at: startedAt },
        business_date: `DATE_FORMAT(FROM_DAYS(719528 + ${day}), '%Y-%m-%d')`,
      },
      'subject_id',
    );
  }

  async #days(from, to) {
    const date = `DATE_FORMAT(FROM_DAYS(719528 + ${this.lastDay} - d.seq), '%Y-%m-%d')`;
    const days = `seq_${from}_to_${to - 1} d JOIN past_camera c`;
    const own = { camera_id: 'c.camera_id', date };
    await this.#put('camera_day', this.like.camera_day, days, {
      ...{ ...own, reported_through: `(${this.lastDay} - d.seq) * ${DAY_MS} + ${DAY_MS - OFFSET_MS}` },
    });
    const hours = `${days} JOIN seq_${FROM_HOUR}_to_${TO_HOUR - 1} h`;
    await this.#put('camera_hour', this.like.camera_hour, hours, { ...own, hour: 'h.seq' });
  }

  /**
   * @param {Record<string, string>} own SQL of the columns that are not as in `like`
   * @param {string | null} [key] in whose order rows are put: one without order is as scattered afterwards, and takes far longer
   */
  async #put(table, like, from, own, key = null) {
    const columns = Object.keys(like);
    const selected = columns.map((column) => own[column] ?? '?');
    const values = columns.filter((column) => own[column] === undefined).map((column) => like[column]);
    const names = columns.map((column) => `\`${column}\``).join();
    const order = key === null ? '' : `ORDER BY ${columns.indexOf(key) + 1}`;
    await this.mysql.query(`INSERT INTO ${table} (${names}) SELECT ${selected.join()} FROM ${from} ${order}`, values);
  }

  close() {
    return this.mysql.query('DROP TABLE past_camera');
  }
}

/** Ids of boxes are hashes: without any order. */
const uuidOf = (sql) => [21, 17, 13, 9].reduce((text, at) => `INSERT(${text}, ${at}, 0, '-')`, `MD5(${sql})`);
