import { businessDateOf, localTime } from './business-date.js';
import { type Distance, isFarther } from './distance.js';
import type { CheckAnswer, InspectionKind, OfficerRole, Severity, SignatureRole } from './http/inspection.js';
import type { MeasureKind } from './http/inspection-field.js';
import type { Language } from './language.js';
import { type QuantityUnit, quantityInWords } from './quantity.js';

/** What a visit found, as it is signed: the same on the tablet without a line and on the platform. */
export interface VisitFacts {
  inspectionId: string;
  schoolName: string;
  kind: InspectionKind;
  /** In the order of joining. */
  officers: readonly { name: string; unit: string; role: OfficerRole }[];
  /** ISO. */
  checkedInAt: string | null;
  note: string | null;
  /** Every question that was answered; `place` is null for the canteen as a whole. */
  checks: readonly { item: string; place: string | null; answer: CheckAnswer }[];
  findings: readonly { severity: Severity; clause: string; text: string; deadline: string; photos: number }[];
  /** In base units of the lot; `bookAt` is ISO. */
  recounts: readonly {
    goods: string;
    place: string;
    unit: QuantityUnit;
    counted: number;
    book: number;
    bookAt: string;
  }[];
  /** What officers measured themselves; `record` is what the canteen had of the same thing, its `at` is ISO. */
  measures: readonly {
    kind: MeasureKind;
    what: string;
    valueTenths: number | null;
    passed: boolean | null;
    record: { valueTenths: number; at: string; minTenths: number | null; maxTenths: number | null } | null;
  }[];
  statement: string | null;
  summary: string;
  receivedBy: string | null;
  refusalReason: string | null;
  witness: string | null;
}

interface DocumentPart {
  title: string;
  lines: string[];
}

/** The text whose SHA-256 is signed: no order of arrival and no language changes it. */
export function textOfFacts(facts: VisitFacts): string {
  const sorted = (rows: readonly (readonly (string | number | null)[])[]): string[] =>
    rows.map((row) => JSON.stringify(row)).sort();
  return JSON.stringify([
    ...['mingchu-visit 1', facts.inspectionId, facts.schoolName, facts.kind, facts.checkedInAt, facts.note],
    sorted(facts.officers.map(({ name, unit, role }) => [name, unit, role])),
    sorted(facts.checks.map(({ item, place, answer }) => [item, place, answer])),
    sorted(facts.findings.map((it) => [it.severity, it.clause, it.text, it.deadline, it.photos])),
    sorted(facts.recounts.map((it) => [it.goods, it.place, it.unit, it.counted, it.book, it.bookAt])),
    ...[facts.statement, facts.summary, facts.receivedBy, facts.refusalReason, facts.witness],
    // Those who signed before anything could be measured signed a text without it
    ...(facts.measures.length === 0 ? [] : [sorted(facts.measures.map(rowOfMeasure))]),
  ]);
}

const rowOfMeasure = ({ kind, what, valueTenths, passed, record }: VisitFacts['measures'][number]) => [
  ...[kind, what, valueTenths, passed === null ? null : Number(passed)],
  ...(record === null ? [null] : [record.valueTenths, record.at, record.minTenths, record.maxTenths]),
];

type Pair = Readonly<Record<Language, string>>;
const KINDS: Record<InspectionKind, Pair> = {
  flight: { zh: '飞行检查', en: 'Flight check' },
  routine: { zh: '日常检查', en: 'Routine check' },
  joint: { zh: '联合检查', en: 'Joint check' },
};
const ANSWERS: Record<CheckAnswer, Pair> = {
  fits: { zh: '符合', en: 'fits' },
  does_not_fit: { zh: '不符合', en: 'does not fit' },
  not_applicable: { zh: '不适用', en: 'does not apply' },
  not_looked_at: { zh: '未查', en: 'not looked at' },
};
const SEVERITY: Record<Severity, Pair> = {
  key: { zh: '重点项', en: 'key item' },
  general: { zh: '一般项', en: 'general item' },
};
const MEASURES: Record<MeasureKind, Pair> = {
  core: { zh: '中心温度', en: 'core temperature' },
  store: { zh: '贮存温度', en: 'storage temperature' },
  tableware: { zh: '餐用具快检', en: 'rapid test of tableware' },
  hands: { zh: '手部快检', en: 'rapid test of hands' },
};
const WORDS = {
  measures: { zh: '检查人员复测', en: 'Measured by the officers' },
  passed: { zh: '合格', en: 'passed' },
  failed: { zh: '不合格', en: 'not passed' },
  measured: { zh: '测得', en: 'measured' },
  recorded: { zh: '食堂记录', en: 'on record' },
  difference: { zh: '相差', en: 'difference' },
  noRecord: { zh: '食堂没有同一项的记录可对照', en: 'nothing on record to compare with' },
  noLimit: { zh: '没有规定限值', en: 'no limit is set' },
  within: { zh: '在限值内', en: 'within the limit' },
  below: { zh: '低于限值', en: 'below the limit of' },
  above: { zh: '高于限值', en: 'above the limit of' },
  title: { zh: '食堂监督检查记录', en: 'Record of a canteen inspection' },
  visit: { zh: '检查', en: 'Visit' },
  school: { zh: '被检查单位:', en: 'School: ' },
  kind: { zh: '检查方式:', en: 'Kind: ' },
  officers: { zh: '检查人员:', en: 'Officers: ' },
  from: { zh: '到场签到:', en: 'Checked in: ' },
  note: { zh: '现场说明:', en: 'Note: ' },
  checks: { zh: '检查表', en: 'Checklist' },
  whole: { zh: '食堂总体', en: 'The canteen as a whole' },
  findings: { zh: '提出的问题(待学校答复)', en: 'Findings (the school may answer)' },
  deadline: { zh: '整改期限', en: 'deadline' },
  photos: { zh: '照片', en: 'photos' },
  recounts: { zh: '随机复点的批次(由平台抽取)', en: 'Lots counted again (drawn by the platform)' },
  counted: { zh: '实点', en: 'counted' },
  book: { zh: '账面', en: 'books' },
  bookAt: { zh: '截至', en: 'as of' },
  result: { zh: '结果', en: 'Result' },
  statement: { zh: '学校陈述:', en: 'The school states: ' },
  noStatement: { zh: '学校没有陈述', en: 'The school made no statement' },
  received: { zh: '学校签收人:', en: 'Received by: ' },
  refused: { zh: '学校未签收,原因:', en: 'Not received, because: ' },
  witness: { zh: '见证人:', en: 'Witness: ' },
  none: { zh: '无', en: 'none' },
} as const satisfies Record<string, Pair>;

export const SIGNATURE_WORDS: Record<SignatureRole, Pair> = {
  officer: { zh: '检查人员', en: 'Officer' },
  school: { zh: '学校', en: 'School' },
  witness: { zh: '见证人', en: 'Witness' },
};

/** @param at ISO; the day and time of the clock on the wall */
export function dayAndTime(at: string): string {
  const date = new Date(at);
  return `${businessDateOf(date)} ${localTime(date)}`;
}

const PLACE = {
  unknown: {
    zh: '距学校多远不清楚:没有位置可对照',
    en: 'how far from the school is not known: there is no position to compare with',
  },
  about: { zh: '距学校约', en: 'from the school about' },
  metre: { zh: '米', en: 'm' },
  beyond: { zh: '远于规定的', en: 'farther than' },
  within: { zh: '不超过规定的', en: 'not farther than' },
  unclear: { zh: '按误差不能判断是否超过', en: 'by its accuracy it cannot be said whether it is beyond' },
} as const satisfies Record<string, Pair>;

/** `距学校约 120 米 ±30 米,不超过规定的 500 米`; what is not known is said to be so. */
export function distanceInWords(distance: (Distance & { limitMetres: number }) | null, language: Language): string {
  if (distance === null) return PLACE.unknown[language];
  const metres = (count: number): string => `${count} ${PLACE.metre[language]}`;
  const { metres: far, accuracyMetres, limitMetres } = distance;
  const isFar = isFarther(distance, limitMetres);
  const judged = PLACE[isFar === null ? 'unclear' : isFar ? 'beyond' : 'within'][language];
  const comma = language === 'zh' ? ',' : ', ';
  return `${PLACE.about[language]} ${metres(far)} ±${metres(accuracyMetres)}${comma}${judged} ${metres(limitMetres)}`;
}

/** The document in words, the same on the tablet and on paper. @param questions the words of each question by its key */
export function visitInWords(
  facts: VisitFacts,
  questions: ReadonlyMap<string, string>,
  language: Language,
): { title: string; parts: DocumentPart[] } {
  const say = (key: keyof typeof WORDS): string => WORDS[key][language];
  const amount = (of: number, unit: QuantityUnit): string => quantityInWords({ amount: of, unit }, language);
  const orNone = (lines: string[]): string[] => (lines.length === 0 ? [say('none')] : lines);
  const people = facts.officers.map(({ name, unit }) => `${name}(${unit})`).join('、');
  const visit = [
    say('school') + facts.schoolName,
    say('kind') + KINDS[facts.kind][language],
    say('officers') + people,
    ...(facts.checkedInAt === null ? [] : [say('from') + dayAndTime(facts.checkedInAt)]),
    ...(facts.note === null ? [] : [say('note') + facts.note]),
  ];
  const checks = facts.checks.map(
    ({ item, place, answer }) =>
      `[${ANSWERS[answer][language]}] ${place ?? say('whole')}:${questions.get(item) ?? item}`,
  );
  const findings = facts.findings.map(
    ({ severity, clause, text, deadline, photos }, index) =>
      `${index + 1}. [${SEVERITY[severity][language]}] ${text}(${clause};${say('deadline')} ${deadline}${photos > 0 ? `;${say('photos')} ${photos}` : ''})`,
  );
  const recounts = facts.recounts.map(
    ({ goods, place, unit, counted, book, bookAt }) =>
      `${goods}(${place}):${say('counted')} ${amount(counted, unit)},${say('book')} ${amount(book, unit)}(${say('bookAt')} ${dayAndTime(bookAt)})`,
  );
  const result = [
    facts.summary,
    facts.statement === null ? say('noStatement') : say('statement') + facts.statement,
    ...(facts.receivedBy === null ? [] : [say('received') + facts.receivedBy]),
    ...(facts.refusalReason === null ? [] : [say('refused') + facts.refusalReason]),
    ...(facts.witness === null ? [] : [say('witness') + facts.witness]),
  ];
  return {
    title: say('title'),
    parts: [
      { title: say('visit'), lines: visit },
      { title: say('checks'), lines: orNone(checks) },
      { title: say('findings'), lines: orNone(findings) },
      { title: say('recounts'), lines: orNone(recounts) },
      ...(facts.measures.length === 0
        ? []
        : [{ title: say('measures'), lines: facts.measures.map((one) => measureInWords(one, language)) }]),
      { title: say('result'), lines: result },
    ],
  };
}

/** A measurement, the record of the same thing, and both against the limit that held for it: facts, no verdict. */
export function measureInWords(
  { kind, what, valueTenths, passed, record }: VisitFacts['measures'][number],
  language: Language,
): string {
  const say = (key: keyof typeof WORDS): string => WORDS[key][language];
  const degrees = (tenths: number): string => `${(tenths / 10).toFixed(1)} ℃`;
  const head = `${what}(${MEASURES[kind][language]}):`;
  if (passed !== null) return head + say(passed ? 'passed' : 'failed');
  const value = valueTenths ?? 0;
  if (record === null) return `${head}${say('measured')} ${degrees(value)};${say('noRecord')}`;
  const { minTenths, maxTenths } = record;
  const limit =
    minTenths !== null && value < minTenths
      ? `${say('below')} ${degrees(minTenths)}`
      : maxTenths !== null && value > maxTenths
        ? `${say('above')} ${degrees(maxTenths)}`
        : say(minTenths === null && maxTenths === null ? 'noLimit' : 'within');
  return `${head}${say('measured')} ${degrees(value)}(${limit});${say('recorded')} ${degrees(record.valueTenths)}(${dayAndTime(record.at)});${say('difference')} ${degrees(Math.abs(value - record.valueTenths))}`;
}
