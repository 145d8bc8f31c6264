import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CAPABILITIES_OF_ROLE, type Capability, ROLES } from '../../contract/roles.js';
import { areaPrefix } from '../../platform/index.js';
import { Account, AccountGrant, Person } from '../identity.entities.js';

export interface Officer {
  accountId: string;
  name: string;
  unit: string;
}

/** Who of the offices may do something in the whole of an area. */
@Injectable()
export class Officers {
  /** Those with `capability`, which no warrant gives, in all of the area; each once, by id. */
  async of(tx: EntityManager, capability: Capability, areaCode: string): Promise<Officer[]> {
    const roles = ROLES.filter((role) => CAPABILITIES_OF_ROLE[role].includes(capability));
    const held: (Officer & { areaCode: string })[] = await tx
      .createQueryBuilder(AccountGrant, 'held')
      .innerJoin(Account, 'account', 'account.id = held.accountId AND account.disabledAt IS NULL')
      .innerJoin(Person, 'person', 'person.id = account.personId AND person.leftAt IS NULL')
      .where('held.areaCode IS NOT NULL AND held.role IN (:...roles)', { roles })
      .select('account.id', 'accountId')
      .addSelect('held.areaCode', 'areaCode')
      .addSelect('person.name', 'name')
      .addSelect('person.unit', 'unit')
      .orderBy('account.id')
      .getRawMany();
    const reaching = held.filter((grant) => areaPrefix(areaCode).startsWith(areaPrefix(grant.areaCode)));
    return [...new Map(reaching.map(({ accountId, name, unit }) => [accountId, { accountId, name, unit }])).values()];
  }
}
