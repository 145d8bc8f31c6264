import type { Column } from '../../contract/declaring/in-words.js';
import { textCell } from '../../contract/declaring/sheet.js';
import { BOARD_DUTIES } from '../../contract/duty-board.js';
import type { Language } from '../../contract/language.js';
import { EVIDENCE_ITEMS } from '../../contract/month-evidence.js';
import { REPORT_COLUMNS } from '../../contract/month-report.js';
import type { MonthReports } from '../../reports/index.js';
import { codeOf, type Section } from './sheet.js';

type Result = Awaited<ReturnType<MonthReports['handOut']>>['result'];

/** How each list of records is called. */
export const EVIDENCE_WORDS = {
  missed: { zh: '没有完整记录的日子', en: 'Days without a complete record' },
  visits: { zh: '监督检查记录', en: 'Spot checks' },
  findings: { zh: '整改记录', en: 'Findings' },
  returns: { zh: '经费月报', en: 'Returns of the month' },
} as const;

const WORDS = {
  zh: {
    ...{
      school: '学校',
      duty: '事项',
      days: '日期',
      began: '开始',
      kind: '类别',
      state: '状态',
      address: '平台上的地址',
    },
    ...{ clause: '依据', severity: '轻重', opened: '提出', deadline: '期限', round: '第几次', submitted: '报送' },
    ...{ complete: '齐全', locked: '县级锁定', code: '校验码', overdue: '逾期', yes: '是', no: '否' },
    ...{ flight: '飞行检查', routine: '日常检查', joint: '联合检查', isOver: '已结束', isOn: '进行中' },
    ...{ key: '重点项', general: '一般项', open: '待答复', answered: '已答复', closed: '已办结', reopened: '退回' },
    notYours: '没有权限读取',
  },
  en: {
    ...{ school: 'School', duty: 'What', days: 'Days', began: 'Began', kind: 'Kind', state: 'State' },
    ...{ clause: 'Clause', severity: 'Weight', opened: 'Opened', deadline: 'Deadline', round: 'Round' },
    ...{ submitted: 'Returned', complete: 'Complete', locked: 'Locked', code: 'Code', overdue: 'overdue' },
    ...{ yes: 'yes', no: 'no', flight: 'Unannounced', routine: 'Routine', joint: 'Joint', isOver: 'over' },
    ...{ isOn: 'going on', key: 'key', general: 'general', open: 'open', answered: 'answered', closed: 'closed' },
    ...{ reopened: 'sent back', notYours: 'Not yours to read', address: 'Address on the platform' },
  },
} as const;
const WIDTHS = { narrow: 18, wide: 40, address: 70 } as const;

/** The records a county's month rests on, list by list; nothing in a report of several counties. */
export function evidenceSections({ evidence, schools }: Result, language: Language): Section[] {
  if (evidence === undefined) return [];
  const words = WORDS[language];
  const names = new Map(schools.map(({ schoolId, schoolName }) => [schoolId, schoolName]));
  const nameOf = ({ schoolId }: { schoolId: string }): string => names.get(schoolId) ?? schoolId;
  const yes = (is: boolean): string => (is ? words.yes : words.no);
  const listed = (
    list: keyof typeof EVIDENCE_WORDS,
    columns: Partial<Record<keyof typeof words, keyof typeof WIDTHS>>,
    rows: readonly string[][] | undefined,
  ): Section => ({
    title: EVIDENCE_WORDS[list][language],
    columns: Object.entries(columns).map(
      ([field, width]): Column => ({
        ...{ field, title: words[field as keyof typeof words], unit: null, widthMm: WIDTHS[width] },
        ...{ minMm: WIDTHS.narrow, align: 'left' },
      }),
    ),
    ...{ lineColumns: [], after: [] },
    rows: (
      rows ?? [
        [
          words.notYours,
          ...Object.keys(columns)
            .slice(1)
            .map(() => '—'),
        ],
      ]
    ).map((cells) => ({
      ...{ before: cells.map(textCell), lines: [], after: [], note: null, isStruck: false },
    })),
  });
  return [
    listed(
      'missed',
      { school: 'wide', duty: 'wide', days: 'address' },
      schools.flatMap((school) =>
        BOARD_DUTIES.flatMap((duty) => {
          const days = school.missed[duty] ?? [];
          return days.length === 0
            ? []
            : [[school.schoolName, wordsOfDuty(duty)[language], days.map((date) => date.slice(5)).join(' ')]];
        }),
      ),
    ),
    listed(
      'visits',
      { school: 'wide', began: 'narrow', kind: 'narrow', state: 'narrow', address: 'address' },
      evidence.visits?.map((visit) => [
        ...[nameOf(visit), visit.beganOn, words[visit.kind], visit.isOver ? words.isOver : words.isOn],
        `/inspections/${visit.id}`,
      ]),
    ),
    listed(
      'findings',
      {
        ...{ school: 'wide', clause: 'narrow', severity: 'narrow', opened: 'narrow', deadline: 'narrow' },
        ...{ state: 'narrow', address: 'address' },
      },
      evidence.findings?.map(({ id, ...one }) => [
        ...[nameOf(one), one.clause, words[one.severity], one.openedOn, one.deadline],
        one.isOverdue ? `${words[one.status]} ${words.overdue}` : words[one.status],
        `/findings/${id}`,
      ]),
    ),
    listed(
      'returns',
      {
        ...{ school: 'wide', submitted: 'narrow', round: 'narrow', complete: 'narrow', locked: 'narrow' },
        code: 'address',
      },
      evidence.returns?.map((one) => [
        ...[nameOf(one), one.submittedOn, String(one.round), yes(one.isComplete), yes(one.isLocked)],
        codeOf(one.sha256),
      ]),
    ),
  ];
}

const wordsOfDuty = (duty: string): Readonly<Record<Language, string>> =>
  [...REPORT_COLUMNS, ...EVIDENCE_ITEMS].find(({ key }) => key === duty)?.words ?? { zh: duty, en: duty };
