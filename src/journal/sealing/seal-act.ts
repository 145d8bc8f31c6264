import { canonicalJson, type Hashable, sha256 } from '../../contract/hashing.js';
import { gramsOf, type Quantity } from '../../contract/quantity.js';
import type { Act, ActLink } from '../journal.entities.js';

/** An act before it has its place in the chain. */
export type UnsealedAct = Omit<Act, 'chainIndex' | 'leafHash' | 'chainHash'>;

/** The particulars of one act as its module states them: integers, texts, booleans, ISO times. */
export type Particulars = { readonly [key: string]: Hashable };

/** `quantity` is null where amounts are not what counts. */
export type SealedLink = Pick<ActLink, 'role' | 'thing' | 'thingId'> & { quantity: Quantity | null };

/** A link as its row has it, and the other way round. */
export const linkOf = ({ role, thing, thingId, amount, unit }: ActLink): SealedLink => ({
  ...{ role, thing, thingId },
  quantity: amount === null ? null : { amount, unit },
});
export const linkRow = ({ role, thing, thingId, quantity }: SealedLink): Omit<ActLink, 'actId' | 'linkNo'> => ({
  ...{ role, thing, thingId },
  amount: quantity?.amount ?? null,
  unit: quantity?.unit ?? 'g',
});

export interface ActContent {
  act: UnsealedAct;
  links: readonly SealedLink[];
  /** SHA-256 of each photo. */
  attachmentHashes: readonly string[];
  particulars: Particulars;
}

/** What an act says, in the two parts that are written down and hashed as canonical JSON. */
export interface Stated {
  envelope: Particulars;
  /** Names, note and particulars: once they and the salt are erased, the chain still holds. */
  personal: Particulars;
}

/** Another number whenever the parts, or how they are hashed, become others; old bytes keep theirs. */
export const CONTENT_VERSION = 1;

/** What an act says. The order of links and photos does not matter. */
export function statedIn({ act, links, attachmentHashes, particulars }: ActContent): Stated {
  return {
    envelope: {
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
      links: links.map((link) => canonicalJson(linkSaid(link))).sort(),
      attachments: [...attachmentHashes].sort(),
    },
    personal: { actorName: act.actorName, note: act.note, particulars },
  };
}

/** Grams are said as they were when there was nothing else, so that links of before are still said by the same bytes. */
function linkSaid({ role, thing, thingId, quantity }: SealedLink): Particulars {
  if (quantity === null || quantity.unit === 'g') return { role, thing, thingId, grams: gramsOf(quantity) };
  return { role, thing, thingId, amount: quantity.amount, unit: quantity.unit };
}

/** The bytes that are stored for an act and hashed. */
export function bytesOf({ envelope, personal }: Stated): { envelope: Buffer; personal: Buffer } {
  return { envelope: Buffer.from(canonicalJson(envelope)), personal: Buffer.from(canonicalJson(personal)) };
}

/** The leaf that stands for an act in its school's chain: `H(envelope ‖ H(salt ‖ personal))` (DESIGN §2). */
export function leafOfBytes({ envelope, personal }: { envelope: Buffer; personal: Buffer }, salt: string): string {
  const inner = sha256(Buffer.concat([Buffer.from(salt), personal]));
  return sha256(Buffer.concat([envelope, Buffer.from(inner)]));
}

/** The leaf of an act that says `content`. */
export function leafOf(content: ActContent): string {
  return leafOfBytes(bytesOf(statedIn(content)), content.act.salt);
}

/**
 * Whether rows still say all that was sealed. What they say besides, in columns that came later, was not sealed and is
 * not looked at.
 */
export function saysStill(sealed: Hashable, now: unknown): boolean {
  if (Array.isArray(sealed)) {
    return Array.isArray(now) && now.length === sealed.length && sealed.every((item, at) => saysStill(item, now[at]));
  }
  if (typeof sealed !== 'object' || sealed === null) return sealed === now;
  if (typeof now !== 'object' || now === null) return false;
  return Object.entries(sealed).every(([key, value]) => saysStill(value, (now as Record<string, unknown>)[key]));
}
