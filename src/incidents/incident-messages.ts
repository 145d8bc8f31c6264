import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import { act as reported } from '../contract/acts/dining.incident.js';
import { businessDateOf } from '../contract/business-date.js';
import { INCIDENT_OFFICES, type IncidentSaid, incidentText, unreadText } from '../contract/incident-words.js';
import { DeclaredActs } from '../journal/index.js';
import { Area, School } from '../organization/index.js';
import { Clock, Jobs, lockRows, newId, Outbox, SmsPort, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { Incident, IncidentContact, IncidentMessage, IncidentReading } from './incidents.entities.js';

/** So often a message is tried, after 10 s, 20 s, 40 s and so on: for a good hour. */
const MOST_ATTEMPTS = 10;
const FIRST_WAIT_MS = 10_000;
const MOST_AT_ONCE = 50;

interface Reported {
  actId: string;
  said: IncidentSaid;
}

/** Text messages to the duty desks: queued with the report, sent when it is committed, and again while nobody has read it. */
@Injectable()
export class IncidentMessages {
  private readonly logger = new Logger('Incidents');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly declared: DeclaredActs,
    private readonly outbox: Outbox,
    private readonly sms: SmsPort,
    jobs: Jobs,
  ) {
    outbox.on('incident.changed', async () => {
      await this.sendDue();
    });
    jobs.add('incidents', '*/10 * * * * *', async () => ({
      escalated: await this.escalateDue(),
      sent: await this.sendDue(),
    }));
  }

  get isOn(): boolean {
    return this.sms.isOn;
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
  async queueReport(tx: EntityManager, school: Pick<School, 'areaCode'>, { actId, said }: Reported): Promise<void> {
    const text = incidentText(said);
    for (const { office, phone } of await this.contactsOf(tx, school.areaCode)) {
      if (phone !== null) await this.queue(tx, { actId, office, phone, text, reason: 'reported' });
    }
  }

  /** What has not been sent about these reports need not be any more. */
  async drop(tx: EntityManager, actIds: readonly string[]): Promise<void> {
    await tx.update(IncidentMessage, { actId: In([...actIds]), sentAt: IsNull() }, { dueAt: null });
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

  /**
   * Hands over what is due, each outside of a transaction. Claimed by the time of its next try, so that of two instances
   * one sends it; where one is killed in between the gateway may get it twice, under one id.
   *
   * @returns how many the gateway has taken
   */
  async sendDue(): Promise<number> {
    if (!this.sms.isOn) return 0;
    let sent = 0;
    for (const message of await this.claim()) {
      const { id, phone: to, text } = message;
      const error = await this.sms.send({ id, to, text }).then(
        () => null,
        (reason: unknown) => String(reason).slice(0, 200),
      );
      if (error === null) sent += 1;
      else this.logger.warn({ sms: id, attempt: message.attempts, error });
      await this.uow.write((tx) => tx.update(IncidentMessage, { id }, this.after(message, error)));
    }
    return sent;
  }

  private after({ attempts }: IncidentMessage, error: string | null): Partial<IncidentMessage> {
    if (error === null) return { sentAt: this.clock.now(), dueAt: null, error: null };
    return attempts >= MOST_ATTEMPTS ? { error, dueAt: null, gaveUp: true } : { error };
  }

  private claim(): Promise<IncidentMessage[]> {
    return this.uow.write(async (tx) => {
      const now = this.clock.now();
      const due = await lockRows(tx, IncidentMessage, { dueAt: LessThanOrEqual(now), sentAt: IsNull() }, { id: 'ASC' });
      const claimed = due.slice(0, MOST_AT_ONCE).map((message) => {
        const attempts = message.attempts + 1;
        const dueAt = new Date(now.getTime() + FIRST_WAIT_MS * 2 ** message.attempts);
        return { ...message, attempts, dueAt };
      });
      for (const { id, attempts, dueAt } of claimed) await tx.update(IncidentMessage, { id }, { attempts, dueAt });
      return claimed;
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
      await this.queue(tx, { actId, office, phone: to, text, reason: 'unread' });
    }
    await tx.update(Incident, { actId }, { escalateAt: null, escalatedAt: now });
    await this.outbox.tell(tx, 'incident.changed', { schoolId });
  }

  private async queue(
    tx: EntityManager,
    message: Pick<IncidentMessage, 'actId' | 'office' | 'phone' | 'text' | 'reason'>,
  ): Promise<void> {
    if (!this.sms.isOn) return;
    const waiting = { attempts: 0, dueAt: this.clock.now(), sentAt: null, error: null, gaveUp: false };
    await tx.insert(IncidentMessage, { id: newId(), ...message, ...waiting });
  }
}
