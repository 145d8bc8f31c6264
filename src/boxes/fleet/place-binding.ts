import { type PlaceKind, STAGES_OF_PLACE, type Stage } from '../../contract/stages.js';
import { DomainError } from '../../platform/index.js';

/** [`fromAt`, `toAt`); `toAt` is null while it lasts. */
export interface Span {
  fromAt: Date;
  toAt: Date | null;
}

/**
 * Fits a new binding among those a camera has. An open one ends the open one before it.
 *
 * @returns the binding that now ends where `wanted` begins, or null
 * @throws DomainError `video.span-invalid`, `video.binding-overlaps`
 */
export function fitBinding<B extends Span>(existing: readonly B[], wanted: Span): B | null {
  if (wanted.toAt !== null && wanted.toAt <= wanted.fromAt)
    throw new DomainError('video.span-invalid', {}, { field: 'to' });
  const ended =
    wanted.toAt === null ? existing.find(({ fromAt, toAt }) => toAt === null && fromAt < wanted.fromAt) : undefined;
  if (existing.some((other) => other !== ended && overlaps(other, wanted))) {
    throw new DomainError('video.binding-overlaps', {}, { field: 'from' });
  }
  return ended ?? null;
}

/** The stages a camera at such a place shows. @throws DomainError `video.stage-not-of-place` */
export function stagesAt(kind: PlaceKind, wanted: readonly Stage[] | null): Stage[] {
  const possible = STAGES_OF_PLACE[kind];
  if (wanted === null) return [...possible];
  const foreign = wanted.find((stage) => !possible.includes(stage));
  if (foreign) throw new DomainError('video.stage-not-of-place', { stage: foreign }, { field: 'stages' });
  return [...new Set(wanted)];
}

const FORBIDDEN_NAME =
  /更衣|厕所|卫生间|洗手间|浴室|淋浴|澡堂|哺乳|母婴室|(宿舍|寝室)$|\b(toilet|bathroom|changing room|dormitory)\b/i;

/**
 * Refuses to let a camera look where the law forbids it (P-02), also under the cover of a permitted kind. The kinds
 * themselves are refused when a place is made.
 *
 * @throws DomainError `video.place-forbidden`
 */
export function refuseForbiddenPlace({ name }: { name: string }): void {
  if (FORBIDDEN_NAME.test(name)) throw new DomainError('video.place-forbidden', { name }, { field: 'placeId' });
}

export function covers({ fromAt, toAt }: Span, at: Date): boolean {
  return fromAt <= at && (toAt === null || at < toAt);
}

function overlaps(a: Span, b: Span): boolean {
  return (b.toAt === null || a.fromAt < b.toAt) && (a.toAt === null || b.fromAt < a.toAt);
}
