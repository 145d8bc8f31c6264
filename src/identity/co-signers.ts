import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { authEndpoints } from '../contract/http/auth.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { CAPABILITIES_OF_ROLE, ROLES } from '../contract/roles.js';
import { DomainError, type Principal, scopeOf, UnitOfWork } from '../platform/index.js';
import { Account, AccountGrant, Person } from './identity.entities.js';

const RECORDING_ROLES = ROLES.filter((role) => CAPABILITIES_OF_ROLE[role].includes('act.record'));

/** Who may be the second person on a shared phone: a list of names to choose from, instead of a name to type (U31). */
@Injectable()
export class CoSigners {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError `organization.school-not-found` for a school the caller does not work at */
  at(caller: Principal, schoolId: string): Promise<ResponseOf<(typeof authEndpoints)['coSigners']>> {
    if (!scopeOf(caller, 'act.record').schoolIds.includes(schoolId)) {
      throw new DomainError('organization.school-not-found', {}, { field: 'schoolId' });
    }
    return this.uow.read(async (tx) => {
      const grants = await tx.findBy(AccountGrant, { schoolId, role: In(RECORDING_ROLES) });
      const ids = [...new Set(grants.map(({ accountId }) => accountId))];
      const accounts = await tx.findBy(Account, { id: In(ids), disabledAt: IsNull(), pinHash: Not(IsNull()) });
      const persons = await tx.findBy(Person, { id: In(accounts.map(({ personId }) => personId)), leftAt: IsNull() });
      const items = accounts.flatMap(({ username, personId }) =>
        persons.filter(({ id }) => id === personId).map(({ name }) => ({ username, displayName: name })),
      );
      return { items: items.sort((a, b) => (a.username < b.username ? -1 : 1)) };
    });
  }
}
