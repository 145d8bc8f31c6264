import type { BusinessDate } from './business-date.js';
import type { FindingStatus } from './http/findings.js';
import type { InspectionKind, Severity } from './http/inspection.js';
import type { Language } from './language.js';
import type { OFFICES, ReportFigures, ReportValue } from './month-report.js';

/** A visit that began in the month. One that is only planned is a secret, and in no report (I-11). */
export interface VisitRecord {
  id: string;
  schoolId: string;
  kind: InspectionKind;
  beganOn: BusinessDate;
  isOver: boolean;
}
/** A finding that was opened or closed in the month, or opened before and open at its end; as it stood then. */
export interface FindingRecord {
  id: string;
  schoolId: string;
  clause: string;
  severity: Severity;
  openedOn: BusinessDate;
  deadline: BusinessDate;
  status: FindingStatus;
  isOverdue: boolean;
}
/** The last round in which a school returned the month. */
export interface ReturnRecord {
  schoolId: string;
  round: number;
  submittedOn: BusinessDate;
  isComplete: boolean;
  isLocked: boolean;
  sha256: string;
}

/** Records of a county's month that its figures rest on. Null: whoever asked may not read them in the whole county. */
export interface MonthEvidence {
  visits: VisitRecord[] | null;
  findings: FindingRecord[] | null;
  returns: ReturnRecord[] | null;
}

interface EvidenceItem {
  key: string;
  words: Readonly<Record<Language, string>>;
  /** What asks for it, by its id in the rules of the field. */
  rule: string;
  /** As of `REPORT_COLUMNS`. */
  office: keyof typeof OFFICES | null;
  /** Which list has its records. */
  records: 'missed' | keyof MonthEvidence;
  of: (evidence: MonthEvidence, figures: ReportFigures) => ReportValue;
}

const count = (all: readonly unknown[] | null): ReportValue =>
  all === null ? null : { form: 'count', part: all.length };
const share = (part: readonly unknown[] | undefined, of: number): ReportValue =>
  part === undefined || of === 0 ? null : { form: 'share', part: part.length, of };

/** What a county's sheet for 考核·督导 says besides the columns of the report that a rule asks for. */
export const EVIDENCE_ITEMS: readonly EvidenceItem[] = [
  {
    ...{ key: 'morning-check', words: { zh: '晨检', en: 'Morning check' }, rule: 'O-09', office: 'safety' },
    ...{ records: 'missed', of: (_, { duties }) => ofDuty(duties['morning-check']) },
  },
  {
    ...{ key: 'notice', words: { zh: '每周公示', en: 'Weekly notice' }, rule: 'S-04', office: 'safety' },
    ...{ records: 'missed', of: (_, { duties }) => ofDuty(duties.notice) },
  },
  {
    ...{ key: 'visits', words: { zh: '监督检查(次)', en: 'Spot checks' }, rule: 'I-05', office: 'safety' },
    ...{ records: 'visits', of: ({ visits }) => count(visits) },
  },
  {
    ...{ key: 'findingsClosed', words: { zh: '整改已办结', en: 'Findings closed' }, rule: 'I-07', office: 'safety' },
    records: 'findings',
    of: ({ findings }) =>
      share(
        findings?.filter(({ status }) => status === 'closed'),
        findings?.length ?? 0,
      ),
  },
  {
    ...{ key: 'returns', words: { zh: '已报经费月报的学校', en: 'Schools that returned the month' } },
    ...{ rule: 'F-06', office: 'finance', records: 'returns' },
    of: ({ returns }, { counts }) => share(returns ?? undefined, counts.schools),
  },
  {
    ...{ key: 'returnsLocked', words: { zh: '县级已锁定的月报', en: 'Returns locked by the county' } },
    ...{ rule: 'F-06', office: 'finance', records: 'returns' },
    of: ({ returns }) =>
      share(
        returns?.filter(({ isLocked }) => isLocked),
        returns?.length ?? 0,
      ),
  },
];

const ofDuty = ({ owed, kept }: { owed: number; kept: number }): ReportValue =>
  owed === 0 ? null : { form: 'share', part: kept, of: owed };
