import { canonicalJson, type Hashable, sha256 } from '../contract/hashing.js';
import type { Act, ActLink } from './journal.entities.js';

/** An act before it has its place in the chain. */
export type UnsealedAct = Omit<Act, 'chainIndex' | 'leafHash' | 'chainHash'>;

/** The particulars of one act as its module states them: integers, texts, booleans, ISO times. */
export type Particulars = { readonly [key: string]: Hashable };

export type SealedLink = Pick<ActLink, 'role' | 'thing' | 'thingId' | 'grams'>;

export interface ActContent {
  act: UnsealedAct;
  links: readonly SealedLink[];
  /** SHA-256 of each photo. */
  attachmentHashes: readonly string[];
  particulars: Particulars;
}

/**
 * The leaf that stands for an act in its school's chain: `H(envelope ‖ H(salt ‖ canonical JSON of the personal part))`
 * (DESIGN §2). Names, notes and particulars are in the salted part: once they and the salt are erased, the inner hash
 * says nothing about them and the chain still holds.
 *
 * The order of links and photos does not matter.
 */
export function leafOf({ act, links, attachmentHashes, particulars }: ActContent): string {
  const envelope = {
    id: act.id,
    schoolId: act.schoolId,
    kitchenId: act.kitchenId,
    stage: act.stage,
    kind: act.kind,
    placeId: act.placeId,
    occurredAt: act.occurredAt.toISOString(),
    capturedAt: act.capturedAt.toISOString(),
    recordedAt: act.recordedAt.toISOString(),
    timeToken: act.timeToken,
    offline: act.offline,
    late: act.late,
    unprovenTime: act.unprovenTime,
    deviceId: act.deviceId,
    actorAccountId: act.actorAccountId,
    reversesActId: act.reversesActId,
    schemaVersion: act.schemaVersion,
    links: links.map(({ role, thing, thingId, grams }) => canonicalJson({ role, thing, thingId, grams })).sort(),
    attachments: [...attachmentHashes].sort(),
  };
  const personal = { actorName: act.actorName, note: act.note, particulars };
  return sha256(canonicalJson(envelope) + sha256(act.salt + canonicalJson(personal)));
}
