import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { CHAIN_START, sha256 } from '../../contract/hashing.js';
import { readRows } from '../../platform/index.js';
import { Act, ActBytes, ChainHead } from '../journal.entities.js';
import { RestrictedReading } from '../reading/restricted-reading.js';

/** Where an act stands in its school's chain. */
export interface ActPlace {
  schoolId: string;
  chainIndex: number;
  leafHash: string;
}

/**
 * What was sealed of an act, as it was sealed. `personal` with its salt is there for what everybody who reads records may
 * read; of the rest only its hash, with which the leaf can be computed all the same.
 */
export type SealedAct = { envelope: string; chain: string } & ({ salt: string; personal: string } | { inner: string });

/** What is sealed, for whoever proves it or hands it on. Checks nobody's rights. */
@Injectable()
export class SealedActs {
  constructor(private readonly restricted: RestrictedReading) {}

  /** How many acts the chain of each school has; schools without any are not among them. In the order of their ids. */
  async counts(tx: EntityManager): Promise<{ schoolId: string; count: number }[]> {
    const heads = await readRows(tx, ChainHead, 'count > 0 ORDER BY school_id', []);
    return heads.map(({ schoolId, count }) => ({ schoolId, count }));
  }

  /** The leaves from number `from` on, at most `most`, in the order of the chain. */
  async leaves(tx: EntityManager, schoolId: string, from: number, most: number): Promise<string[]> {
    const rows: { leaf_hash: string }[] = await tx.query(
      'SELECT leaf_hash FROM act WHERE school_id = ? AND chain_index >= ? AND chain_index < ? ORDER BY chain_index',
      [schoolId, from, from + most],
    );
    return rows.map(({ leaf_hash }) => leaf_hash);
  }

  /** Null for an act that does not exist. */
  async placeOf(tx: EntityManager, actId: string): Promise<ActPlace | null> {
    return tx.findOne(Act, { where: { id: actId }, select: { schoolId: true, chainIndex: true, leafHash: true } });
  }

  /** One act as it was sealed, with its number in the chain and the chain before it; null for one that does not exist. */
  async one(tx: EntityManager, actId: string): Promise<{ place: ActPlace; before: string; act: SealedAct } | null> {
    const place = await this.placeOf(tx, actId);
    if (place === null) return null;
    const { schoolId, chainIndex } = place;
    const [act] = await this.contents(tx, schoolId, chainIndex, chainIndex + 1);
    const previous = await tx.findOneBy(Act, { schoolId, chainIndex: chainIndex - 1 });
    return act === undefined ? null : { place, before: previous?.chainHash ?? CHAIN_START, act };
  }

  /** The acts from number `from` up to `to`, `to` itself not included, in the order of the chain. */
  async contents(tx: EntityManager, schoolId: string, from: number, to: number): Promise<SealedAct[]> {
    const acts = await tx.find(Act, {
      where: { schoolId, chainIndex: Between(from, to - 1) },
      order: { chainIndex: 'ASC' },
    });
    const bytes = await tx.findBy(ActBytes, { actId: In(acts.map(({ id }) => id)) });
    const byId = new Map(bytes.map((one) => [one.actId, one]));
    return acts.flatMap(({ id, kind, salt, chainHash: chain }): SealedAct[] => {
      const sealed = byId.get(id);
      if (!sealed) return [];
      const [envelope, personal] = [sealed.envelope.toString('utf8'), sealed.personal.toString('utf8')];
      if (this.restricted.isRestricted(kind)) return [{ envelope, inner: sha256(`${salt}${personal}`), chain }];
      return [{ envelope, salt, personal, chain }];
    });
  }
}
