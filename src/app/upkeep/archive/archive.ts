import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NestFactory } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { addDays, businessDateOf, startOfBusinessDate } from '../../../contract/business-date.js';
import { SealedActs } from '../../../journal/index.js';
import type { Settings } from '../../../platform/config/settings.js';
import { Clock, UnitOfWork, VERSION } from '../../../platform/index.js';
import { ENTRIES, entriesIn, LogHeads, LogTiles, TILE } from '../../../transparency/index.js';
import { AppModule } from '../../app.module.js';
import { migrations } from '../../migrations/index.js';
import { filesBelow, syncFolders } from '../backup/copy-files.js';
import { syncFile } from '../backup/database-copy.js';
import { hashOfFile } from '../backup/manifest.js';
import { Refusal } from '../refusal.js';

/** Acts that are read in one go. */
const PAGE = 500;

export interface ArchiveWish {
  to: string;
  /** A county's code, six digits. Null: `school`. */
  county: string | null;
  school: string | null;
  /** Business dates, both of them in it. */
  from: string;
  until: string;
}

export interface ArchivedSchool {
  id: string;
  name: string;
  /** Numbers of its acts in its chain: from the first, up to the one that is not in it any more. */
  from: number;
  to: number;
  photos: number;
  returns: number;
  /** Months of returns that the bureau has not taken yet: what is in the archive of them is not the last word. */
  openMonths: string[];
}

export interface MadeArchive {
  folder: string;
  /** How long the log is that the checkpoint in it signs. */
  size: number;
  schools: ArchivedSchool[];
  files: number;
  bytes: number;
}

/**
 * Writes what was recorded in a term that is over into files that `proof/verify.mjs` holds against the public log without this
 * database: records as they were sealed, the log with its checkpoint, digests of photos, returns. The platform may run; nothing in the
 * database is changed or deleted. It gets its name once all of it is on the disk.
 *
 * Which acts: by when they were recorded, since that is their order in the chain; what was recorded later about those days is in the
 * archive of the term it was recorded in.
 *
 * @throws Refusal `archive.not-over`, `archive.no-school`, `archive.not-signed`, `archive.there`
 */
export async function archive(settings: Settings, clock: Clock, wish: ArchiveWish): Promise<MadeArchive> {
  if (wish.until >= businessDateOf(clock.now())) throw new Refusal('archive.not-over', { until: wish.until });
  const whose = wish.county ?? wish.school ?? '';
  const folder = join(wish.to, `mingchu-archive-${whose}-${wish.from}-${wish.until}`);
  if ((await stat(folder).catch(() => null)) !== null) throw new Refusal('archive.there', { folder });
  const app = await NestFactory.create(
    AppModule.forRoot({ settings, clock, tls: null, migrations, isReadOnly: true }),
    { logger: ['error'], abortOnError: false },
  );
  const writer = new ArchiveWriter(join(wish.to, `.${whose}-${wish.from}-${wish.until}.part`), {
    ...{ acts: app.get(SealedActs), heads: app.get(LogHeads), tiles: app.get(LogTiles) },
  });
  try {
    const { size, schools } = await app.get(UnitOfWork).snapshot((tx) => writer.write(tx, wish, clock.now()));
    await syncFolders(writer.part);
    await rename(writer.part, folder);
    await syncFile(wish.to);
    const paths = await filesBelow(folder);
    const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size));
    return { folder, size, schools, files: paths.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
  } catch (error) {
    await rm(writer.part, { recursive: true, force: true });
    throw error;
  }
}

interface Sources {
  acts: SealedActs;
  heads: LogHeads;
  tiles: LogTiles;
}

class ArchiveWriter {
  constructor(
    readonly part: string,
    private readonly of: Sources,
  ) {}

  async write(tx: EntityManager, wish: ArchiveWish, now: Date): Promise<{ size: number; schools: ArchivedSchool[] }> {
    const found = await schoolsOf(tx, wish);
    if (found.length === 0) throw new Refusal('archive.no-school', { whose: wish.county ?? wish.school ?? '' });
    const witnessed = await this.of.heads.checkpointIn(tx, true);
    const head = witnessed ?? (await this.of.heads.checkpointIn(tx));
    if (head === null) throw new Refusal('archive.not-signed', { school: found[0]?.name ?? '' });
    await rm(this.part, { recursive: true, force: true });
    await mkdir(this.part, { recursive: true, mode: 0o700 });
    await this.put('checkpoint', head.note);
    const sealed = await this.log(tx, head.size);
    const schools: ArchivedSchool[] = [];
    for (const school of found) {
      const { from, to } = await rangeOf(tx, school.id, wish);
      if (to > (sealed.get(school.id) ?? 0)) throw new Refusal('archive.not-signed', { school: school.name });
      await this.stream(`schools/${school.id}.ndjson`, this.records(tx, school.id, from, to));
      const photos = await this.photos(tx, school.id, from, to);
      schools.push({ ...school, from, to, photos, ...(await this.returns(tx, school.id, wish)) });
    }
    const ranges = Object.fromEntries(schools.map(({ id, from, to }) => [id, { from, to }]));
    await this.put('schools/ranges.json', `${JSON.stringify(ranges, null, 1)}\n`);
    const about = { format: 1, program: VERSION, madeAt: now.toISOString(), from: wish.from, until: wish.until };
    await this.put('archive.json', `${JSON.stringify({ ...about, logSize: head.size, schools }, null, 1)}\n`);
    await this.put('SHA256SUMS', await this.sums());
    return { size: head.size, schools };
  }

  /** The log up to `size`, entries and their hashes. @returns how many acts of each school are in it */
  private async log(tx: EntityManager, size: number): Promise<Map<string, number>> {
    const sealed = new Map<string, number>();
    for (let index = 0; index * TILE < size; index += 1) {
      const width = Math.min(TILE, size - index * TILE);
      for (const level of [ENTRIES, 0]) {
        const tile = await this.of.tiles.read(tx, { level, index, width });
        if (tile === null) throw new Error(`the log lacks tile ${level}/${index}`);
        await this.put(tilePath(level === ENTRIES ? 'entries' : '0', index, width), tile);
        if (level !== ENTRIES) continue;
        for (const entry of entriesIn(tile)) {
          const school = entry.toString('utf8').split(' ')[0] ?? '';
          sealed.set(school, (sealed.get(school) ?? 0) + 1);
        }
      }
    }
    return sealed;
  }

  private async *records(tx: EntityManager, schoolId: string, from: number, to: number): AsyncGenerator<string> {
    for (let at = from; at < to; at += PAGE) {
      const page = await this.of.acts.contents(tx, schoolId, at, Math.min(at + PAGE, to));
      yield page.map((act) => `${JSON.stringify(act)}\n`).join('');
    }
  }

  /** What each photo of these acts is by its digest; the pictures themselves stay where they lie. */
  private async photos(tx: EntityManager, schoolId: string, from: number, to: number): Promise<number> {
    const rows = (await tx.query(
      'SELECT f.act_id AS actId, p.id AS id, p.sha256 AS sha256, p.bytes AS bytes, p.media_type AS mediaType FROM act a JOIN act_attachment f ON f.act_id = a.id JOIN attachment p ON p.id = f.attachment_id WHERE a.school_id = ? AND a.chain_index >= ? AND a.chain_index < ? ORDER BY a.chain_index, p.id',
      [schoolId, from, to],
    )) as { bytes: string | number }[];
    const lines = rows.map((row) => `${JSON.stringify({ ...row, bytes: Number(row.bytes) })}\n`);
    await this.stream(`photos/${schoolId}.ndjson`, lines);
    return rows.length;
  }

  /** Every round of every month that lies in the term, as the very bytes that were submitted. */
  private async returns(
    tx: EntityManager,
    schoolId: string,
    { from, until }: ArchiveWish,
  ): Promise<{ returns: number; openMonths: string[] }> {
    const rows = (await tx.query(
      'SELECT r.month AS month, r.round AS round, r.content AS content, l.return_id AS taken FROM fund_return r LEFT JOIN fund_return_lock l ON l.return_id = r.id WHERE r.school_id = ? AND r.month >= ? AND r.month <= ? ORDER BY r.month, r.round',
      [schoolId, from.slice(0, 7), until.slice(0, 7)],
    )) as { month: string; round: string | number; content: Buffer | ArrayBuffer; taken: string | null }[];
    for (const { month, round, content } of rows) {
      await this.put(`returns/${schoolId}/${month}-${Number(round)}.json`, Buffer.from(content as Buffer));
    }
    const months = [...new Set(rows.map(({ month }) => month))];
    const taken = new Set(rows.flatMap(({ month, taken: by }) => (by === null ? [] : [month])));
    return { returns: rows.length, openMonths: months.filter((month) => !taken.has(month)) };
  }

  private put(path: string, content: string | Buffer): Promise<void> {
    return this.stream(path, [content]);
  }

  private async stream(path: string, pieces: Iterable<string | Buffer> | AsyncIterable<string>): Promise<void> {
    const file = join(this.part, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
  }

  /** As `sha256sum -c` takes them. */
  private async sums(): Promise<string> {
    const lines: string[] = [];
    for (const path of (await filesBelow(this.part)).sort()) {
      lines.push(`${await hashOfFile(join(this.part, path))}  ${path}\n`);
    }
    return lines.join('');
  }
}

async function schoolsOf(tx: EntityManager, { county, school }: ArchiveWish): Promise<{ id: string; name: string }[]> {
  const where = county === null ? 'id = ?' : 'area_code = ?';
  return tx.query(`SELECT id, name FROM school WHERE ${where} ORDER BY id`, [county ?? school]);
}

/** Of the acts of a school those that were recorded on these days, as the numbers they have in its chain. */
async function rangeOf(
  tx: EntityManager,
  schoolId: string,
  { from, until }: ArchiveWish,
): Promise<{ from: number; to: number }> {
  const before = async (date: string) => {
    const [row] = (await tx.query('SELECT MAX(chain_index) AS last FROM act WHERE school_id = ? AND recorded_at < ?', [
      schoolId,
      startOfBusinessDate(date),
    ])) as { last: string | number | null }[];
    return row?.last == null ? 0 : Number(row.last) + 1;
  };
  return { from: await before(from), to: await before(addDays(until, 1)) };
}

/** Where C2SP tlog-tiles has a tile. */
function tilePath(level: string, index: number, width: number): string {
  const digits = String(index);
  const parts = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) as RegExpMatchArray;
  const named = parts.map((part, at) => (at === parts.length - 1 ? part : `x${part}`)).join('/');
  return `tile/${level}/${named}${width < TILE ? `.p/${width}` : ''}`;
}
