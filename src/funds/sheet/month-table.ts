import { Injectable } from '@nestjs/common';
import type { BusinessMonth } from '../../contract/business-month.js';
import type { MonthSheet } from '../../contract/http/fund-month.js';
import type { Language } from '../../contract/language.js';
import type { Payer } from '../../contract/payers.js';
import { CLAIM_DAY_WORDS, COST_GAP_WORDS, yuan } from '../../contract/words/funds-words.js';
import { groupBy } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, csvOf, type Principal, UnitOfWork } from '../../platform/index.js';
import { MonthSheets } from './month-sheets.js';

const HEADING: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '日期',
    '状态',
    '受益学生',
    '已点数班级',
    '班级',
    '标准(元)',
    '应补助(元)',
    '补助学生的食材成本(元)',
    '其他人员分担(元)',
    '成本未知的原因',
  ],
  en: [
    ...['Date', 'Status', 'Pupils', 'Classes counted', 'Classes', 'Standard (yuan)', 'Claim (yuan)'],
    ...['Cost of food on the subsidy (yuan)', 'Borne by others (yuan)', 'Why the cost is not known'],
  ],
};

/** The days of a month as a file, for those who reckon with it. */
@Injectable()
export class MonthTable {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly sheets: MonthSheets,
    private readonly audit: AuditLog,
  ) {}

  /** CSV with a row for each day, empty where something is not known. @throws DomainError as `MonthSheets.read` */
  async of(caller: Principal, schoolId: string, month: BusinessMonth, language: Language): Promise<string> {
    const sheet = await this.sheets.read(caller, schoolId, month);
    const rows = rowsOf(sheet, language);
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'funds.read', schoolId);
      await this.audit.note(tx, {
        by: caller,
        action: 'funds.month-exported',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode },
        detail: { month, rows: rows.length },
      });
    });
    return csvOf(HEADING[language], rows);
  }
}

function rowsOf({ claim, cost }: MonthSheet, language: Language): (string | number | null)[][] {
  const meals = groupBy(
    cost.meals.filter(({ isSubsidised }) => isSubsidised),
    ({ date }) => date,
  );
  const inYuan = (fen: number | null) => (fen === null ? null : yuan(fen));
  return claim.days.map(({ date, status, pupils, classes, classesCounted, standardFen, amountFen }) => {
    const own = meals.get(date) ?? [];
    const isKnown = own.length > 0 && own.every(({ shareFen }) => shareFen !== null);
    const gaps = [...new Set(own.flatMap((meal) => meal.gaps))].map((gap) => COST_GAP_WORDS[gap][language]);
    const groups = own.flatMap((meal) => meal.groups);
    const sumOf = (isMeant: (payer: Payer | null) => boolean): number | null =>
      isKnown
        ? groups.filter(({ payer }) => isMeant(payer)).reduce((sum, { shareFen }) => sum + (shareFen ?? 0), 0)
        : null;
    return [
      ...[date, CLAIM_DAY_WORDS[status][language], pupils, classesCounted, classes],
      ...[inYuan(standardFen), inYuan(amountFen)],
      ...[inYuan(sumOf((payer) => payer === 'subsidy')), inYuan(sumOf((payer) => payer !== 'subsidy'))],
      gaps.join(';'),
    ];
  });
}
