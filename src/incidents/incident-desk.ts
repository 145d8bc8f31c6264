import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { act as reported } from '../contract/acts/dining.incident.js';
import { businessDateOf } from '../contract/business-date.js';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { incidentEndpoints } from '../contract/http/incidents.js';
import { INCIDENT_OFFICES, type IncidentOffice, OFFICE_OF_ROLE } from '../contract/words/incident-words.js';
import { DeclaredActs, groupBy } from '../journal/index.js';
import { Samples } from '../kitchen/index.js';
import { School, SchoolDirectory, withinScope } from '../organization/index.js';
import {
  AuditLog,
  Clock,
  covers,
  DomainError,
  lockRows,
  Outbox,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { Lots, StopUse } from '../warehouse/index.js';
import { IncidentMessages } from './incident-messages.js';
import { Incident, IncidentContact, IncidentMessage, IncidentReading } from './incidents.entities.js';

type Api = typeof incidentEndpoints;
type View = ResponseOf<Api['read']>;
type Contacts = ResponseOf<Api['contacts']>;

/** The alarm as the offices and the school see it, who has read it, and by which telephones it goes out. */
@Injectable()
export class IncidentDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly declared: DeclaredActs,
    private readonly stops: StopUse,
    private readonly lots: Lots,
    private readonly samples: Samples,
    private readonly messages: IncidentMessages,
  ) {}

  /** One page by (reportedAt, id), latest first; the key of a page is the last one's id. `unread` is of all pages. */
  list(caller: Principal, { show, after, limit }: QueryOf<Api['list']>): Promise<ResponseOf<Api['list']>> {
    return this.uow.read(async (tx) => {
      const query = this.inScope(tx, caller);
      if (show === 'open') this.onlyOpen(query);
      const last = after === undefined ? null : await tx.findOneBy(Incident, { actId: after });
      if (last) {
        query.andWhere('(incident.reportedAt < :at OR (incident.reportedAt = :at AND incident.actId < :lastId))', {
          at: last.reportedAt.getTime(),
          lastId: last.actId,
        });
      }
      const rows = await query
        .orderBy('incident.reportedAt', 'DESC')
        .addOrderBy('incident.actId', 'DESC')
        .limit(limit + 1)
        .getMany();
      const items = await this.views(tx, caller, rows.slice(0, limit));
      return {
        items,
        next: rows.length > limit ? (items.at(-1)?.actId ?? null) : null,
        unread: await this.unreadOf(tx, caller),
      };
    });
  }

  /** @throws DomainError `incidents.not-found` also when it is out of scope */
  read(caller: Principal, actId: string): Promise<View> {
    return this.uow.write(async (tx) => {
      const [incident] = await lockRows(tx, Incident, { actId }, { actId: 'ASC' });
      const school = incident && (await tx.findOneBy(School, { id: incident.schoolId }));
      if (!incident || !school || !covers(scopeOf(caller, 'incident.answer'), school)) throw notFound();
      const known = await tx.findBy(IncidentReading, { actId });
      const fresh = officesOf(caller, school).filter((office) => !known.some((one) => one.office === office));
      const { accountId, displayName: name } = caller;
      for (const office of fresh) {
        await tx.insert(IncidentReading, { actId, office, accountId, name, at: this.clock.now() });
      }
      if (fresh.length > 0) {
        if (known.length + fresh.length === INCIDENT_OFFICES.length)
          await tx.update(Incident, { actId }, { escalateAt: null });
        await this.outbox.tell(tx, 'incident.changed', { schoolId: school.id });
        await this.audit.note(tx, {
          by: caller,
          action: 'incidents.read',
          subject: { kind: 'act', id: actId },
          ...{ schoolId: school.id, areaCode: school.areaCode },
          detail: { offices: fresh.join(' ') },
        });
      }
      const [view] = await this.views(tx, caller, [await tx.findOneByOrFail(Incident, { actId })]);
      return view as View;
    });
  }

  /** @throws DomainError `organization.school-not-found` */
  help(caller: Principal, schoolId: string): Promise<ResponseOf<Api['help']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      const at = { date: businessDateOf(this.clock.now()), areaCode: school.areaCode };
      const rows = await tx
        .createQueryBuilder(Incident, 'incident')
        .where(
          'incident.schoolId = :schoolId AND incident.endedByActId IS NULL AND incident.withdrawnByActId IS NULL',
          {
            schoolId,
          },
        )
        .orderBy('incident.reportedAt', 'DESC')
        .getMany();
      const readings = await this.readingsOf(tx, rows);
      const contacts = await this.messages.contactsOf(tx, school.areaCode);
      return {
        reportMinutes: await this.policy.number(tx, 'incident.report_minutes', at),
        contacts: contacts.map(({ office, phone }) => ({ office, phone })),
        open: rows.map(({ actId, noticedAt, reportedAt, dueAt }) => ({
          actId,
          ...{ noticedAt: noticedAt.toISOString(), reportedAt: reportedAt.toISOString(), dueAt: dueAt.toISOString() },
          readings: readings.get(actId) ?? [],
        })),
      };
    });
  }

  /** @throws DomainError `organization.area-not-found` */
  contacts(caller: Principal, areaId: string): Promise<Contacts> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, caller, 'incident.answer', areaId);
      return this.contactsIn(tx, areaId);
    });
  }

  /** @throws DomainError `organization.area-not-found`, `incidents.office-named-twice` */
  setContacts(caller: Principal, areaId: string, { contacts }: BodyOf<Api['setContacts']>): Promise<Contacts> {
    return this.uow.write(async (tx) => {
      await this.directory.requireArea(tx, caller, 'incident.answer', areaId);
      const twice = contacts.findIndex(
        ({ office }, index) => contacts.findIndex((one) => one.office === office) < index,
      );
      if (twice >= 0) {
        throw new DomainError('incidents.office-named-twice', {}, { field: `contacts.${twice}.office` });
      }
      const rows = contacts.map((contact) => ({ ...contact, areaCode: areaId }));
      await tx.upsert(IncidentContact, rows, ['areaCode', 'office']);
      await this.audit.note(tx, {
        by: caller,
        action: 'incidents.contacts-set',
        subject: { kind: 'area', id: areaId },
        ...{ schoolId: null, areaCode: areaId },
        detail: Object.fromEntries(contacts.map(({ office, phone }) => [office, phone])),
      });
      return this.contactsIn(tx, areaId);
    });
  }

  private async contactsIn(tx: EntityManager, areaId: string): Promise<Contacts> {
    return { areaId, contacts: await this.messages.contactsOf(tx, areaId), smsOn: this.messages.isOn };
  }

  private inScope(tx: EntityManager, caller: Principal): SelectQueryBuilder<Incident> {
    const query = tx
      .createQueryBuilder(Incident, 'incident')
      .innerJoin(School, 'school', 'school.id = incident.schoolId')
      .where('1 = 1');
    return withinScope(query, 'school', caller, 'incident.read');
  }

  /** What has not ended; what was taken back stays for a while, so that whoever was alarmed sees it. */
  private onlyOpen(query: SelectQueryBuilder<Incident>): SelectQueryBuilder<Incident> {
    return query.andWhere(
      'incident.endedByActId IS NULL AND (incident.withdrawnByActId IS NULL OR incident.reportedAt >= :lately)',
      { lately: this.clock.now().getTime() - LATELY_MS },
    );
  }

  /** Of how many open reports none of the caller's offices has read. */
  private async unreadOf(tx: EntityManager, caller: Principal): Promise<number> {
    const rows = await this.onlyOpen(this.inScope(tx, caller)).getMany();
    const schools = await this.schoolsOf(tx, rows);
    const readings = await this.readingsOf(tx, rows);
    return rows.filter((row) => isUnread(caller, schools.get(row.schoolId), readings.get(row.actId) ?? [])).length;
  }

  private async views(tx: EntityManager, caller: Principal, rows: readonly Incident[]): Promise<View[]> {
    const ids = rows.map(({ actId }) => actId);
    const schools = await this.schoolsOf(tx, rows);
    const said = await this.declared.valuesOf(tx, reported, ids);
    const readings = await this.readingsOf(tx, rows);
    const stopped = await this.stops.ofActs(tx, ids);
    const idsOf = (thing: 'lot' | 'sample') => stopped.filter((one) => one.thing === thing).map((one) => one.thingId);
    const names = await this.lots.namesOf(tx, idsOf('lot'));
    for (const [id, [line]] of await this.samples.inWords(tx, idsOf('sample'))) names.set(id, line?.name ?? '');
    const messages = await tx.find(IncidentMessage, { where: { actId: In(ids) }, order: { id: 'ASC' } });
    return rows.flatMap((row): View[] => {
      const { actId, schoolId, noticedAt, reportedAt, dueAt, escalatedAt } = row;
      const school = schools.get(schoolId);
      const values = said.get(actId);
      if (!school || !values) return [];
      const { suspicion, touched, course } = values;
      const own = readings.get(actId) ?? [];
      return [
        {
          ...{ actId, schoolId, schoolName: school.name, areaId: school.areaCode, suspicion, touched, course },
          ...{ noticedAt: noticedAt.toISOString(), reportedAt: reportedAt.toISOString(), dueAt: dueAt.toISOString() },
          isLate: reportedAt > dueAt,
          state: row.withdrawnByActId !== null ? 'withdrawn' : row.endedByActId !== null ? 'ended' : 'open',
          readings: own,
          isUnread: isUnread(caller, school, own),
          escalatedAt: escalatedAt?.toISOString() ?? null,
          stopped: stopped
            .filter((one) => one.actId === actId)
            .map(({ thing, thingId, liftedByActId }) => ({
              ...{ thing, id: thingId, name: names.get(thingId) ?? '' },
              lifted: liftedByActId !== null,
            })),
          messages: messages
            .filter((one) => one.actId === actId)
            .map(({ office, reason, attempts, sentAt, gaveUp }) => ({
              ...{ office, reason, attempts, gaveUp },
              sentAt: sentAt?.toISOString() ?? null,
            })),
        },
      ];
    });
  }

  private async schoolsOf(tx: EntityManager, rows: readonly Incident[]): Promise<Map<string, School>> {
    const schools = await tx.findBy(School, { id: In([...new Set(rows.map(({ schoolId }) => schoolId))]) });
    return new Map(schools.map((school) => [school.id, school]));
  }

  /** By report, the readings in the order of the offices. */
  private async readingsOf(tx: EntityManager, rows: readonly Incident[]): Promise<Map<string, View['readings']>> {
    const all = await tx.findBy(IncidentReading, { actId: In(rows.map(({ actId }) => actId)) });
    return new Map(
      [...groupBy(all, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        INCIDENT_OFFICES.flatMap((office) => own.filter((one) => one.office === office)).map(
          ({ office, name, at }) => ({
            ...{ office, name },
            at: at.toISOString(),
          }),
        ),
      ]),
    );
  }
}

/** So long a report that was taken back stays among the open ones. */
const LATELY_MS = 86_400_000;

/** The offices for which somebody may answer at a school. */
function officesOf(caller: Principal, school: School): IncidentOffice[] {
  return INCIDENT_OFFICES.filter((office) =>
    caller.grants.some(
      (grant) =>
        OFFICE_OF_ROLE[grant.role] === office &&
        covers(scopeOf({ ...caller, grants: [grant] }, 'incident.answer'), school),
    ),
  );
}

function isUnread(caller: Principal, school: School | undefined, readings: View['readings']): boolean {
  const offices = school ? officesOf(caller, school) : [];
  return offices.length > 0 && !offices.some((office) => readings.some((one) => one.office === office));
}

const notFound = () => new DomainError('incidents.not-found', {}, { field: 'actId' });
