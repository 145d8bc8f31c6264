import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { ProjectFunding, ProjectKind, ProjectState, ProjectStepKind } from '../contract/words/project-words.js';
import { Id, Instant, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** Works at the canteen of a school, as they were planned and as they stand. */
@Entity('canteen_project')
@Index('canteen_project_of_school', ['schoolId', 'plannedTo'])
export class CanteenProject {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(80)
  title!: string;

  @Text(16)
  kind!: ProjectKind;

  @WholeNumber({ name: 'adds_seats' })
  addsSeats!: number;

  @WholeNumber({ name: 'adds_cooks_for' })
  addsCooksFor!: number;

  @Text(16)
  funding!: ProjectFunding;

  @Text(120, { name: 'document_no' })
  documentNo!: string;

  @WholeNumber({ name: 'planned_fen' })
  plannedFen!: number;

  /** In all, as it was last said. */
  @WholeNumber({ name: 'paid_fen' })
  paidFen!: number;

  @LocalDate({ name: 'planned_from' })
  plannedFrom!: string;

  /** As it was last said; the first plan is `firstPlannedTo`. */
  @LocalDate({ name: 'planned_to' })
  plannedTo!: string;

  @LocalDate({ name: 'first_planned_to' })
  firstPlannedTo!: string;

  @LocalDate({ name: 'begun_on', nullable: true })
  begunOn!: string | null;

  @LocalDate({ name: 'finished_on', nullable: true })
  finishedOn!: string | null;

  @Text(10)
  state!: ProjectState;

  @WholeNumber({ name: 'step_count' })
  stepCount!: number;
}

/** Who said what of a project, and when; the first is the plan. Rows are only added. */
@Entity('canteen_project_step')
export class CanteenProjectStep {
  @PrimaryColumn({ name: 'project_id', type: 'varchar', length: 36 })
  projectId!: string;

  @PrimaryColumn({ name: 'step_no', type: 'int' })
  stepNo!: number;

  @Text(10)
  kind!: ProjectStepKind;

  /** When it was begun or finished. */
  @LocalDate({ name: 'happened_on', nullable: true })
  on!: string | null;

  @WholeNumber({ name: 'paid_fen', nullable: true })
  paidFen!: number | null;

  @LocalDate({ name: 'planned_to', nullable: true })
  plannedTo!: string | null;

  @Text(500, { nullable: true })
  text!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;
}

export const PROJECT_ENTITIES = [CanteenProject, CanteenProjectStep];
