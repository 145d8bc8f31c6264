import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ACT_KINDS, type NamedAct } from '../../contract/acts.js';
import { MAX_BRANCH } from '../../contract/http/journal.js';
import { gramsOf } from '../../contract/quantity.js';
import { Place, School } from '../../organization/index.js';
import { DomainError, lockRows } from '../../platform/index.js';
import { ActBooks } from '../act-books.js';
import { groupBy } from '../group-by.js';
import { ActState } from '../journal.entities.js';
import type { StandingAct } from '../reading/act-view.js';
import { summaryOf } from '../reading/act-view.js';
import { JournalReader } from '../reading/journal-reader.js';
import { undoOrder } from './undo-order.js';

export interface Branch {
  base: StandingAct;
  /** What rests on it and stands, in the order of undoing. */
  resting: StandingAct[];
}

/** An act with everything that rests on it: what names a thing it made, and what took the goods it brought. */
@Injectable()
export class Branches {
  constructor(
    private readonly books: ActBooks,
    private readonly reader: JournalReader,
  ) {}

  /** @throws DomainError `journal.act-not-found`, `journal.not-reversible`, `journal.branch-too-long` */
  async of(tx: EntityManager, actId: string): Promise<Branch> {
    const [base] = await this.reader.byIds(tx, [actId]);
    if (!base) throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
    if (ACT_KINDS[base.act.kind].stage === null) {
      throw new DomainError('journal.not-reversible', { kind: base.act.kind });
    }
    const found = new Map([[actId, { standing: base, restedOnBy: [] as string[] }]]);
    for (let layer = [base]; layer.length > 0; ) {
      const next: StandingAct[] = [];
      for (const { act } of layer) {
        const users = await this.usersOf(tx, act);
        (found.get(act.id) as { restedOnBy: string[] }).restedOnBy = users.map((user) => user.act.id);
        for (const user of users) {
          if (found.has(user.act.id)) continue;
          found.set(user.act.id, { standing: user, restedOnBy: [] });
          next.push(user);
        }
        if (found.size > MAX_BRANCH + 1) throw new DomainError('journal.branch-too-long', { most: MAX_BRANCH });
      }
      layer = next;
    }
    const ordered = undoOrder(
      [...found.values()].map(({ standing, restedOnBy }) => {
        const { id, recordedAt, chainIndex } = standing.act;
        return { id, recordedAt, chainIndex, restedOnBy, standing };
      }),
    );
    return { base, resting: ordered.flatMap(({ id, standing }) => (id === actId ? [] : [standing])) };
  }

  /**
   * As `of`, with every act of it held until `tx` ends: nobody can come to rest on one of them meanwhile, for whoever
   * refers to an act holds it.
   */
  async hold(tx: EntityManager, actId: string): Promise<Branch> {
    for (let held = ''; ; ) {
      const branch = await this.of(tx, actId);
      const ids = [actId, ...branch.resting.map(({ act }) => act.id)].sort();
      if (held === ids.join()) return branch;
      held = ids.join();
      await lockRows(tx, ActState, { actId: In(ids) }, { actId: 'ASC' });
    }
  }

  /** Standing acts that name a thing the act made, or took goods that it brought. */
  async usersOf(tx: EntityManager, act: StandingAct['act']): Promise<StandingAct[]> {
    const made = (await this.reader.linksOf(tx, [act.id])).filter(({ role }) => role === 'produced');
    const users: string[] = [];
    for (const [thing, links] of groupBy(made, (link) => link.thing)) {
      const ids = links.map(({ thingId }) => thingId);
      users.push(...(await this.reader.linksTo(tx, thing, ids)).map(({ actId }) => actId));
    }
    users.push(...((await this.books.of(act.kind).builtOn?.(tx, act)) ?? []));
    const others = await this.reader.byIds(
      tx,
      [...new Set(users)].filter((id) => id !== act.id),
    );
    return others.filter(
      ({ act: { kind }, state }) => state.reversedByActId === null && ACT_KINDS[kind].stage !== null,
    );
  }

  /** The acts as people name them, in the order given. */
  async named(tx: EntityManager, acts: readonly StandingAct[]): Promise<NamedAct[]> {
    const ids = acts.map(({ act }) => act.id);
    const lines = await this.books.inWords(
      tx,
      acts.map(({ act }) => act),
    );
    const signatures = groupBy(await this.reader.signaturesOf(tx, ids), ({ actId }) => actId);
    const places = await tx.findBy(Place, { id: In(acts.map(({ act }) => act.placeId)) });
    const schools = await tx.findBy(School, { id: In(acts.map(({ act }) => act.schoolId)) });
    const nameOf = (rows: readonly { id: string; name: string }[], id: string) =>
      rows.find((row) => row.id === id)?.name ?? '';
    return acts.map(({ act, state }) => {
      const { id: actId, kind, stage, schoolId, placeId, late, unprovenTime, actorName, note } = act;
      const { occurredAt, recordedAt, status, signaturesMissing, flags } = summaryOf(act, state);
      const signerNames = [...new Set((signatures.get(actId) ?? []).map(({ name }) => name))];
      return {
        ...{ actId, kind, stage, schoolId, placeId, late, unprovenTime, actorName, note },
        ...{ occurredAt, recordedAt, status, signaturesMissing, flags, signerNames },
        schoolName: nameOf(schools, schoolId),
        placeName: nameOf(places, placeId),
        lines: (lines.get(actId) ?? []).map((line) => ({ ...line, grams: gramsOf(line.quantity) })),
      };
    });
  }
}
