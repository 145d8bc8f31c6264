import { Injectable, Logger } from '@nestjs/common';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { auditEndpoints } from '../contract/http/audit.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import {
  AuditEntry,
  AuditLog,
  AuditMarks,
  csvOf,
  DomainError,
  literally,
  type Principal,
  scopeOf,
  UnitOfWork,
  verifyAudit,
} from '../platform/index.js';
import './audit.problems.js';

type Api = typeof auditEndpoints;
type Wanted = QueryOf<Api['export']>;
const MAX_EXPORT_ROWS = 50_000;

/** Reading the audit log; writing it is everybody's own business, in the transaction of what he does. */
@Injectable()
export class AuditService {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: AuditLog,
    private readonly marks: AuditMarks,
  ) {}

  /** One page, newest first, of what concerns the reader's area. `after` is the number of the last entry seen. */
  async page(
    reader: Principal,
    { after, limit, ...wanted }: QueryOf<Api['entries']>,
  ): Promise<ResponseOf<Api['entries']>> {
    const rows = await this.uow.read((tx) => {
      const select = found(tx, reader, wanted).take(limit + 1);
      // a key we cannot read starts from the beginning: it names a position, not a permission
      if (/^\d{1,15}$/.test(after ?? '')) select.andWhere('entry.seq < :after', { after: Number(after) });
      return select.getMany();
    });
    const items = rows.slice(0, limit).map(({ hash: _, ...entry }) => ({ ...entry, at: entry.at.toISOString() }));
    return { items, next: rows.length > limit ? String(items.at(-1)?.seq) : null };
  }

  /** @throws DomainError `audit.export-too-large` */
  async export(reader: Principal, wanted: Wanted): Promise<string> {
    return this.uow.write(async (tx) => {
      const rows = await found(tx, reader, wanted)
        .take(MAX_EXPORT_ROWS + 1)
        .getMany();
      if (rows.length > MAX_EXPORT_ROWS) throw new DomainError('audit.export-too-large', { rows: MAX_EXPORT_ROWS });
      await this.log.note(tx, {
        by: reader,
        action: 'audit.exported',
        subject: { kind: 'audit', id: 'entries' },
        detail: { rows: rows.length, ...wanted },
      });
      return csvOf(
        [
          'seq',
          'at',
          'action',
          'who',
          'unit',
          'subject_kind',
          'subject_id',
          'school_id',
          'area_code',
          'detail',
          'hash',
        ],
        rows.map((row) => [
          row.seq,
          row.at.toISOString(),
          row.action,
          row.who,
          row.unit,
          row.subjectKind,
          row.subjectId,
          row.schoolId,
          row.areaCode,
          JSON.stringify(row.detail),
          row.hash,
        ]),
      );
    });
  }

  /** Reads every entry. An intact chain gets a new mark; a broken one is told in the log, since writing into it may fail. */
  async verify(reader: Principal): Promise<ResponseOf<Api['verify']>> {
    const { marks, forged } = this.marks.read();
    const verdict = await this.uow.read((tx) => verifyAudit(tx, marks));
    if (verdict.intact) {
      await this.uow.write((tx) =>
        this.log.note(tx, {
          by: reader,
          action: 'audit.verified',
          subject: { kind: 'audit', id: 'entries' },
          detail: { entries: verdict.entries },
        }),
      );
      await this.marks.mark();
    } else this.logger.error({ auditBroken: verdict.firstBad });
    return { ...verdict, marks: marks.length, forgedMarks: forged };
  }
}

/** What concerns the platform as a whole is for those who audit the whole prefecture. */
function found(tx: EntityManager, reader: Principal, wanted: Wanted): SelectQueryBuilder<AuditEntry> {
  const { areaPrefixes, schoolIds } = scopeOf(reader, 'audit.read');
  const select = tx.createQueryBuilder(AuditEntry, 'entry').orderBy('entry.seq', 'DESC');
  select.where(
    new Brackets((within) => {
      within.where('1 = 0');
      areaPrefixes.forEach((prefix, i) => {
        within.orWhere(`entry.areaCode LIKE :area${i}`, { [`area${i}`]: `${prefix}%` });
        if (prefix.length <= PREFECTURE_DIGITS) within.orWhere('entry.areaCode IS NULL');
      });
      if (schoolIds.length > 0) within.orWhere('entry.schoolId IN (:...schoolIds)', { schoolIds });
    }),
  );
  const { from, to, action, who, subjectId } = wanted;
  if (from) select.andWhere('entry.at >= :from', { from: Date.parse(from) });
  if (to) select.andWhere('entry.at < :to', { to: Date.parse(to) });
  if (action) select.andWhere("entry.action LIKE :action ESCAPE '!'", { action: `${literally(action)}%` });
  if (who)
    select.andWhere("(entry.who LIKE :who ESCAPE '!' OR entry.unit LIKE :who ESCAPE '!')", {
      who: `%${literally(who)}%`,
    });
  if (subjectId) select.andWhere('entry.subjectId = :subjectId', { subjectId });
  return select;
}

const PREFECTURE_DIGITS = 4;
