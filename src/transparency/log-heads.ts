import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Clock, DomainError, lockRows, UNHURRIED_MS, UnitOfWork, writeRows } from '../platform/index.js';
import { LogKeys } from './log-keys.js';
import { LogTiles } from './log-tiles.js';
import { checkpointText, signerOf } from './notes.js';
import { LogHead } from './transparency.entities.js';
import { rootOf } from './tree.js';

/** A witness has so long to co-sign a head after a newer one is there. */
const KEEP_MS = 86_400_000;

/** A signed head: who asks gets it as a note. */
export interface Checkpoint {
  size: number;
  note: string;
  /** The root of the tree, in Base64. */
  root: string;
  /** How many witnesses have co-signed it. */
  witnesses: number;
  madeAt: Date;
}

/** The heads of the log: offered for signing, signed by the log’s own key, co-signed by witnesses. */
@Injectable()
export class LogHeads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly keys: LogKeys,
    private readonly tiles: LogTiles,
  ) {}

  /** Offers the log as it is now for signing, instead of what still waits. Nothing happens where the log has no key. */
  async offer(): Promise<void> {
    const origin = await this.keys.origin();
    if (origin === null) return;
    const head = await this.uow.read(async (tx) => {
      const { size, peaks } = await this.tiles.state(tx);
      const root = rootOf(peaks.map(({ height, hash }) => ({ height, hash: Buffer.from(hash, 'hex') })));
      return size === 0 || (await tx.existsBy(LogHead, { size })) ? null : { size, root };
    });
    if (head === null) return;
    await this.uow.write(
      async (tx) => {
        const madeAt = this.clock.now();
        const { size } = head;
        await tx.delete(LogHead, { signature: IsNull(), size: LessThan(size) });
        const text = checkpointText(origin, size, head.root);
        const row = { size, text, signature: null, cosignatures: '[]', witnesses: 0, made_at: madeAt };
        await writeRows(tx, 'log_head', [row], 'add'); // another instance may have been faster
        const [signed, witnessed] = [await this.newest(tx), await this.newest(tx, true)];
        const kept = Math.min(...[signed, witnessed].flatMap((one) => one?.size ?? []));
        const old = { madeAt: LessThan(new Date(madeAt.getTime() - KEEP_MS)), size: LessThan(kept) };
        if (Number.isFinite(kept)) await tx.delete(LogHead, old);
      },
      { patienceMs: UNHURRIED_MS },
    );
  }

  /** What waits for the log’s own signature; null when nothing does. */
  waiting(): Promise<string | null> {
    return this.uow.read(async (tx) => {
      const signed = await this.newest(tx);
      const [head] = await tx.find(LogHead, {
        where: { signature: IsNull(), size: MoreThan(signed?.size ?? 0) },
        order: { size: 'DESC' },
        take: 1,
      });
      return head?.text ?? null;
    });
  }

  /** The newest head that is signed; with `isWitnessed` the newest that a witness has co-signed, too. */
  async checkpoint(isWitnessed = false): Promise<Checkpoint | null> {
    return this.uow.read((tx) => this.checkpointIn(tx, isWitnessed));
  }

  async checkpointIn(tx: EntityManager, isWitnessed = false): Promise<Checkpoint | null> {
    const head = await this.newest(tx, isWitnessed);
    if (head === null) return null;
    const { size, text, signature, cosignatures, witnesses, madeAt } = head;
    const root = text.split('\n')[2] ?? '';
    return { size, root, witnesses, madeAt, note: `${text}\n${signature}${cosignatures.join('')}` };
  }

  /**
   * Takes a line that signs a head. The same line may come twice.
   *
   * @throws DomainError `transparency.head-unknown`, `transparency.signature-refused` for a key that is not known here and for a
   *   signature that is not good
   */
  async sign(size: number, line: string): Promise<{ size: number; witnesses: number }> {
    const keys = await this.keys.all();
    return this.uow.write(async (tx) => {
      const [head] = await lockRows(tx, LogHead, { size }, { size: 'ASC' });
      if (!head) throw new DomainError('transparency.head-unknown', { size }, { field: 'size' });
      const signer = signerOf(line, head.text, keys);
      const isOwn = signer?.signsAs === 'log' && signer.name === head.text.split('\n')[0];
      if (signer === null || (signer.signsAs === 'log' && !isOwn)) {
        throw new DomainError('transparency.signature-refused', {}, { field: 'line' });
      }
      if (isOwn) {
        await tx.update(LogHead, { size }, { signature: line });
        return { size, witnesses: head.witnesses };
      }
      // A witness speaks of what the log has said; of each the last word counts
      if (head.signature === null) throw new DomainError('transparency.head-unknown', { size }, { field: 'size' });
      const others = head.cosignatures.filter((one) => !one.startsWith(`— ${signer.name} `));
      const cosignatures = [...others, line];
      await tx.update(LogHead, { size }, { cosignatures, witnesses: cosignatures.length });
      return { size, witnesses: cosignatures.length };
    });
  }

  private async newest(tx: EntityManager, isWitnessed = false): Promise<LogHead | null> {
    const witnesses = isWitnessed ? { witnesses: MoreThan(0) } : {};
    const where = { signature: Not(IsNull()), ...witnesses };
    const [head] = await tx.find(LogHead, { where, order: { size: 'DESC' }, take: 1 });
    return head ?? null;
  }
}
