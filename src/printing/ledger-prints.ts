import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { printingEndpoints } from '../contract/http/printing.js';
import type { Language } from '../contract/language.js';
import { LEDGERS } from '../contract/ledgers.js';
import { SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  DomainError,
  newId,
  type Principal,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '../platform/index.js';
import { drawBlank, drawFilled } from './pdf/draw-sheet.js';
import { LedgerPrint } from './printing.entities.js';
import { LedgerSheets, type WantedSheet } from './sheets/ledger-sheets.js';
import { codeOf, type FilledSheet } from './sheets/sheet.js';
import { workbookOf } from './xlsx/write-workbook.js';

/** Which ledger of which days. */
export type Wanted = Omit<WantedSheet, 'form'>;
/** A file with what an index says of it. */
export interface Made<Content> {
  content: Content;
  sheet: FilledSheet;
}

/** Ledgers as files, each noted; what was printed is entered in a register, by which paper can be checked. */
@Injectable()
export class LedgerPrints {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly directory: SchoolDirectory,
    private readonly audit: AuditLog,
    private readonly sheets: LedgerSheets,
  ) {}

  /**
   * @param calledAt under which address the platform was called, for the code on the paper
   * @throws DomainError those of `LedgerSheets.filled`, `printing.font-missing`
   */
  async pdf(caller: Principal, wanted: Wanted, calledAt: string): Promise<Made<Readable>> {
    const { schoolId, ledger, from, to, language } = wanted;
    const sheet = await this.sheets.filled(caller, { ...wanted, form: 'paper' });
    const { acts, factsHash, madeAt } = sheet;
    const print = { id: newId(), schoolId, ledger, from, to, language, acts, factsHash, madeAt };
    const base = (this.settings.publicUrl ?? calledAt).replace(/\/$/, '');
    const content = await drawFilled(sheet, { url: `${base}/schools/${schoolId}/prints/${print.id}` });
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'school.read', schoolId);
      await tx.insert(LedgerPrint, { ...print, accountId: caller.accountId });
      await this.audit.note(tx, {
        by: caller,
        action: 'printing.printed',
        subject: { kind: 'print', id: print.id },
        ...{ schoolId, areaCode },
        detail: { ledger, from, to, rows: sheet.lines },
      });
    });
    return { content, sheet };
  }

  /** @throws DomainError those of `LedgerSheets.filled` */
  async table(caller: Principal, wanted: Wanted): Promise<Made<Buffer>> {
    const { schoolId, ledger, from, to } = wanted;
    const sheet = await this.sheets.filled(caller, { ...wanted, form: 'table' });
    const content = await workbookOf(sheet);
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'school.read', schoolId);
      await this.audit.note(tx, {
        by: caller,
        action: 'printing.exported',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode },
        detail: { ledger, from, to, rows: sheet.lines },
      });
    });
    return { content, sheet };
  }

  /** There is nothing of the school's in it but its name. @throws DomainError `organization.school-not-found`, `printing.font-missing` */
  async blank(
    caller: Principal,
    schoolId: string,
    ledger: string,
    rows: number,
    language: Language,
  ): Promise<Readable> {
    return drawBlank(await this.sheets.blank(caller, schoolId, ledger, language), rows);
  }

  /**
   * Puts the sheet together again, and says whether it would have the same code.
   *
   * @throws DomainError `printing.print-not-found`, those of `LedgerSheets.filled`
   */
  async check(
    caller: Principal,
    schoolId: string,
    printId: string,
    language: Language,
  ): Promise<ResponseOf<(typeof printingEndpoints)['print']>> {
    const print = await this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      return tx.findOneBy(LedgerPrint, { id: printId, schoolId });
    });
    if (print === null) throw new DomainError('printing.print-not-found');
    const { ledger, from, to, acts, factsHash, madeAt } = print;
    const now = await this.sheets.filled(caller, { schoolId, ledger, from, to, language, form: 'paper' });
    return {
      ...{ printId, schoolName: now.schoolName, ledger, title: LEDGERS[ledger]?.[language] ?? ledger, from, to },
      madeAt: madeAt.toISOString(),
      printed: { acts, code: codeOf(factsHash) },
      now: { acts: now.acts, code: codeOf(now.factsHash) },
      verdict: now.factsHash === factsHash ? 'same' : 'changed',
    };
  }
}
