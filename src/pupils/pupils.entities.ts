import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { PupilListKind, pupilsEndpoints } from '../contract/http/pupils.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../platform/index.js';

export type ListMapping = BodyOf<(typeof pupilsEndpoints)['saveProfile']>;

/** With what identity numbers are hashed: a random key of its own, sealed, so that a change of the platform's key leaves hashes as they are. */
@Entity('pupil_key')
export class PupilKey {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(200)
  sealed!: string;
}

/** A pupil, of whom nothing is kept but that it is the same one. */
@Entity('pupil')
@Unique('pupil_once', ['mac'])
export class Pupil {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** HMAC-SHA-256 of the identity number, in hex. */
  @Text(64)
  mac!: string;
}

/** What one kind of list says of a pupil from one local day to another. */
@Entity('pupil_stay')
@Index('pupil_stay_of_school', ['schoolId', 'kind'])
@Index('pupil_stay_of_pupil', ['pupilId', 'kind'])
export class PupilStay {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'pupil_id' })
  pupilId!: string;

  @Text(10)
  kind!: PupilListKind;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(40, { name: 'class_name' })
  className!: string;

  @Text(20, { nullable: true })
  grade!: string | null;

  /** Null where the list does not say. */
  @Text(3, { nullable: true })
  eligible!: 'yes' | 'no' | null;

  @Text(3, { nullable: true })
  boarder!: 'yes' | 'no' | null;

  /** Both days belong to it; null while no list says that it has ended. */
  @LocalDate({ name: 'from_date' })
  from!: string;

  @LocalDate({ name: 'to_date', nullable: true })
  to!: string | null;
}

/** How a list of pupils is read. */
@Entity('pupil_list_profile')
@Unique('pupil_list_profile_name', ['areaCode', 'name'])
export class PupilListProfile {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Text(60)
  name!: string;

  @Json()
  mapping!: ListMapping;

  @Instant({ name: 'changed_at' })
  changedAt!: Date;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60, { name: 'changed_by' })
  changedBy!: string;
}

/** That a list was taken: of which day, by whom, and what became of its rows. The list itself is not kept. */
@Entity('pupil_list')
@Index('pupil_list_of_profile', ['profileId', 'asOf'])
export class PupilList {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'profile_id' })
  profileId!: string;

  @LocalDate({ name: 'as_of' })
  asOf!: string;

  @Instant({ name: 'taken_at' })
  takenAt!: Date;

  @Id({ name: 'account_id' })
  accountId!: string;

  @WholeNumber()
  rows!: number;
}

export const PUPILS_ENTITIES = [PupilKey, Pupil, PupilStay, PupilListProfile, PupilList];
