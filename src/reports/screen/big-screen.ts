import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyBoards } from '../../agenda/index.js';
import { FleetHealth } from '../../boxes/index.js';
import { businessDateOf } from '../../contract/business-date.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { reportsEndpoints } from '../../contract/http/reports.js';
import { Misfits } from '../../evidence/index.js';
import { FindingReader } from '../../inspection/index.js';
import { JournalReader } from '../../journal/index.js';
import { Area, School, withinScope } from '../../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';

type Screen = ResponseOf<(typeof reportsEndpoints)['screen']>;

const MINUTE_MS = 60_000;
/** So many lines of a list can be read from across a room. */
const MOST = 5;

/** What stands on the screen of an office: today in numbers and names of schools, never of people. */
@Injectable()
export class BigScreen {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly boards: DutyBoards,
    private readonly journal: JournalReader,
    private readonly misfits: Misfits,
    private readonly findings: FindingReader,
    private readonly fleet: FleetHealth,
  ) {}

  async today(caller: Principal): Promise<Screen> {
    const now = this.clock.now();
    const date = businessDateOf(now);
    const { total, areas } = await this.boards.board(caller, date, 'report.read');
    return this.uow.read(async (tx) => {
      const schools = await withinScope(
        tx.createQueryBuilder(School, 'school'),
        'school',
        caller,
        'report.read',
      ).getMany();
      const byId = new Map(schools.map((school) => [school.id, school]));
      const boxes = await this.boxes(tx, now, byId);
      const { count, latest } = await this.misfits.unrecordedOn(tx, caller, date, MOST);
      const all = (await tx.find(Area)).map(({ code, name }) => [code, name] as const);
      const places = new Map(all);
      const answers = await this.findings.lastAnswers(tx, caller, MOST);
      return {
        ...{ date, asOf: now.toISOString() },
        schools: total.schools,
        duties: total.duties,
        areas: areas.map(({ areaId, areaName, figures }) => ({
          ...{ areaId, areaName, schoolDay: figures.schools.schoolDay, unreported: figures.schools.unreported },
          late: figures.duties.reduce((sum, { late }) => sum + late, 0),
          boxesAway: boxes.away.get(areaId) ?? 0,
        })),
        deliveries: await this.deliveries(tx, date, byId),
        questions: {
          total: count,
          latest: latest.map(({ schoolName, placeName, at }) => ({ schoolName, placeName, at })),
        },
        boxes: { known: boxes.known, away: [...boxes.away.values()].reduce((sum, one) => sum + one, 0) },
        answers: answers.map(({ school, at }) => ({
          ...{ schoolName: school.name, areaName: places.get(school.areaCode) ?? '', at: at.toISOString() },
        })),
      };
    });
  }

  private async deliveries(
    tx: EntityManager,
    date: string,
    schools: ReadonlyMap<string, School>,
  ): Promise<Screen['deliveries']> {
    const counts = await this.journal.countsOfDay(tx, ['acceptance.delivery'], date);
    const own = counts.flatMap(({ schoolId, signed, latestAt }) => {
      const school = schools.get(schoolId);
      return school === undefined ? [] : [{ schoolId, schoolName: school.name, signed, at: latestAt.toISOString() }];
    });
    return {
      schools: new Set(own.map(({ schoolId }) => schoolId)).size,
      unsigned: new Set(own.filter(({ signed }) => !signed).map(({ schoolId }) => schoolId)).size,
      latest: own
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, MOST)
        .map(({ schoolName, at, signed }) => ({ schoolName, at, signed })),
    };
  }

  private async boxes(tx: EntityManager, now: Date, schools: ReadonlyMap<string, School>) {
    const silent = await this.policy.number(tx, 'box.silent_minutes', { date: businessDateOf(now), areaCode: '' });
    const away = new Map<string, number>();
    let known = 0;
    for (const { schoolId, isHeard } of await this.fleet.heardBySchool(tx, now, silent * MINUTE_MS)) {
      const area = schools.get(schoolId)?.areaCode;
      if (area === undefined) continue;
      known += 1;
      if (!isHeard) away.set(area, (away.get(area) ?? 0) + 1);
    }
    return { known, away };
  }
}
