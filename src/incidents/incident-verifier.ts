import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { groupBy, JournalReader, type StandingAct } from '../journal/index.js';
import { type Difference, type Verifier, Verifiers } from '../platform/index.js';
import { StopUse } from '../warehouse/index.js';
import { Incident } from './incidents.entities.js';

/**
 * Reports of suspected incidents and what they stopped, from the acts, their links and their reversals. When a report was due goes
 * by the policy of its day and is not computed anew; nor who has read it, which no act says.
 */
@Injectable()
export class IncidentVerifier implements Verifier {
  readonly name = 'incidents';

  constructor(
    private readonly journal: JournalReader,
    private readonly stops: StopUse,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    const known = new Set<string>();
    for await (const page of this.journal.pagesOfKind(tx, schoolId, 'dining.incident')) {
      for (const id of page) known.add(id);
      differences.push(...(await this.page(tx, page)));
    }
    const rows = await tx.findBy(Incident, { schoolId });
    const foreign = rows.filter(({ actId }) => !known.has(actId));
    return {
      seen: known.size,
      differences: [...differences, ...foreign.map((row) => off('incident.row', row.actId, textOf(row), null))],
    };
  }

  private async page(tx: EntityManager, ids: readonly string[]): Promise<Difference[]> {
    const rows = new Map((await tx.findBy(Incident, { actId: In([...ids]) })).map((row) => [row.actId, row]));
    const links = groupBy(await this.journal.linksOf(tx, ids), ({ actId }) => actId);
    const stopped = groupBy(await this.stops.ofActs(tx, ids), ({ actId }) => actId);
    const ends = await this.endsOf(tx, ids);
    return (await this.journal.byIds(tx, ids)).flatMap((standing): Difference[] => {
      const { id } = standing.act;
      const row = rows.get(id);
      const incident = this.computed(standing, ends.get(id) ?? [], row?.endedByActId ?? null);
      const [stored, computed] = [row === undefined ? null : textOf(row), incident && textOf(incident)];
      if (stored !== computed) return [off('incident.row', id, stored, computed)];
      if (incident === null) return [];
      const liftedBy = incident.endedByActId ?? incident.withdrawnByActId;
      const wanted = (links.get(id) ?? [])
        .filter(({ thing }) => thing === 'lot' || thing === 'sample')
        .map(({ thing, thingId }) => `${thing} ${thingId} ${liftedBy}`);
      const there = (stopped.get(id) ?? []).map(
        ({ thing, thingId, liftedByActId }) => `${thing} ${thingId} ${liftedByActId}`,
      );
      const [inStore, anew] = [listOf(there), listOf(wanted)];
      return inStore === anew ? [] : [off('incident.stopped', id, inStore, anew)];
    });
  }

  /** As it follows from the act; null where it has not taken effect. */
  private computed(
    { act, state }: StandingAct,
    releases: readonly string[],
    storedEnd: string | null,
  ): Omit<Incident, 'dueAt' | 'escalateAt' | 'escalatedAt'> | null {
    if (state.status !== 'recorded') return null;
    // Of several releases the first with both signatures ended it; of one that was withdrawn before, none did
    const isOneOf = storedEnd !== null && releases.includes(storedEnd);
    const endedByActId = isOneOf ? storedEnd : state.reversedByActId === null ? (releases[0] ?? null) : null;
    return {
      ...{ actId: act.id, schoolId: act.schoolId, noticedAt: act.occurredAt, reportedAt: act.recordedAt },
      ...{ endedByActId, withdrawnByActId: state.reversedByActId },
    };
  }

  /** By report, the releases that stand and are about it. */
  private async endsOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string[]>> {
    const links = await this.journal.linksTo(tx, 'act', ids);
    const acts = await this.journal.byIds(tx, [...new Set(links.map(({ actId }) => actId))]);
    const releases = new Set(
      acts.flatMap(({ act, state }) =>
        act.kind === 'dining.incident-release' && state.status === 'recorded' && state.reversedByActId === null
          ? [act.id]
          : [],
      ),
    );
    const own = links.filter(({ actId }) => releases.has(actId));
    return new Map([...groupBy(own, ({ thingId }) => thingId)].map(([id, all]) => [id, all.map(({ actId }) => actId)]));
  }
}

const off = (what: string, of: string, stored: string | null, computed: string | null): Difference => ({
  ...{ what, of, stored, computed },
});
const listOf = (all: readonly string[]): string => [...all].sort().join(', ');
const textOf = (row: Omit<Incident, 'dueAt' | 'escalateAt' | 'escalatedAt'>): string =>
  [
    ...[row.schoolId, row.noticedAt.toISOString(), row.reportedAt.toISOString()],
    ...[row.endedByActId, row.withdrawnByActId],
  ].join(' ');
