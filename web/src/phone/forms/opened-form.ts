import { DECLARED } from '../../../../src/contract/acts/declared';
import { readAsGrams } from '../../../../src/contract/declaring/of-grams';
import { businessDateOf, today } from '../../shared/time';
import type { Shelf } from '../data/unsent-lots';
import type { Draft } from '../outbox/draft';
import type { OutboxItem, OutboxPhoto, RecordableKind } from '../outbox/outbox-item';
import { draftOfBody } from './draft-of-body';
import { isClockRefusal, type When, whenOf } from './when';

/** Where, when, with which words: the part of an act that every form has. */
export interface Circumstances {
  placeId: string | null;
  /** `kept`: when it happened according to the record that is opened again. */
  when: 'now' | 'kept' | When;
  note: string;
  /** Why a recorded act is put right; missing in all else. */
  reason?: string;
}

/** Something that is not begun anew: a draft, a refused record, or a recorded one that is to be put right. */
export interface OpenedForm {
  /** Null where the form shows its own beginning. */
  draft: object | null;
  circumstances: Circumstances;
  photos: OutboxPhoto[];
  /** When it happened, as was said before; null for a draft, which has not said so yet. */
  occurredAt: string | null;
  /** The refused record that it replaces in the outbox. */
  refused: OutboxItem | null;
  /** The recorded act that it puts right, and the acts that rest on it by id. */
  corrects: { actId: string; seen: string[] } | null;
  /** What the record that is put right had taken, and from where; it may take it again. */
  shelf: Shelf | null;
}

/** A draft of this age is about something that happened when it was begun, not when somebody goes on with it. */
const STILL_NOW_MS = 10 * 60_000;

export function openedOfDraft(
  { kind, form, photos, changedAt }: Draft,
  now: number,
  below: OpenedForm | null,
): OpenedForm {
  const { draft, circumstances } = form as { draft: object; circumstances: Circumstances };
  const isOld = circumstances.when === 'now' && now - changedAt > STILL_NOW_MS;
  return {
    occurredAt: null,
    refused: null,
    corrects: null,
    shelf: null,
    ...below,
    draft: inAmounts(kind, draft),
    circumstances: isOld ? { ...circumstances, when: whenOf(changedAt) } : circumstances,
    photos,
  };
}

/**
 * A refused record as it was saved, with the time it had then. Where the clock of the phone was to blame its times mean
 * nothing, and the form asks.
 */
export function openedOfRefused(item: OutboxItem): OpenedForm {
  const { draft, circumstances } = item.form as { draft: object; circumstances: Circumstances | OlderCircumstances };
  const occurredAt = String(item.body.occurredAt);
  const isClock = isClockRefusal(item.problem?.code);
  const isOlder = !('when' in circumstances);
  const kept = isOlder ? newer(circumstances, occurredAt) : circumstances;
  return {
    draft:
      isOlder && RESHAPED.has(item.kind)
        ? draftOfBody(item.kind as RecordableKind, item.body, [])
        : inAmounts(item.kind, draft),
    circumstances: {
      ...kept,
      when: isClock ? { date: today(), time: '' } : kept.when === 'now' ? 'kept' : kept.when,
    },
    photos: item.photos,
    occurredAt: isClock ? null : occurredAt,
    refused: item,
    corrects: item.corrects ?? null,
    shelf: null,
  };
}

/** Forms that hold their act otherwise since release 0.2; what was sent for it says the same. */
const RESHAPED: ReadonlySet<string> = new Set(['cooking.sample', 'distribution.hand-over']);

/** What a form held before goods were counted in anything but grams, as it holds it now. */
function inAmounts(kind: OutboxItem['kind'], draft: object): object {
  if (kind === 'supplier' || DECLARED[kind].version === 1) return draft;
  const { grams, taken, ...rest } = readAsGrams(draft as Record<string, unknown>);
  return {
    ...rest,
    ...(grams === undefined ? {} : { amounts: grams }),
    ...(taken === undefined ? {} : { taken: Array.isArray(taken) ? readAsGrams({ lines: taken }).lines : taken }),
  };
}

/** As phones kept it before release 0.2: a time of day without its day. */
interface OlderCircumstances {
  placeId: string | null;
  earlier: string | null;
  note: string;
}

function newer({ placeId, earlier, note }: OlderCircumstances, occurredAt: string): Circumstances {
  const date = businessDateOf(Date.parse(occurredAt));
  return { placeId, note, when: earlier === null ? 'kept' : { date, time: earlier } };
}
