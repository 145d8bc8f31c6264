import { useEffect, useRef, useState } from 'react';
import { DECLARED } from '../../../../src/contract/acts/declared';
import { newId } from '../../shared/new-id';
import { businessDateOf, today } from '../../shared/time';
import { type Place, placesOf, useCanteen } from '../data/canteen';
import { isConnected } from '../outbox/connection';
import { draftKey, type Draft as KeptDraft, keepDraft } from '../outbox/draft';
import { saveActs } from '../outbox/outbox';
import type { OutboxItem, OutboxPhoto, RecordableKind } from '../outbox/outbox-item';
import type { Circumstances, OpenedForm } from './opened-form';
import { readWhen, type WhenGap } from './when';

/** What each form hands over: the particulars of its act, and on which acts of this phone it builds. */
export interface Particulars {
  body: Record<string, unknown>;
  /** Where it was, where the form itself names places. */
  placeId?: string;
  summary: string;
  needs?: string[];
  /** What the form must remember of this moment when it is opened again, such as the lots that were proposed. */
  remember?: object;
}

export interface ActFormState<Draft> {
  kind: RecordableKind;
  places: Place[];
  placeId: string | null;
  circumstances: Circumstances;
  arrange: (change: Partial<Circumstances>) => void;
  /** When it happened; null where what was typed is no time. Answers for this moment, not for when it is saved. */
  occurredAt: number | null;
  /** What is wrong with the time that was typed; null when nothing. */
  whenGap: WhenGap | null;
  /** The local day it happened: forms offer the meals of that day. */
  date: string;
  opened: OpenedForm | undefined;
  /** What this form asks for; plain data, so that it can be kept and opened again as it was. */
  draft: Draft;
  /** Takes the fields that change, or how they follow from the draft of then. */
  change: (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
  photos: OutboxPhoto[];
  setPhotos: (change: (photos: OutboxPhoto[]) => OutboxPhoto[]) => void;
  /** Why a recorded act is put right; empty for a new one. */
  reason: string;
  setReason: (reason: string) => void;
  /** Saves one act, or several of one kind that one form took in. */
  save: (acts: readonly Particulars[]) => Promise<void>;
}

interface Options<Draft> {
  kind: RecordableKind;
  opened: OpenedForm | undefined;
  initial: Draft;
}

const SOON_MS = 300;

/** State of a form for one act, its draft, and its way into the outbox. */
export function useActForm<Draft extends object>({ kind, opened, initial }: Options<Draft>): ActFormState<Draft> {
  const { me, school, schoolId } = useCanteen();
  const places = placesOf(school, DECLARED[kind].placeKinds);
  const [circumstances, setCircumstances] = useState<Circumstances>(
    opened?.circumstances ?? { placeId: places[0]?.id ?? null, when: 'now', note: '' },
  );
  const [draft, setDraft] = useState<Draft>({ ...initial, ...(opened?.draft as Draft | undefined) });
  const [photos, setPhotos] = useState<OutboxPhoto[]>(opened?.photos ?? []);
  const reason = circumstances.reason ?? opened?.refused?.corrects?.reason ?? '';
  const key = draftKey({ accountId: me.accountId, schoolId, kind }, opened?.refused?.id ?? opened?.corrects?.actId);
  const form = { draft, circumstances };
  const touch = useKeptDraft({ key, accountId: me.accountId, schoolId, kind, form, photos, changedAt: 0 });

  const instant = occurredAt(circumstances.when, opened, Date.now());
  const save = async (acts: readonly Particulars[]): Promise<void> => {
    const now = Date.now();
    const items = acts.map(
      ({ body, placeId = circumstances.placeId, summary, needs = [], remember }, index): OutboxItem => {
        const actId = (index === 0 ? opened?.refused?.actId : undefined) ?? newId();
        return {
          id: newId(),
          actId,
          accountId: me.accountId,
          schoolId,
          kind,
          body: {
            actId,
            placeId,
            occurredAt: new Date(Number(occurredAt(circumstances.when, opened, now))).toISOString(),
            // What was corrected is captured now: when the first try was saved is not when this was known.
            capturedAt: new Date(now).toISOString(),
            offline: !isConnected(),
            note: wordsOrNull(circumstances.note),
            ...(DECLARED[kind].version > 1 ? { v: DECLARED[kind].version } : {}),
            ...body,
          },
          photos,
          form: { draft: { ...draft, ...remember }, circumstances: { ...circumstances, placeId } },
          needs,
          summary,
          // Those of one form go in its order
          savedAt: now + index,
          state: 'waiting',
          attempts: 0,
          problem: null,
          sentAt: null,
          ...(opened?.corrects ? { corrects: { ...opened.corrects, reason: reason.trim() } } : {}),
        };
      },
    );
    touch.stop();
    try {
      await saveActs(items, { ...(opened?.refused ? { replaces: opened.refused.id } : {}), draft: key });
    } catch (error) {
      touch.resume();
      throw error;
    }
  };

  const arrange = (change: Partial<Circumstances>): void => {
    touch();
    setCircumstances((old) => ({ ...old, ...change }));
  };
  return {
    kind,
    places,
    placeId: circumstances.placeId,
    circumstances,
    arrange,
    occurredAt: typeof instant === 'number' ? instant : null,
    whenGap: typeof instant === 'number' ? null : instant,
    date: dateOf(circumstances.when, opened),
    opened,
    draft,
    change: (change) => {
      touch();
      setDraft((old) => ({ ...old, ...(typeof change === 'function' ? change(old) : change) }));
    },
    photos,
    setPhotos: (change) => {
      touch();
      setPhotos(change);
    },
    reason,
    setReason: (next) => arrange({ reason: next }),
    save,
  };
}

export const wordsOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

function occurredAt(when: Circumstances['when'], opened: OpenedForm | undefined, now: number): number | WhenGap {
  if (when === 'now') return now;
  if (when === 'kept') return opened?.occurredAt == null ? 'unread' : Date.parse(opened.occurredAt);
  return readWhen(when, now);
}

function dateOf(when: Circumstances['when'], opened: OpenedForm | undefined): string {
  if (when === 'now') return today();
  if (when === 'kept') return opened?.occurredAt == null ? today() : businessDateOf(Date.parse(opened.occurredAt));
  return when.date;
}

/** Keeps what stands in the form soon after each change, and at once when the form is left or the page put aside. */
function useKeptDraft(now: KeptDraft): { (): void; stop: () => void; resume: () => void } {
  const latest = useRef(now);
  latest.current = now;
  const [touch] = useState(() => {
    let isDirty = false;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      if (isDirty && !isOver) void keepDraft({ ...latest.current, changedAt: Date.now() });
      isDirty = false;
    };
    const change = (): void => {
      isDirty = true;
      clearTimeout(timer);
      timer = setTimeout(keep, SOON_MS);
    };
    const stop = (): void => {
      isOver = true;
      clearTimeout(timer);
    };
    const resume = (): void => {
      isOver = false;
      change();
    };
    return Object.assign(change, { stop, resume, keep });
  });
  useEffect(() => {
    document.addEventListener('visibilitychange', touch.keep);
    return () => {
      document.removeEventListener('visibilitychange', touch.keep);
      touch.keep();
    };
  }, [touch]);
  return touch;
}
