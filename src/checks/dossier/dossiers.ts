import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import type { BusinessDate } from '../../contract/business-date.js';
import type { checkEndpoints } from '../../contract/http/checks.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { SchoolDirectory } from '../../organization/index.js';
import { type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { CheckedDay } from '../checks.entities.js';
import { chainOf } from './chain.js';
import { DayReader } from './day-reader.js';
import { factsOfDay, readFacts } from './facts-of-day.js';

/** A school’s day in one read, for people. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly days: DayReader,
    private readonly policy: Policy,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  read(
    caller: Principal,
    schoolId: string,
    date: BusinessDate,
    chain: 'day' | 'month',
  ): Promise<ResponseOf<(typeof checkEndpoints)['dossier']>> {
    return this.uow.read(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'school.read', schoolId);
      const facts = factsOfDay(await this.days.read(tx, schoolId, date));
      const number = (key: string) => this.policy.number(tx, `check.${key}`, { date, areaCode });
      const month = date.slice(0, 7);
      const others =
        chain === 'day'
          ? []
          : await tx.findBy(CheckedDay, { schoolId, businessDate: Between(`${month}-01`, `${month}-31`) });
      const kept = others.flatMap(({ businessDate, facts: bytes }) =>
        bytes === null || businessDate === date ? [] : [readFacts(bytes)],
      );
      return {
        ...{ schoolId, date, isSchoolDay: facts.isSchoolDay, enrolled: facts.enrolled, records: facts.acts },
        ...{ supported: facts.supported, cameras: facts.cameras, recordedSeconds: facts.recordedSeconds },
        unexplainedMovements: facts.movements.length,
        meals: facts.meals.map(
          ({ mealId, present, served, portions, issuedGrams, cookedGrams, returnedGrams, issued }) => ({
            ...{ mealId, present, served, portions, issuedGrams, cookedGrams, returnedGrams },
            costFen:
              issued.length === 0 || issued.some(({ costFen }) => costFen === null)
                ? null
                : issued.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
          }),
        ),
        chain: chainOf([...kept, facts], {
          weighingPercent: await number('weighing_percent'),
          chainPercent: await number('chain_percent'),
          countPercent: await number('count_percent'),
          costPercent: await number('cost_percent'),
          standardFen: await number('standard_fen'),
        }),
      };
    });
  }
}
