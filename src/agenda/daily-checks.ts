import { Injectable } from '@nestjs/common';
import { SchoolCalendars } from '../calendar/index.js';
import { act as dailyCheck } from '../contract/acts/cooking.daily-check.js';
import { addDays, type BusinessDate, businessDateOf } from '../contract/business-date.js';
import type { agendaEndpoints } from '../contract/http/agenda.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { DeclaredActs, JournalReader } from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { sumChecks } from './sum-checks.js';

type Api = typeof agendaEndpoints;

/** The daily checks of some days, as the weekly report and the monthly dispatch begin from them. Reads only. */
@Injectable()
export class DailyChecks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly calendars: SchoolCalendars,
    private readonly journal: JournalReader,
    private readonly declared: DeclaredActs,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  async of(
    caller: Principal,
    schoolId: string,
    { from, days }: { from: BusinessDate; days: number },
  ): Promise<ResponseOf<Api['dailyChecks']>> {
    const to = addDays(from, days - 1);
    const today = businessDateOf(this.clock.now());
    const { items } = await this.calendars.schoolDays(caller, schoolId, { from, days });
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const acts = await this.journal.standingOfSchool(tx, schoolId, dailyCheck.kind, { from, to });
      const values = await this.declared.valuesOf(
        tx,
        dailyCheck,
        acts.map(({ act }) => act.id),
      );
      const checks = acts.map(({ act }) => {
        const said = values.get(act.id);
        return {
          ...{ actId: act.id, date: businessDateOf(act.occurredAt) },
          ...{ found: said?.found ?? null, precaution: said?.precaution ?? null },
        };
      });
      const come = items.filter(({ date }) => date <= today).map(({ isSchoolDay }) => isSchoolDay);
      return { from, to, ...sumChecks(checks, come) };
    });
  }
}
