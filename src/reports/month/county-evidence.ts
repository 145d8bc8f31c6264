import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import { type BusinessMonth, spanOfMonth } from '../../contract/business-month.js';
import type { MonthEvidence } from '../../contract/month-evidence.js';
import type { Capability } from '../../contract/roles.js';
import { AreaMonths } from '../../funds/index.js';
import { FindingReader, VisitReader } from '../../inspection/index.js';
import { type Principal, scopeOf } from '../../platform/index.js';

/** The records that a county's month rests on, for who assesses it (考核·督导). */
@Injectable()
export class CountyEvidence {
  constructor(
    private readonly visits: VisitReader,
    private readonly findings: FindingReader,
    private readonly funds: AreaMonths,
  ) {}

  /**
   * @param areaCode of a county; `by` has `report.read` there
   * @param schoolIds the schools of the report: of others nothing is listed
   */
  async of(
    tx: EntityManager,
    by: Principal,
    areaCode: string,
    month: BusinessMonth,
    schoolIds: ReadonlySet<string>,
  ): Promise<MonthEvidence> {
    const { from, to } = spanOfMonth(month);
    const span = [new Date(startOfBusinessDate(from)), new Date(startOfBusinessDate(addDays(to, 1)))] as const;
    const reaches = (capability: Capability) =>
      scopeOf(by, capability).areaPrefixes.some((prefix) => areaCode.startsWith(prefix));
    const ours = <Row extends { schoolId: string }>(rows: readonly Row[]) =>
      rows.filter(({ schoolId }) => schoolIds.has(schoolId));
    const maySee = reaches('finding.read');
    const visits = maySee ? await this.visits.begun(tx, areaCode, ...span) : null;
    const findings = maySee ? await this.findings.ofSpan(tx, areaCode, ...span) : null;
    const returned = reaches('funds.read') ? (await this.funds.within(tx, by, areaCode, month)).schools : null;
    return {
      visits:
        visits &&
        ours(visits).map(({ id, schoolId, kind, checkedInAt, status }) => ({
          ...{ id, schoolId, kind, beganOn: businessDateOf(checkedInAt), isOver: status === 'closed' },
        })),
      findings:
        findings &&
        ours(findings).map(({ id, schoolId, clause, severity, openedAt, deadline, status, isOverdue }) => ({
          ...{ id, schoolId, clause, severity, openedOn: businessDateOf(openedAt), deadline, status, isOverdue },
        })),
      returns:
        returned &&
        ours(returned).flatMap(({ schoolId, return: last }) =>
          last === null
            ? []
            : {
                ...{ schoolId, round: last.round, submittedOn: businessDateOf(Date.parse(last.submittedAt)) },
                ...{ isComplete: last.isComplete, isLocked: last.lock !== null, sha256: last.sha256 },
              },
        ),
    };
  }
}
