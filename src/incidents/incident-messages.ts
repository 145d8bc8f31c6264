import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import { act as reported } from '../contract/acts/dining.incident.js';
import { businessDateOf } from '../contract/business-date.js';
import { INCIDENT_OFFICES, type IncidentSaid, incidentText, unreadText } from '../contract/words/incident-words.js';
import { DeclaredActs } from '../journal/index.js';
import { MessageQueue } from '../messages/index.js';
import { Area, School } from '../organization/index.js';
import { Clock, Jobs, lockRows, newId, Outbox, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { Incident, IncidentContact, IncidentMessage, IncidentReading } from './incidents.entities.js';

/** Under this name the queue says what came of these messages. */
const OWNER = 'incidents';

interface Reported {
  actId: string;
  said: IncidentSaid;
}

/** Messages about a report: to the duty desks by telephone, to the robots of offices; and again by telephone while nobody has read it. */
@Injectable()
export class IncidentMessages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly declared: DeclaredActs,
    private readonly outbox: Outbox,
    private readonly queue: MessageQueue,
    jobs: Jobs,
  ) {
    queue.own(OWNER, async (tx, id, settled) => {
      await tx.update(IncidentMessage, { id }, settled);
    });
    jobs.add('incidents', '*/10 * * * * *', async () => ({ escalated: await this.escalateDue() }));
  }

  get isOn(): boolean {
    return this.queue.smsIsOn;
  }

  /** How the offices of an area are reached: as it says itself, otherwise as the nearest area above it does. */
  async contactsOf(tx: EntityManager, areaCode: string): Promise<Omit<IncidentContact, 'areaCode'>[]> {
    const codes: string[] = [];
    for (let code: string | null = areaCode; code !== null; ) {
      codes.push(code);
      code = (await tx.findOneBy(Area, { code }))?.parentCode ?? null;
    }
    const rows = await tx.findBy(IncidentContact, { areaCode: In(codes) });
    return INCIDENT_OFFICES.map((office) => {
      const said = codes.flatMap((code) => rows.find((row) => row.areaCode === code && row.office === office) ?? []);
      const { phone = null, escalationPhone = null } = said.find((row) => row.phone !== null) ?? {};
      return { office, phone, escalationPhone };
    });
  }

  /** Queues the first messages about a report, in its transaction. */
  async queueReport(tx: EntityManager, school: SchoolOfReport, { actId, said }: Reported): Promise<void> {
    const text = incidentText(said);
    for (const { office, phone } of await this.contactsOf(tx, school.areaCode)) {
      if (phone !== null) await this.text(tx, school, { actId, office, phone, text, reason: 'reported' });
    }
    await this.queue.tellOffices(tx, toldOf(school, text, `incident ${actId}`));
  }

  /** What has not been sent about these reports need not be any more. */
  async drop(tx: EntityManager, actIds: readonly string[]): Promise<void> {
    const unsent = await tx.findBy(IncidentMessage, { actId: In([...actIds]), sentAt: IsNull() });
    const ids = unsent.map(({ id }) => id);
    await tx.update(IncidentMessage, { id: In(ids) }, { dueAt: null });
    await this.queue.drop(tx, ids);
    await this.queue.dropTold(
      tx,
      actIds.flatMap((actId) => [`incident ${actId}`, `unread ${actId}`]),
    );
  }

  /** Reminds the offices that have not read a report in time; each report once. @returns how many reports */
  async escalateDue(): Promise<number> {
    return this.uow.write(async (tx) => {
      const now = this.clock.now();
      const due = await lockRows(tx, Incident, { escalateAt: LessThanOrEqual(now) }, { actId: 'ASC' });
      for (const incident of due) await this.escalate(tx, incident, now);
      return due.length;
    });
  }

  private async escalate(tx: EntityManager, { actId, schoolId, noticedAt }: Incident, now: Date): Promise<void> {
    const school = await tx.findOneByOrFail(School, { id: schoolId });
    const read = new Set((await tx.findBy(IncidentReading, { actId })).map(({ office }) => office));
    const said = (await this.declared.valuesOf(tx, reported, [actId])).get(actId);
    const at = { date: businessDateOf(noticedAt), areaCode: school.areaCode };
    const minutes = await this.policy.number(tx, 'incident.unread_minutes', at);
    for (const { office, phone, escalationPhone } of await this.contactsOf(tx, school.areaCode)) {
      const to = escalationPhone ?? phone;
      if (read.has(office) || to === null || !said) continue;
      const { suspicion, touched } = said;
      const text = unreadText({ schoolName: school.name, suspicion, touched, noticedAt }, minutes);
      await this.text(tx, school, { actId, office, phone: to, text, reason: 'unread' });
    }
    if (said && read.size < INCIDENT_OFFICES.length) {
      const { suspicion, touched } = said;
      const text = unreadText({ schoolName: school.name, suspicion, touched, noticedAt }, minutes);
      await this.queue.tellOffices(tx, toldOf(school, text, `unread ${actId}`));
    }
    await tx.update(Incident, { actId }, { escalateAt: null, escalatedAt: now });
    await this.outbox.tell(tx, 'incident.changed', { schoolId });
  }

  private async text(
    tx: EntityManager,
    school: SchoolOfReport,
    message: Pick<IncidentMessage, 'actId' | 'office' | 'phone' | 'text' | 'reason'>,
  ): Promise<void> {
    if (!this.queue.smsIsOn) return;
    const id = newId();
    const waiting = { attempts: 0, dueAt: this.clock.now(), sentAt: null, error: null, gaveUp: false };
    await tx.insert(IncidentMessage, { id, ...message, ...waiting });
    const { phone, text } = message;
    await this.queue.text(tx, toldOf(school, text, id), { id, phone, owner: OWNER });
  }
}

type SchoolOfReport = Pick<School, 'id' | 'areaCode'>;

const toldOf = ({ id: schoolId, areaCode }: SchoolOfReport, text: string, mergeKey: string) => ({
  ...{ level: 1 as const, kind: 'incident' as const, areaCode, schoolId, text, mergeKey },
});
