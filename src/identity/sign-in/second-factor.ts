import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { ADMINISTRATORS } from '../../contract/roles.js';
import { Clock, DomainError, lockRows, newId, registerSealedColumn } from '../../platform/index.js';
import { Secrets } from '../../platform/secrets/secrets.js';
import { Account, type AccountGrant, RecoveryCode } from '../identity.entities.js';
import { newPaperCode, newTotp, readPaperCode, stepOfCode } from './totp-codes.js';

const RECOVERY_CODES = 10;

/** Authenticators: the second thing beside the password. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** Makes a secret that does not count until `confirm`. @throws DomainError `auth.totp-already` */
  async offer(tx: EntityManager, account: Account): Promise<{ secret: string; uri: string }> {
    if (account.totpSince !== null) throw new DomainError('auth.totp-already');
    const offered = newTotp(account.username);
    const totpSecret = this.secrets.seal(offered.secret, whereOf(account.id));
    await tx.update(Account, { id: account.id }, { totpSecret, totpLastStep: null });
    return offered;
  }

  /**
   * Takes the first code and from now on asks for one. Answers the recovery codes, which are kept as hashes only;
   * null when the code is wrong.
   *
   * @throws DomainError `auth.totp-already`, `auth.totp-not-offered`
   */
  async confirm(tx: EntityManager, accountId: string, code: string): Promise<string[] | null> {
    const [account] = await lockRows(tx, Account, { id: accountId }, { id: 'ASC' });
    if (!account?.totpSecret) throw new DomainError('auth.totp-not-offered');
    if (account.totpSince !== null) throw new DomainError('auth.totp-already');
    const step = this.stepOf(account, code);
    if (step === null) return null;
    await tx.update(Account, { id: accountId }, { totpSince: this.clock.now(), totpLastStep: step });
    const codes = Array.from({ length: RECOVERY_CODES }, () => newPaperCode(3));
    await tx.insert(
      RecoveryCode,
      codes.map((one) => ({ id: newId(), accountId, codeHash: hashOf(accountId, one), usedAt: null })),
    );
    return codes;
  }

  /** Uses up a code of the authenticator or a recovery code; false when it is neither, or was used before. */
  async take(tx: EntityManager, accountId: string, code: string): Promise<boolean> {
    const [account] = await lockRows(tx, Account, { id: accountId }, { id: 'ASC' });
    if (!account?.totpSecret || account.totpSince === null) return false;
    const step = this.stepOf(account, code);
    if (step !== null) {
      await tx.update(Account, { id: accountId }, { totpLastStep: step });
      return true;
    }
    const codeHash = hashOf(accountId, code);
    const used = await tx.update(RecoveryCode, { accountId, codeHash, usedAt: IsNull() }, { usedAt: this.clock.now() });
    return used.affected === 1;
  }

  async forget(tx: EntityManager, accountId: string): Promise<void> {
    await tx.update(Account, { id: accountId }, { totpSecret: null, totpSince: null, totpLastStep: null });
    await tx.delete(RecoveryCode, { accountId });
  }

  private stepOf(account: Account, code: string): number | null {
    const secret = this.secrets.unseal(account.totpSecret ?? '', whereOf(account.id));
    return stepOfCode(secret, code, this.clock.now(), account.totpLastStep);
  }
}

/** Whether somebody with these roles must have an authenticator. */
export function needsSecondFactor(grants: readonly Pick<AccountGrant, 'role'>[]): boolean {
  return grants.some(({ role }) => ADMINISTRATORS.includes(role));
}

const whereOf = (accountId: string): string => `account|${accountId}|totp`;
registerSealedColumn({ entity: Account, property: 'totpSecret', whereOf });
const hashOf = (accountId: string, code: string): string => sha256(`${accountId}|${readPaperCode(code)}`);
