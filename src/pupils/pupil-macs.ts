import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { registerSealedColumn, Secrets, UnitOfWork, writeRows } from '../platform/index.js';
import { PupilKey } from './pupils.entities.js';

const ID = 'pupils';
const KEY_BYTES = 32;
const whereOf = (id: string): string => `pupil_key|${id}`;
registerSealedColumn({ entity: PupilKey, property: 'sealed', whereOf });

/** Identity numbers as keyed hashes: the same number always has the same one, and nobody without the key can try numbers. */
@Injectable()
export class PupilMacs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
  ) {}

  /** Hex HMACs, in the order of the numbers. */
  async of(identities: readonly string[]): Promise<string[]> {
    const key = (await this.uow.read((tx) => this.known(tx))) ?? (await this.made());
    return identities.map((one) => createHmac('sha256', key).update(one).digest('hex'));
  }

  private async known(tx: EntityManager): Promise<Buffer | null> {
    const row = await tx.findOneBy(PupilKey, { id: ID });
    return row === null ? null : Buffer.from(this.secrets.unseal(row.sealed, whereOf(ID)), 'base64');
  }

  /** Another instance may make one at the same time: whoever is first has made it. */
  private made(): Promise<Buffer> {
    return this.uow.write(async (tx) => {
      const sealed = this.secrets.seal(randomBytes(KEY_BYTES).toString('base64'), whereOf(ID));
      await writeRows(tx, 'pupil_key', [{ id: ID, sealed }], 'add');
      return (await this.known(tx)) as Buffer;
    });
  }
}
