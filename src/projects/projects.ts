import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { projectEndpoints } from '../contract/http/projects.js';
import { School, SchoolDirectory } from '../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, lockRows, newId, type Principal } from '../platform/index.js';
import { afterStep, requireFunding } from './judge-project.js';
import { ProjectReader, type ProjectView } from './project-reader.js';
import { CanteenProject, CanteenProjectStep } from './projects.entities.js';

type Api = typeof projectEndpoints;
type Step = Pick<CanteenProjectStep, 'kind' | 'on' | 'paidFen' | 'plannedTo' | 'text'>;

/** Works at canteens: an office plans them and says how far they are. None of it changes what a canteen is said to cook for. */
@Injectable()
export class Projects {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly reader: ProjectReader,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.school-not-found`, `projects.food-money` (F-04), `projects.day-wrong` */
  plan(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['plan']>): Promise<ProjectView> {
    const content = { route: 'projects.plan', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'project.manage', schoolId);
      const funding = requireFunding(body.funding);
      const { plannedFrom, plannedTo, plannedFen } = body;
      if (plannedTo < plannedFrom) throw new DomainError('projects.day-wrong', {}, { field: 'plannedTo' });
      const project: CanteenProject = {
        ...{ ...body, funding, id: newId(), schoolId, firstPlannedTo: plannedTo, paidFen: 0 },
        ...{ begunOn: null, finishedOn: null, state: 'planned', stepCount: 0 },
      };
      await tx.insert(CanteenProject, project);
      const step = { kind: 'planned', on: null, paidFen: null, plannedTo, text: null } as const;
      return this.take(tx, caller, school, project, step, { plannedFen, funding });
    });
  }

  /** @throws DomainError `projects.not-found`, `projects.changed`; as `afterStep` */
  say(caller: Principal, key: string, projectId: string, body: BodyOf<Api['say']>): Promise<ProjectView> {
    const content = { route: 'projects.say', projectId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const [project] = await lockRows(tx, CanteenProject, { id: projectId }, { id: 'ASC' });
      const isThere = project && (await this.directory.reaches(tx, caller, 'project.manage', project.schoolId));
      if (!isThere) throw new DomainError('projects.not-found', {}, { field: 'projectId' });
      const { seen, ...said } = body;
      if (seen !== project.stepCount) throw new DomainError('projects.changed', {}, { field: 'seen' });
      const change = afterStep(project, said, businessDateOf(this.clock.now()));
      const school = await tx.findOneByOrFail(School, { id: project.schoolId });
      const step = {
        ...{ kind: said.kind, text: said.text, on: change.begunOn ?? change.finishedOn ?? null },
        ...{ paidFen: change.paidFen ?? null, plannedTo: change.plannedTo ?? null },
      };
      const { on, paidFen, plannedTo } = step;
      return this.take(tx, caller, school, { ...project, ...change }, step, { on, paidFen, plannedTo });
    });
  }

  private async take(
    tx: EntityManager,
    by: Principal,
    { id: schoolId, areaCode }: School,
    project: CanteenProject,
    step: Step,
    detail: Record<string, string | number | null>,
  ): Promise<ProjectView> {
    const now = { ...project, stepCount: project.stepCount + 1 };
    const { id, state, plannedTo, paidFen, begunOn, finishedOn, stepCount } = now;
    await tx.update(CanteenProject, { id }, { state, plannedTo, paidFen, begunOn, finishedOn, stepCount });
    await tx.insert(CanteenProjectStep, {
      ...{ ...step, projectId: id, stepNo: stepCount, accountId: by.accountId },
      ...{ name: by.displayName, unit: by.unit, at: this.clock.now() },
    });
    await this.audit.note(tx, {
      ...{ by, action: `projects.${step.kind}`, subject: { kind: 'project', id } },
      ...{ schoolId, areaCode, detail: { title: project.title, ...detail } },
    });
    return this.reader.view(tx, by, now);
  }
}
