import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { authEndpoints } from '../contract/http/auth.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { CAPABILITIES_OF_ROLE, ROLES, type Role } from '../contract/roles.js';
import { DomainError, type Principal, scopeOf, UnitOfWork } from '../platform/index.js';
import { Account, AccountGrant, Person } from './identity.entities.js';

const RECORDING_ROLES = ROLES.filter((role) => CAPABILITIES_OF_ROLE[role].includes('act.record'));
/** Whoever holds one of these works in the kitchen. */
const KITCHEN_ROLES: readonly Role[] = ['canteen_manager', 'canteen_worker'];

export interface Recorder {
  accountId: string;
  username: string;
  displayName: string;
  /** Whether he can sign on somebody else's phone. */
  hasPin: boolean;
  worksInKitchen: boolean;
}

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
      const withPin = (await this.recordersAt(tx, schoolId)).filter(({ hasPin }) => hasPin);
      return { items: withPin.map(({ username, displayName }) => ({ username, displayName })) };
    });
  }

  /** Who of the school itself may record there, by user name; of offices nobody. */
  async recordersAt(tx: EntityManager, schoolId: string): Promise<Recorder[]> {
    const grants = await tx.findBy(AccountGrant, { schoolId, role: In(RECORDING_ROLES) });
    const ids = [...new Set(grants.map(({ accountId }) => accountId))];
    const accounts = await tx.findBy(Account, { id: In(ids), disabledAt: IsNull() });
    const persons = await tx.findBy(Person, { id: In(accounts.map(({ personId }) => personId)), leftAt: IsNull() });
    const cooks = new Set(grants.flatMap(({ role, accountId }) => (KITCHEN_ROLES.includes(role) ? [accountId] : [])));
    return accounts
      .flatMap(({ id: accountId, username, personId, pinHash }) =>
        persons
          .filter(({ id }) => id === personId)
          .map(({ name }) => ({
            ...{ accountId, username, displayName: name },
            ...{ hasPin: pinHash !== null, worksInKitchen: cooks.has(accountId) },
          })),
      )
      .sort((a, b) => (a.username < b.username ? -1 : 1));
  }
}
