import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { spanOfMonth } from '../contract/business-month.js';
import type { Column } from '../contract/declaring/in-words.js';
import { type Cell, textCell } from '../contract/declaring/sheet.js';
import { BOARD_DUTIES } from '../contract/duty-board.js';
import type { Language } from '../contract/language.js';
import { EVIDENCE_ITEMS } from '../contract/month-evidence.js';
import { OFFICES, REPORT_COLUMNS, type ReportFigures, type ReportValue, reportText } from '../contract/month-report.js';
import type { Principal } from '../platform/index.js';
import { type MonthReports as Made, MonthReports } from '../reports/index.js';
import { drawFilled } from './pdf/draw-sheet.js';
import { EVIDENCE_WORDS, evidenceSections } from './sheets/evidence-sections.js';
import type { FilledSheet, Section } from './sheets/sheet.js';
import { workbookOf } from './xlsx/write-workbook.js';

const WORDS = {
  zh: {
    ...{
      name: '月度对照报表',
      counties: '按县市',
      schools: '按学校',
      duties: '责任与依据',
      county: '县市',
      school: '学校',
    },
    ...{ total: '合计', item: '事项', rule: '依据', office: '州责任科室', figure: '本月情况' },
    ...{ records: '记录', page: '月度对照页面' },
  },
  en: {
    ...{ name: 'Month side by side', counties: 'Counties', schools: 'Schools', duties: 'Who answers for what' },
    ...{ county: 'County', school: 'School', total: 'Total', item: 'What', rule: 'Rule', figure: 'This month' },
    office: 'Section of the prefecture',
    ...{ records: 'Records', page: 'on the page of the report' },
  },
} as const;
const NAME_MM = 34;
const LEAST_MM = 11;

type Done = Awaited<ReturnType<Made['handOut']>>;

/** The report of a month as workbook and on paper, in the columns of `contract/month-report.ts`. */
@Injectable()
export class ReportPrints {
  constructor(private readonly reports: MonthReports) {}

  /** @throws DomainError those of `MonthReports.handOut` */
  async table(caller: Principal, reportId: string, language: Language): Promise<Buffer> {
    return workbookOf(sheetOf(await this.reports.handOut(caller, reportId, 'reports.month-exported'), language));
  }

  /** @throws DomainError those of `MonthReports.handOut`, `printing.font-missing` */
  async pdf(caller: Principal, reportId: string, language: Language): Promise<Readable> {
    const done = await this.reports.handOut(caller, reportId, 'reports.month-printed');
    return drawFilled(sheetOf(done, language), null);
  }
}

function sheetOf({ areaName, month, result }: Done, language: Language): FilledSheet {
  const words = WORDS[language];
  const names = new Map(result.areas.map(({ areaId, areaName: name }) => [areaId, name]));
  const counties = [
    ...result.areas.map((area) => ({ names: [area.areaName], figures: area })),
    { names: [words.total], figures: result.total },
  ];
  const schools = result.schools.map((school) => ({
    names: [names.get(school.areaId) ?? school.areaId, school.schoolName],
    figures: school,
  }));
  return {
    ...{ language, schoolName: areaName, ledger: { id: '', name: words.name }, signers: [] },
    sections: [
      sectionOf(words.counties, [words.county], counties, language),
      sectionOf(words.schools, [words.county, words.school], schools, language),
      dutiesOf(result, language),
      ...evidenceSections(result, language),
    ],
    ...spanOfMonth(month),
    ...{ madeAt: new Date(result.asOf), isOnPaper: false, recorders: [], coSigners: [] },
    ...{ acts: 0, lines: schools.length },
    factsHash: createHash('sha256').update(JSON.stringify(result)).digest('hex'),
  };
}

/**
 * For each county what is asked, by which rule, which section answers for it, how it stands, and where the records of that are:
 * in lists below, where it is the report of one county.
 */
function dutiesOf({ areas, evidence }: Done['result'], language: Language): Section {
  const words = WORDS[language];
  const titles = [words.county, words.item, words.rule, words.office, words.figure, words.records];
  const listOf = (records: keyof typeof EVIDENCE_WORDS): string =>
    evidence === undefined ? words.page : EVIDENCE_WORDS[records][language];
  const columns = REPORT_COLUMNS.filter(({ rule }) => rule !== null).map((column) => ({
    ...{ key: column.key, item: column.words[language], rule: column.rule ?? '', office: column.office },
    records: BOARD_DUTIES.some((duty) => duty === column.source)
      ? listOf('missed')
      : column.source === 'findings'
        ? listOf('findings')
        : words.page,
    of: column.of,
  }));
  const items = evidence === undefined ? [] : EVIDENCE_ITEMS;
  const asked = [
    ...columns,
    ...items.map(({ key, words: item, rule, office, records, of }) => ({
      ...{ key, item: item[language], rule, office, records: listOf(records) },
      of: (figures: ReportFigures) => of(evidence as NonNullable<typeof evidence>, figures),
    })),
  ];
  return {
    title: words.duties,
    columns: titles.map(
      (title, at): Column => ({
        ...{ field: `duty${at}`, title, unit: null, widthMm: NAME_MM, minMm: LEAST_MM, align: 'left' },
      }),
    ),
    ...{ lineColumns: [], after: [] },
    rows: areas.flatMap((area) =>
      asked.map(({ key, item, rule, office, records, of }) => ({
        before: [
          ...[area.areaName, item, rule, office === null ? '—' : OFFICES[office][language]].map(textCell),
          cellOf(key, of(area)),
          textCell(records),
        ],
        ...{ lines: [], after: [], note: null, isStruck: false },
      })),
    ),
  };
}

function sectionOf(
  title: string,
  heads: readonly string[],
  rows: readonly { names: string[]; figures: ReportFigures }[],
  language: Language,
): Section {
  const named = heads.map(
    (head, at): Column => ({
      ...{ field: `name${at}`, title: head, unit: null, widthMm: NAME_MM, minMm: LEAST_MM, align: 'left' },
    }),
  );
  // A school is one school
  const columns = REPORT_COLUMNS.filter(({ source }) => source !== null || heads.length === 1);
  return {
    title,
    columns: [
      ...named,
      ...columns.map(
        ({ key, words, widthMm }): Column => ({
          ...{ field: key, title: words[language], unit: null, widthMm, minMm: LEAST_MM, align: 'right' },
        }),
      ),
    ],
    ...{ lineColumns: [], after: [] },
    rows: rows.map(({ names, figures }) => ({
      before: [...names.map(textCell), ...columns.map(({ key, of }) => cellOf(key, of(figures)))],
      ...{ lines: [], after: [], note: null, isStruck: false },
    })),
  };
}

/** A share is words on paper, of how many it is; what is reckoned with are the figures. */
function cellOf(key: string, value: ReportValue): Cell {
  const text = reportText(key, value);
  if (value === null || value.form === 'share') return textCell(text);
  return value.form === 'yuan'
    ? { text, figure: { number: value.part / 100, format: '0.00' } }
    : { text, figure: { number: value.part, format: '0' } };
}
