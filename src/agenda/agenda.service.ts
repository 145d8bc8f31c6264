import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SchoolCalendars } from '../calendar/index.js';
import type { ActKind } from '../contract/acts.js';
import { type BusinessDate, businessDateOf, startOfBusinessDate } from '../contract/business-date.js';
import { BOARD_DUTIES } from '../contract/duty-board.js';
import type { agendaEndpoints } from '../contract/http/agenda.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { STAGES } from '../contract/stages.js';
import { Branches, JournalReader, type StandingAct } from '../journal/index.js';
import { BoughtMeals, HealthCertificates, KitchenService } from '../kitchen/index.js';
import { MessageQueue } from '../messages/index.js';
import { type School, SchoolDirectory, Structure } from '../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { awaitedInWords, GoodsPapers, lateFrom, SupplierPapers } from '../procurement/index.js';
import { ServingService } from '../serving/index.js';
import { StorageReadings, WarehouseService } from '../warehouse/index.js';
import { type Day, dueToday } from './due-today.js';
import { DUTIES, type FedBy, fedBy, keyOf, owedToday } from './minimum-set.js';

type Today = ResponseOf<(typeof agendaEndpoints)['today']>;
const MINUTE_MS = 60_000;

/** The canteen's day over all its phones: what was done, what waits, what is due (users 20). Reads only. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly structure: Structure,
    private readonly calendars: SchoolCalendars,
    private readonly journal: JournalReader,
    private readonly branches: Branches,
    private readonly kitchen: KitchenService,
    private readonly bought: BoughtMeals,
    private readonly serving: ServingService,
    private readonly readings: StorageReadings,
    private readonly warehouse: WarehouseService,
    private readonly papers: SupplierPapers,
    private readonly goodsPapers: GoodsPapers,
    private readonly certificates: HealthCertificates,
    private readonly policy: Policy,
    private readonly queue: MessageQueue,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  async today(caller: Principal, schoolId: string): Promise<Today> {
    const now = this.clock.now();
    const date = businessDateOf(now);
    const { items: meals } = await this.kitchen.mealsOf(caller, schoolId, date);
    const { items: samples } = await this.kitchen.samplesKept(caller, schoolId);
    const served = await this.serving.servingsOf(caller, schoolId, date);
    const { items: days } = await this.calendars.schoolDays(caller, schoolId, { from: date, days: 1 });
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
      const said = (await this.structure.supplyModesOn(tx, [schoolId], date)).get(schoolId) ?? null;
      const mode = fedBy(schoolId, kitchens, said);
      const all = await this.journal.actsOfDay(tx, { schoolId, kitchenIds: kitchens.map(({ id }) => id) }, date);
      const about = all.filter(({ act }) => !act.kind.startsWith('journal.'));
      const standing = about.filter(({ state }) => state.reversedByActId === null);
      const recorded = new Set(
        standing.flatMap(({ act, state }) => (state.status === 'refused' ? [] : [act.kind as string])),
      );
      const acts = await this.branches.named(tx, standing);
      const waiting = await this.branches.named(tx, await this.journal.open(tx, schoolId));
      return {
        date,
        asOf: now.toISOString(),
        stages: STAGES.map((stage) => ({ stage, acts: acts.filter((act) => act.stage === stage) })),
        waiting,
        told: (await this.queue.toldSchool(tx, schoolId, new Date(startOfBusinessDate(date)))).map(
          ({ kind, about, madeAt }) => ({
            ...{ kind: kind as 'request' | 'reminder', at: madeAt.toISOString() },
            duties: BOARD_DUTIES.filter((duty) => (about ?? '').split(' ').includes(duty)),
          }),
        ),
        due: dueToday({
          isSchoolDay: days[0]?.isSchoolDay ?? null,
          cooksHere: mode !== 'supplied',
          meals,
          countedAt: lastOf(served.headcounts, schoolId),
          weighedAt: lastOf(served.leftovers, schoolId),
          oldSamples: samples.filter(({ mayBeDiscarded }) => mayBeDiscarded),
          owed: owedToday(
            await this.pupils(tx, schoolId, date),
            await this.owedFrom(tx, school, mode, date),
            recorded,
            {
              openedAt: await this.openedAt(tx, schoolId, date, now),
              cookedAt: firstCooked(meals),
            },
          ),
          coldPlaces: await this.coldPlaces(tx, schoolId, date, now),
          expiring: await this.expiring(tx, schoolId, date),
          refused: await this.refused(tx, about),
          recalled: await this.bought.recalledAt(tx, schoolId),
          papers: await this.papers.endingOf(tx, school),
          certificates: await this.certificates.endingOf(tx, school),
          goodsPapers: (await this.goodsPapers.awaitedOf(tx, schoolId)).map((awaited) => ({
            lotId: awaited.lotId,
            name: awaitedInWords(awaited),
            lateFrom: awaited.isOverdue ? lateFrom(awaited.dueOn) : null,
          })),
        }),
      };
    });
  }

  private async coldPlaces(
    tx: EntityManager,
    schoolId: string,
    date: BusinessDate,
    now: Date,
  ): Promise<Day['coldPlaces']> {
    const places = (await this.directory.placesOf(tx, schoolId, date)).filter(
      (place) => place.schoolId === schoolId && ['cold_store', 'sample_cabinet'].includes(place.kind),
    );
    const read = await this.readings.placesReadOn(tx, schoolId, date);
    const dueSince = await this.openedAt(tx, schoolId, date, now);
    return places.map(({ id, name }) => ({ id, name, wasRead: read.has(id), dueSince }));
  }

  /** Since when the hours of the stores have run today; null before that. */
  private async openedAt(tx: EntityManager, schoolId: string, date: BusinessDate, now: Date): Promise<string | null> {
    const hours = (await this.directory.timetableOf(tx, schoolId, date)).filter(({ stage }) => stage === 'storage');
    const from = Math.min(...(hours.length > 0 ? hours.map(({ fromMinute }) => fromMinute) : [0]));
    const since = new Date(startOfBusinessDate(date) + from * MINUTE_MS);
    return since <= now ? since.toISOString() : null;
  }

  private async pupils(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<number> {
    return (await this.directory.classesOf(tx, schoolId, date)).reduce((sum, { size }) => sum + size, 0);
  }

  /** From how many pupils on each duty is owed at a school that is fed like this one. */
  private async owedFrom(
    tx: EntityManager,
    { areaCode }: School,
    mode: FedBy | null,
    date: BusinessDate,
  ): Promise<Map<ActKind, number>> {
    const owed = new Map<ActKind, number>();
    for (const duty of DUTIES) {
      if (mode === null || !duty.modes.includes(mode)) continue;
      owed.set(duty.kind, await this.policy.number(tx, keyOf(duty, mode), { date, areaCode }));
    }
    return owed;
  }

  /** In the stores of the school itself: what a guest's kitchen holds is that kitchen's. */
  private async expiring(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<Day['expiring']> {
    const own = (await this.directory.placesOf(tx, schoolId, date)).filter((place) => place.schoolId === schoolId);
    const { items } = await this.warehouse.expiringAt(
      tx,
      schoolId,
      own.map(({ id }) => id),
    );
    return items.map(({ id, ingredientName: name, locationId: placeId, useBy, expired }) => ({
      ...{ id, name, placeId, useBy, expired },
    }));
  }

  private async refused(tx: EntityManager, acts: readonly StandingAct[]): Promise<Day['refused']> {
    const open: StandingAct[] = [];
    for (const standing of acts.filter(({ state }) => state.status === 'refused')) {
      const { replacedByActId } = await this.journal.successionOf(tx, standing.act.id);
      if (replacedByActId === null) open.push(standing);
    }
    const words = await this.branches.named(tx, open);
    return words.map(({ actId, placeId, occurredAt, lines }) => ({
      ...{ id: actId, placeId, occurredAt },
      name: lines.map(({ name }) => name).join('、'),
    }));
  }
}

/** When the first dish of the day that stands was finished; null before that. */
function firstCooked(meals: Day['meals']): string | null {
  const finished = meals.flatMap(({ batches }) => batches.filter(({ reversed }) => !reversed));
  return finished.map(({ finishedAt }) => finishedAt).sort()[0] ?? null;
}

function lastOf(
  acts: readonly { schoolId: string; mealId: string; occurredAt: string; reversedByActId: string | null }[],
  schoolId: string,
): Map<string, string> {
  const standing = acts.filter((act) => act.reversedByActId === null && act.schoolId === schoolId);
  return new Map(standing.map(({ mealId, occurredAt }) => [mealId, occurredAt]));
}
