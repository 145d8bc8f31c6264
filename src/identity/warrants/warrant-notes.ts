import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, type Observable, switchMap } from 'rxjs';
import type { AuthenticatedRequest } from '../../platform/http/endpoint.decorator.js';
import {
  AuditLog,
  areaPrefix,
  covers,
  type Grant,
  givenBy,
  SCHOOL_AREAS,
  type SchoolAreas,
  UnitOfWork,
} from '../../platform/index.js';

/** The action under which a use stands in the audit log; its subject is the warrant. */
export const WARRANT_USED = 'identity.warrant-used';
/** Shows no record, and must be answered also where the log is broken and takes no further note. */
const CHECK_OF_THE_LOG = 'audit.verify';
/** Enough to know again what was looked at; a longer text is cut. */
const MAX_ASKED = 300;

/**
 * Whatever is asked for under a warrant is noted in the audit log before it is answered, with the number of the paper the
 * warrant rests on; also what is then refused. Without the note there is no answer.
 */
@Injectable()
export class WarrantNotes implements NestInterceptor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditLog,
    @Inject(SCHOOL_AREAS) private readonly schools: SchoolAreas,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const used = usedBy(request);
    return used.length === 0 ? next.handle() : from(this.note(request, used)).pipe(switchMap(() => next.handle()));
  }

  private async note(request: AuthenticatedRequest, used: readonly Grant[]): Promise<void> {
    const { principal, endpoint } = request;
    if (!principal || !endpoint) return;
    const { schoolId } = request.params;
    const asked = { ...request.params, ...request.query };
    const lies = typeof schoolId === 'string' ? await this.schools.areaOf(schoolId) : null;
    const there = lies === null ? used : used.filter((grant) => reaches(grant, String(schoolId), lies));
    // where it does not say of which school, or of one that none of them names, it stands with each that let it in
    const under = there.length > 0 ? there : used;
    const homes = await Promise.all(
      under.map((grant) => grant.areaCode ?? this.schools.areaOf(String(grant.schoolId))),
    );
    await this.uow.write(async (tx) => {
      for (const [i, { warrant, schoolId: own }] of under.entries()) {
        if (!warrant) continue;
        await this.audit.note(tx, {
          by: principal,
          action: WARRANT_USED,
          subject: { kind: 'warrant', id: warrant.id },
          schoolId: there.length > 0 && lies !== null ? String(schoolId) : own,
          areaCode: (there.length > 0 ? lies : null) ?? homes[i] ?? null,
          detail: {
            document: warrant.document,
            route: endpoint.id,
            access: endpoint.access,
            asked: new URLSearchParams(
              Object.entries(asked).map(([key, value]): [string, string] => [key, String(value)]),
            )
              .toString()
              .slice(0, MAX_ASKED),
          },
        });
      }
    });
  }
}

/** The warrants that let the request in; what somebody does to his own account rests on none. */
function usedBy({ principal, endpoint }: AuthenticatedRequest): Grant[] {
  if (!principal || !endpoint || ['public', 'ticket', 'agent', 'signed-in'].includes(endpoint.access)) return [];
  if (endpoint.id === CHECK_OF_THE_LOG) return [];
  const capability = endpoint.access as Parameters<typeof givenBy>[1];
  return givenBy(principal, capability).filter(({ warrant }) => warrant !== undefined);
}

const reaches = (grant: Grant, schoolId: string, areaCode: string): boolean =>
  covers(
    {
      areaPrefixes: grant.areaCode === null ? [] : [areaPrefix(grant.areaCode)],
      schoolIds: grant.schoolId === null ? [] : [grant.schoolId],
    },
    { id: schoolId, areaCode, centralSchoolId: null },
  );
