import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IncidentOffice } from '../contract/words/incident-words.js';
import { Id, Instant, Text, WholeNumber } from '../platform/index.js';

/** A report of a suspected incident that took effect; what it says is in its act, whose id it has. */
@Entity('incident')
@Index('incident_of_school', ['schoolId', 'reportedAt'])
@Index('incident_by_time', ['reportedAt'])
@Index('incident_due', ['escalateAt'])
export class Incident {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Instant({ name: 'noticed_at' })
  noticedAt!: Date;

  @Instant({ name: 'reported_at' })
  reportedAt!: Date;

  /** `noticedAt` and what policy allowed then (S-23). */
  @Instant({ name: 'due_at' })
  dueAt!: Date;

  /** When offices that have not read it are reminded; null once they were, or where all have, or it is over. */
  @Instant({ name: 'escalate_at', nullable: true })
  escalateAt!: Date | null;

  @Instant({ name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;

  /** The release that ended it; null while none has. */
  @Id({ name: 'ended_by_act_id', nullable: true })
  endedByActId!: string | null;

  /** The reversal that took it back; null while it stands. */
  @Id({ name: 'withdrawn_by_act_id', nullable: true })
  withdrawnByActId!: string | null;
}

/** Who of an office opened a report first. Rows are added, never changed. */
@Entity('incident_reading')
export class IncidentReading {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  office!: IncidentOffice;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant()
  at!: Date;
}

/** By which telephones an office of an area is reached: of duty desks, not of people. */
@Entity('incident_contact')
export class IncidentContact {
  @PrimaryColumn({ name: 'area_code', type: 'varchar', length: 6 })
  areaCode!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  office!: IncidentOffice;

  @Text(16, { nullable: true })
  phone!: string | null;

  @Text(16, { name: 'escalation_phone', nullable: true })
  escalationPhone!: string | null;
}

/** A text message about a report, until the gateway has taken it. */
@Entity('incident_message')
@Index('incident_message_of_act', ['actId'])
@Index('incident_message_due', ['dueAt'])
export class IncidentMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'act_id' })
  actId!: string;

  @Text(10)
  office!: IncidentOffice;

  @Text(10)
  reason!: 'reported' | 'unread';

  @Text(16)
  phone!: string;

  @Text(300)
  text!: string;

  @WholeNumber()
  attempts!: number;

  /** When it is tried next; null when it was taken, or tried often enough. */
  @Instant({ name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Instant({ name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** What went wrong the last time. */
  @Text(200, { nullable: true })
  error!: string | null;

  @Column({ name: 'gave_up', type: 'boolean', default: false })
  gaveUp!: boolean;
}

export const INCIDENT_ENTITIES = [Incident, IncidentReading, IncidentContact, IncidentMessage];
