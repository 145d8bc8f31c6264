import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { peopleEndpoints, WARRANT_STATES } from '../../contract/http/people.js';
import {
  AuditEntry,
  Clock,
  DomainError,
  type Principal,
  SCHOOL_AREAS,
  type SchoolAreas,
  UnitOfWork,
} from '../../platform/index.js';
import { Account, Person, Warrant } from '../identity.entities.js';
import { WARRANT_USED } from './warrant-notes.js';

type Api = typeof peopleEndpoints;
type View = ResponseOf<Api['warrants']>['items'][number];

/** What who issued a warrant sees of it: how it stands, and what was asked for under it. Others find none. */
@Injectable()
export class WarrantReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(SCHOOL_AREAS) private readonly schools: SchoolAreas,
  ) {}

  /** One page, the latest first. */
  issued(caller: Principal, { after, limit }: QueryOf<Api['warrants']>): Promise<ResponseOf<Api['warrants']>> {
    return this.uow.read(async (tx) => {
      const select = tx
        .createQueryBuilder(Warrant, 'warrant')
        .where('warrant.issuedBy = :caller', { caller: caller.accountId })
        .orderBy('warrant.issuedAt', 'DESC')
        .addOrderBy('warrant.id', 'DESC');
      // a key we cannot read starts from the beginning: it names a position, not a permission
      const key = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? '');
      if (key) {
        select.andWhere('(warrant.issuedAt < :at OR (warrant.issuedAt = :at AND warrant.id < :id))', {
          at: Number(key[1]),
          id: key[2],
        });
      }
      const rows = await select.take(limit + 1).getMany();
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: await this.views(tx, shown),
        next: rows.length > limit && last ? `${last.issuedAt.getTime()}.${last.id}` : null,
      };
    });
  }

  /** One page, the latest first. @throws DomainError `identity.warrant-not-found` also for one that another has issued */
  uses(
    caller: Principal,
    warrantId: string,
    { after, limit }: QueryOf<Api['warrantUses']>,
  ): Promise<ResponseOf<Api['warrantUses']>> {
    return this.uow.read(async (tx) => {
      if (!(await tx.existsBy(Warrant, { id: warrantId, issuedBy: caller.accountId }))) {
        throw new DomainError('identity.warrant-not-found', {}, { field: 'warrantId' });
      }
      const select = usesOf(tx, [warrantId])
        .orderBy('entry.seq', 'DESC')
        .take(limit + 1);
      if (/^\d{1,15}$/.test(after ?? '')) select.andWhere('entry.seq < :after', { after: Number(after) });
      const rows = await select.getMany();
      const shown = rows.slice(0, limit);
      const names = await this.schools.namesOf([...new Set(shown.flatMap(({ schoolId }) => schoolId ?? []))]);
      return {
        items: shown.map(({ at, schoolId, detail }) => ({
          at: at.toISOString(),
          route: String(detail.route),
          access: String(detail.access),
          schoolId,
          schoolName: (schoolId && names.get(schoolId)) ?? null,
          asked: String(detail.asked),
        })),
        next: rows.length > limit ? String(shown.at(-1)?.seq) : null,
      };
    });
  }

  private async views(tx: EntityManager, warrants: readonly Warrant[]): Promise<View[]> {
    const ids = warrants.map(({ id }) => id);
    const accounts = await tx.findBy(Account, { id: In(warrants.map(({ accountId }) => accountId)) });
    const persons = await tx.findBy(Person, { id: In(accounts.map(({ personId }) => personId)) });
    const names = await this.schools.namesOf([...new Set(warrants.flatMap(({ schoolId }) => schoolId ?? []))]);
    const counted: { id: string; uses: number | string; last: number | string }[] =
      ids.length === 0
        ? []
        : await usesOf(tx, ids)
            .select('entry.subjectId', 'id')
            .addSelect('COUNT(*)', 'uses')
            .addSelect('MAX(entry.at)', 'last')
            .groupBy('entry.subjectId')
            .getRawMany();
    return Promise.all(
      warrants.map(async (warrant) => {
        const account = accounts.find(({ id }) => id === warrant.accountId);
        const person = persons.find(({ id }) => id === account?.personId);
        const used = counted.find(({ id }) => id === warrant.id);
        const { id, accountId, role, areaCode, schoolId, document, reason, ledgers } = warrant;
        return {
          ...{ id, accountId, role, areaCode, schoolId, document, reason },
          displayName: person?.name ?? '',
          unit: person?.unit ?? '',
          schoolName: (schoolId && names.get(schoolId)) ?? null,
          from: warrant.from.toISOString(),
          until: warrant.until.toISOString(),
          ledgers: ledgers === null ? null : [...ledgers],
          footage: await this.footageOf(warrant),
          issuedAt: warrant.issuedAt.toISOString(),
          withdrawnAt: warrant.withdrawnAt?.toISOString() ?? null,
          state: this.stateOf(warrant),
          uses: Number(used?.uses ?? 0),
          lastUsedAt: used === undefined ? null : new Date(Number(used.last)).toISOString(),
        };
      }),
    );
  }

  private async footageOf({ schoolId, footage }: Warrant): Promise<View['footage']> {
    if (schoolId === null || footage === null) return null;
    const names = await this.schools.placesOn(schoolId);
    const placeIds = [...footage.placeIds];
    return { ...footage, placeIds, placeNames: placeIds.map((placeId) => names.get(placeId) ?? placeId) };
  }

  private stateOf({ from, until, withdrawnAt }: Warrant): (typeof WARRANT_STATES)[number] {
    const now = this.clock.now();
    if (withdrawnAt !== null) return 'withdrawn';
    if (until <= now) return 'ended';
    return from > now ? 'ahead' : 'in-force';
  }
}

const usesOf = (tx: EntityManager, warrantIds: readonly string[]) =>
  tx
    .createQueryBuilder(AuditEntry, 'entry')
    .where('entry.subjectId IN (:...warrantIds) AND entry.action = :action', { warrantIds, action: WARRANT_USED });
