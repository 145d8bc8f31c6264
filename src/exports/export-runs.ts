import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import writeXlsxFile from 'write-excel-file/node';
import { DAY_MS } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { type exportsEndpoints, MAX_EXPORT_DAYS, MAX_EXPORT_ROWS } from '../contract/http/exports.js';
import {
  AuditLog,
  Clock,
  csvOf,
  DomainError,
  Idempotency,
  lockRows,
  newId,
  type Principal,
  Pruning,
  UnitOfWork,
  writeRows,
} from '../platform/index.js';
import { Keeping } from '../policy/index.js';
import { ExportProfiles } from './export-profiles.js';
import { ExportProfile, ExportRow, ExportRun, type Mapping } from './exports.entities.js';
import { dueOf, type MappedRow, mapRows, type Value } from './map-rows.js';
import { SourceRows } from './source-rows.js';

type Api = typeof exportsEndpoints;
type View = ResponseOf<Api['run']>;
type Content = Pick<Mapping, 'template' | 'format'> & { rows: Value[][] };

const LATEST = 20;
/** Keys asked for in one statement. */
const KEYS_AT_ONCE = 500;

/** Tables that were made for other systems, and what was handed over with them. */
@Injectable()
export class ExportRuns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly profiles: ExportProfiles,
    private readonly sources: SourceRows,
    pruning: Pruning,
    keeping: Keeping,
  ) {
    // What was handed over is remembered beyond that, by its hash
    pruning.forget(ExportRun, 'madeAt', keeping.days('keep.export_days'));
  }

  /**
   * @throws DomainError `exports.span`, `exports.too-many-rows`, `exports.code-missing`, and as `ExportProfiles.require`
   */
  async run(by: Principal, key: string, profileId: string, body: BodyOf<Api['run']>): Promise<View> {
    const { from, to, all } = body;
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (days < 1 || days > MAX_EXPORT_DAYS)
      throw new DomainError('exports.span', { most: MAX_EXPORT_DAYS }, { field: 'to' });
    const { profile, found } = await this.uow.snapshot(async (tx) => {
      const own = await this.profiles.require(tx, by, profileId);
      const { areaCode, mapping } = own;
      return { profile: own, found: await this.sources.of(tx, mapping.source, { by, areaCode, from, to }) };
    });
    if (found.length > MAX_EXPORT_ROWS) {
      throw new DomainError('exports.too-many-rows', { most: MAX_EXPORT_ROWS, rows: found.length }, { field: 'to' });
    }
    const rows = mapRows(found, profile.mapping);
    const content = { route: 'exports.run', profileId, from, to, all };
    return this.idempotency.once({ accountId: by.accountId, key, content }, async (tx) => {
      await lockRows(tx, ExportProfile, { id: profileId }, { id: 'ASC' });
      await this.profiles.require(tx, by, profileId);
      const { added, changed, same, gone } = dueOf(rows, await handedBefore(tx, profileId, { from, to }, rows));
      const now = this.clock.now();
      const due = new Set([...added, ...changed, ...(all ? same : [])]);
      const { template, format } = profile.mapping;
      const sheet: Content = { template, format, rows: rows.filter((row) => due.has(row)).map(({ cells }) => cells) };
      const made: ExportRun = {
        ...{ id: newId(), profileId, from, to, madeAt: now, accountId: by.accountId, madeBy: by.displayName },
        ...{
          newRows: added.length,
          changedRows: changed.length,
          sameRows: all ? 0 : same.length,
          goneRows: gone.length,
        },
        content: Buffer.from(JSON.stringify(sheet)),
      };
      await tx.insert(ExportRun, made);
      await writeRows(
        tx,
        'export_row',
        [...due].map((row) => ({
          ...{ profile_id: profileId, row_key: row.key, row_date: row.date, sha256: row.sha256, run_id: made.id },
        })),
        { put: ['profile_id', 'row_key'] },
      );
      await this.note(tx, by, profile, made, 'exports.made');
      return viewOf(made);
    });
  }

  /** @throws DomainError as `ExportProfiles.require` */
  of(by: Principal, profileId: string): Promise<{ items: View[] }> {
    return this.uow.read(async (tx) => {
      await this.profiles.require(tx, by, profileId);
      const order = { madeAt: 'DESC', id: 'DESC' } as const;
      return { items: (await tx.find(ExportRun, { where: { profileId }, order, take: LATEST })).map(viewOf) };
    });
  }

  /** @throws DomainError `exports.run-not-found`, and as `ExportProfiles.require` */
  async file(by: Principal, runId: string): Promise<{ bytes: Buffer; name: string; format: Mapping['format'] }> {
    const { run, profile } = await this.uow.write(async (tx) => {
      const found = await tx.findOneBy(ExportRun, { id: runId });
      if (found === null) throw new DomainError('exports.run-not-found');
      const own = await this.profiles.require(tx, by, found.profileId);
      await this.note(tx, by, own, found, 'exports.fetched');
      return { run: found, profile: own };
    });
    const sheet = JSON.parse(run.content.toString('utf8')) as Content;
    const bytes = sheet.format === 'csv' ? csvBytes(sheet) : await xlsxBytes(sheet);
    return { bytes, format: sheet.format, name: `${profile.mapping.source}-${run.from}-${run.to}.${sheet.format}` };
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { areaCode, mapping }: ExportProfile,
    { id, from, to, newRows, changedRows }: ExportRun,
    action: string,
  ): Promise<void> {
    return this.audit.note(tx, {
      ...{ by, action, subject: { kind: 'export-run', id }, schoolId: null, areaCode },
      detail: { name: mapping.name, from, to, newRows, changedRows },
    });
  }
}

/** By key: of the rows at hand, and of what was handed over for these days and may be gone. */
async function handedBefore(
  tx: EntityManager,
  profileId: string,
  { from, to }: { from: string; to: string },
  rows: readonly MappedRow[],
): Promise<Map<string, string>> {
  const found = await tx.findBy(ExportRow, { profileId, date: Between(from, to) });
  const known = new Map(found.map(({ rowKey, sha256 }) => [rowKey, sha256]));
  // A row may have been handed over for another day
  const others = rows.map(({ key }) => key).filter((key) => !known.has(key));
  for (let at = 0; at < others.length; at += KEYS_AT_ONCE) {
    const rowKey = In(others.slice(at, at + KEYS_AT_ONCE));
    for (const row of await tx.findBy(ExportRow, { profileId, rowKey })) known.set(row.rowKey, row.sha256);
  }
  return known;
}

function csvBytes({ template: { above, headings }, rows }: Content): Buffer {
  const [first = headings, ...more] = [...above, headings];
  return Buffer.from(csvOf(first, [...more, ...rows]));
}

/** Figures are figures; all else is text, which no program takes for a formula whatever it begins with (T-18). */
function xlsxBytes({ template: { sheet, above, headings }, rows }: Content): Promise<Buffer> {
  const cellOf = (value: Value) =>
    value === null || value === ''
      ? null
      : typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String, format: '@' };
  const data = [...above, headings, ...rows].map((row) => row.map(cellOf));
  return writeXlsxFile([{ data, sheet: sheet ?? 'Sheet1' }]).toBuffer();
}

function viewOf({ id, from, to, madeAt, madeBy, newRows, changedRows, sameRows, goneRows }: ExportRun): View {
  return { id, from, to, madeAt: madeAt.toISOString(), madeBy, newRows, changedRows, sameRows, goneRows };
}
