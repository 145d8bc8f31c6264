import Dexie, { type EntityTable } from 'dexie';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { fieldEndpoints } from '../../../../src/contract/http/inspection-field';

export type Pack = ResponseOf<(typeof fieldEndpoints)['pack']>;

/** What was taken along to one visit, and by whom: nobody else is shown it. */
export interface KeptPack {
  inspectionId: string;
  accountId: string;
  pack: Pack;
}

interface StepPhoto {
  content: Blob;
  /** Set once it is on the server; it is then not uploaded again. */
  photoId: string | null;
}

/** Names, not routes: what lies on the disk must outlive a release. */
export type StepKind = 'checkIn' | 'check' | 'finding' | 'recount' | 'measure' | 'close';

/** One thing done in a visit. It is here before it is sent, and what is sent for it never changes under the same `id`. */
export interface VisitStep {
  /** In the order in which they were done. */
  seq: number;
  /** The idempotency key. */
  id: string;
  inspectionId: string;
  schoolId: string;
  accountId: string;
  kind: StepKind;
  /** As the route takes it, without the ids of photos. */
  body: Record<string, unknown>;
  photos: StepPhoto[];
  /** Of a count: what the books said when this was taken along. */
  book: number | null;
  state: 'waiting' | 'refused' | 'sent';
  /** Why it was refused; null else. */
  problem: string | null;
}

/** What was begun in a form and not saved. */
interface VisitDraft {
  key: string;
  accountId: string;
  inspectionId: string;
  value: Record<string, unknown>;
}

class VisitDatabase extends Dexie {
  packs!: EntityTable<KeptPack, 'inspectionId'>;
  steps!: EntityTable<VisitStep, 'seq'>;
  drafts!: EntityTable<VisitDraft, 'key'>;

  constructor() {
    super('mingchu-visit');
    this.version(1).stores({ packs: 'inspectionId', steps: '++seq, &id, inspectionId', drafts: 'key, inspectionId' });
  }
}

export const db = new VisitDatabase();

/** What was taken along goes when its officer signs out. What he wrote and was not told yet stays for him. */
export async function forgetPacks(): Promise<void> {
  await db.packs.clear();
}

/** Takes away what is of somebody else, what is older than it may be, and what of a visit that is over and told is left. */
export async function sweepPacks(accountId: string, now: number): Promise<void> {
  await db.packs.filter((kept) => kept.accountId !== accountId || Date.parse(kept.pack.forgetAt) <= now).delete();
  const steps = await db.steps.toArray();
  const told = steps.filter(({ kind, state }) => kind === 'close' && state === 'sent');
  for (const { inspectionId } of told) {
    if (steps.every((step) => step.inspectionId !== inspectionId || step.state === 'sent'))
      await forgetVisit(inspectionId);
  }
}

/** A visit that is over and told leaves nothing on the tablet. */
export async function forgetVisit(inspectionId: string): Promise<void> {
  await db.transaction('rw', db.packs, db.steps, db.drafts, async () => {
    await db.packs.delete(inspectionId);
    await db.steps.where({ inspectionId }).delete();
    await db.drafts.where({ inspectionId }).delete();
  });
}
