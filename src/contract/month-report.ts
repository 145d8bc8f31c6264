import { BOARD_DUTIES, type BoardDuty } from './duty-board.js';
import type { Language } from './language.js';
import { yuan } from './words/funds-words.js';

/** What of a school's month is counted and can be added up; `null` nowhere: what is not known is counted as that. */
export const REPORT_COUNTS = [
  'schools',
  /** Days of schools of which nobody has said whether pupils come. */
  'unknownDays',
  /** Records that were judged: each fits, does not fit, or nothing can be told. */
  'fits',
  'doesNotFit',
  'cannotTell',
  /** Stretches of movement that no record explains. */
  'unrecorded',
  'findingsOpened',
  'findingsOpen',
  'findingsOverdue',
  /** Schools by who cooks at the end of the month, and pupils of those of which it is known. */
  'ownKitchen',
  'supplied',
  'fedUnknown',
  'pupilsOwnKitchen',
  'pupilsFed',
  /** Pupils of schools of which the canteen's capacity is stated, and of them those for whom it can cook. */
  'pupilsOfKnownCapacity',
  'pupilsInCapacity',
  /** Weeks with a planned menu by how it stands against the standard; `weeksUnknown`: too little is known of its foods. */
  'weeksShort',
  'weeksMeet',
  'weeksUnknown',
] as const;
export type ReportCount = (typeof REPORT_COUNTS)[number];

/** Money, in fen: of the days of which cost, count and standard are known, and what went in and out of the subsidy's ledger. */
export const REPORT_MONEY = ['costFen', 'standardFen', 'pupilDays', 'daysUnknown', 'inFen', 'outFen'] as const;
export type ReportMoney = (typeof REPORT_MONEY)[number];

export interface DutyCount {
  /** Days, weeks or months that were due. */
  owed: number;
  /** Of them with a record that has all its signatures. */
  kept: number;
}
export interface ReportFigures {
  counts: Record<ReportCount, number>;
  duties: Record<BoardDuty, DutyCount>;
  /** Null: whoever asked may not read money. */
  money: Record<ReportMoney, number> | null;
}

export const noFigures = (): ReportFigures => ({
  counts: Object.fromEntries(REPORT_COUNTS.map((name) => [name, 0])) as ReportFigures['counts'],
  duties: Object.fromEntries(BOARD_DUTIES.map((duty) => [duty, { owed: 0, kept: 0 }])) as ReportFigures['duties'],
  money: Object.fromEntries(REPORT_MONEY.map((name) => [name, 0])) as ReportFigures['money'],
});

/** The sum, in whichever order and by whichever steps it is made; its money is null when any of it is. */
export function sumOfReports(all: Iterable<ReportFigures>): ReportFigures {
  const sum = noFigures();
  for (const { counts, duties, money } of all) {
    for (const name of REPORT_COUNTS) sum.counts[name] += counts[name];
    for (const duty of BOARD_DUTIES) {
      sum.duties[duty].owed += duties[duty].owed;
      sum.duties[duty].kept += duties[duty].kept;
    }
    if (money === null) sum.money = null;
    else if (sum.money !== null) for (const name of REPORT_MONEY) sum.money[name] += money[name];
  }
  return sum;
}

/**
 * `share`: so many of so many; `count`: a number; `yuan`: fen. `part` null: not known, or nothing that it could be of. A share
 * of nothing is not nought.
 */
export type ReportValue =
  | { form: 'share'; part: number; of: number }
  | { form: 'count'; part: number }
  | { form: 'yuan'; part: number }
  | null;

/** Which records stand behind a column: where its figures lead. */
export type ReportSource = BoardDuty | 'misfits' | 'findings' | 'funds' | 'supply' | 'menu';

/** The sections of the prefecture's bureau that the plan names; in a county it is its bureau. */
export const OFFICES = {
  safety: { zh: '安全科', en: 'Safety section' },
  finance: { zh: '财务基建科', en: 'Finance and construction section' },
  education: { zh: '基础教育科', en: 'Basic education section' },
} as const;

interface ReportColumn {
  key: string;
  words: Readonly<Record<Language, string>>;
  widthMm: number;
  /** Null where it is of no record: the number of schools. */
  source: ReportSource | null;
  /** What asks for it, by its id in the rules of the field. */
  rule: string | null;
  /** The section of the prefecture that answers for it, by the plan of 2021 (楚教发〔2021〕11号); null where the plan names none. */
  office: keyof typeof OFFICES | null;
  of: (figures: ReportFigures) => ReportValue;
}

const share = (part: number, of: number): ReportValue => (of === 0 ? null : { form: 'share', part, of });
const count = (part: number): ReportValue => ({ form: 'count', part });
const judged = ({ counts: { fits, doesNotFit, cannotTell } }: ReportFigures): number => fits + doesNotFit + cannotTell;
const weeks = ({ counts: { weeksShort, weeksMeet } }: ReportFigures): number => weeksShort + weeksMeet;
const ofDuty = (duty: BoardDuty, rule: string, zh: string, en: string): ReportColumn => ({
  ...{ key: duty, words: { zh, en }, widthMm: 20, source: duty, rule, office: 'safety' },
  of: ({ duties }) => share(duties[duty].kept, duties[duty].owed),
});

/** The columns of the report of a month, in their order: the page, the workbook and the paper are made of these. */
export const REPORT_COLUMNS: readonly ReportColumn[] = [
  {
    ...{ rule: null, office: null },
    ...{ key: 'schools', words: { zh: '学校数', en: 'Schools' }, widthMm: 12, source: null },
    of: ({ counts }) => count(counts.schools),
  },
  ofDuty('check', 'R-05', '日管控', 'Daily check'),
  ofDuty('sample', 'S-18', '留样', 'Samples'),
  ofDuty('accompany', 'S-02', '陪餐', 'Dining along'),
  ofDuty('weekly', 'R-06', '周排查', 'Weekly check'),
  ofDuty('monthly', 'R-07', '月调度', 'Monthly dispatch'),
  {
    ...{ rule: 'DESIGN-1', office: 'safety' },
    ...{ key: 'fits', words: { zh: '记录与画面相符', en: 'Records that fit' }, widthMm: 22, source: 'misfits' },
    of: (figures) => share(figures.counts.fits, judged(figures)),
  },
  {
    ...{ rule: 'DESIGN-1', office: 'safety' },
    ...{ key: 'doesNotFit', words: { zh: '不相符(待核实)', en: 'Do not fit (to be asked)' }, widthMm: 20 },
    ...{ source: 'misfits', of: (figures) => share(figures.counts.doesNotFit, judged(figures)) },
  },
  {
    ...{ rule: 'DESIGN-1', office: 'safety' },
    ...{ key: 'cannotTell', words: { zh: '无法判断', en: 'Cannot be told' }, widthMm: 20, source: 'misfits' },
    of: (figures) => share(figures.counts.cannotTell, judged(figures)),
  },
  {
    ...{ rule: 'DESIGN-1', office: 'safety' },
    ...{ key: 'unrecorded', words: { zh: '有活动无记录', en: 'Movement without a record' }, widthMm: 15 },
    ...{ source: 'misfits', of: ({ counts }) => count(counts.unrecorded) },
  },
  {
    ...{ rule: 'I-07', office: 'safety' },
    ...{ key: 'findingsOpen', words: { zh: '未办结整改', en: 'Findings open' }, widthMm: 14, source: 'findings' },
    of: ({ counts }) => count(counts.findingsOpen),
  },
  {
    ...{ rule: 'I-15', office: 'safety' },
    ...{ key: 'findingsOverdue', words: { zh: '逾期整改', en: 'Findings overdue' }, widthMm: 14, source: 'findings' },
    of: ({ counts }) => count(counts.findingsOverdue),
  },
  {
    ...{ rule: 'F-06', office: 'finance' },
    ...{ key: 'costPerHead', words: { zh: '每生每天食材成本(元)', en: 'Food a pupil and day (yuan)' }, widthMm: 18 },
    source: 'funds',
    of: ({ money }) =>
      money === null || money.pupilDays === 0
        ? null
        : { form: 'yuan', part: Math.round(money.costFen / money.pupilDays) },
  },
  {
    ...{ rule: 'F-06', office: 'finance' },
    ...{ key: 'costOfStandard', words: { zh: '占应补助标准', en: 'Of the standard' }, widthMm: 22, source: 'funds' },
    of: ({ money }) => {
      if (money === null || money.standardFen === 0) return null;
      return { form: 'share', part: money.costFen, of: money.standardFen };
    },
  },
  {
    ...{ rule: 'F-06', office: 'finance' },
    ...{ key: 'daysUnknown', words: { zh: '成本未知天数', en: 'Days of unknown cost' }, widthMm: 13, source: 'funds' },
    of: ({ money }) => (money === null ? null : count(money.daysUnknown)),
  },
  {
    ...{ rule: 'F-05', office: 'finance' },
    ...{ key: 'outFen', words: { zh: '补助支出(元)', en: 'Subsidy spent (yuan)' }, widthMm: 20, source: 'funds' },
    of: ({ money }) => (money === null ? null : { form: 'yuan', part: money.outFen }),
  },
  {
    ...{ rule: 'F-11', office: 'education' },
    ...{ key: 'ownKitchen', words: { zh: '自办食堂供餐率(学生)', en: 'Fed by an own kitchen (pupils)' }, widthMm: 20 },
    ...{ source: 'supply', of: ({ counts }) => share(counts.pupilsOwnKitchen, counts.pupilsFed) },
  },
  {
    ...{ rule: 'F-11', office: 'finance' },
    ...{ key: 'capacity', words: { zh: '食堂可供餐(学生)', en: 'Canteens can cook for (pupils)' }, widthMm: 20 },
    source: 'supply',
    of: ({ counts }) => share(counts.pupilsInCapacity, counts.pupilsOfKnownCapacity),
  },
  {
    ...{ rule: 'F-11', office: 'finance' },
    ...{ key: 'capacityGap', words: { zh: '供餐能力缺口(人)', en: 'Pupils beyond the capacity' }, widthMm: 16 },
    source: 'supply',
    of: ({ counts: { pupilsOfKnownCapacity, pupilsInCapacity } }) =>
      pupilsOfKnownCapacity === 0 ? null : count(pupilsOfKnownCapacity - pupilsInCapacity),
  },
  {
    ...{ rule: 'N-01', office: null },
    ...{ key: 'weeksShort', words: { zh: '带量食谱有不足的周', en: 'Menu weeks that fall short' }, widthMm: 16 },
    ...{ source: 'menu', of: (figures) => share(figures.counts.weeksShort, weeks(figures)) },
  },
];

/** A share of money says its percent only; one of things says them, too. Unknown is a dash, never nought. */
export function reportText(key: string, value: ReportValue): string {
  if (value === null) return '—';
  if (value.form === 'yuan') return yuan(value.part);
  if (value.form === 'count') return String(value.part);
  const percent = `${percentOf(value)}%`;
  return key === 'costOfStandard' ? percent : `${percent} ${value.part}/${value.of}`;
}

/** In whole percent, rounded down, so that only all of it is a hundred. */
export const percentOf = ({ part, of }: { part: number; of: number }): number => Math.floor((part * 100) / of);
