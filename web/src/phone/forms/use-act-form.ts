import { useState } from 'react';
import type { PlaceKind } from '../../../../src/contract/stages';
import { newId } from '../../shared/new-id';
import { instantOfTyped, today } from '../../shared/time';
import { type Place, placesOf, useCanteen } from '../data/canteen';
import { isConnected } from '../outbox/connection';
import { saveAct } from '../outbox/outbox';
import type { OutboxItem, RecordableKind } from '../outbox/outbox-item';

/** What each form hands over: the particulars of its act, and on which acts of this phone it builds. */
export interface Particulars {
  body: Record<string, unknown>;
  summary: string;
  needs?: string[];
}

/** Where, when, with which words: the part of an act that every form has. */
interface Circumstances {
  placeId: string | null;
  /** A typed `HH:MM` of today when it happened earlier; null for now. */
  earlier: string | null;
  note: string;
}

export interface ActFormState<Draft> {
  kind: RecordableKind;
  places: Place[];
  placeId: string | null;
  circumstances: Circumstances;
  arrange: (change: Partial<Circumstances>) => void;
  /** What this form asks for; plain data, so that a refused act can be opened again as it was. */
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  photos: Blob[];
  setPhotos: (photos: Blob[]) => void;
  save: (particulars: Particulars) => Promise<void>;
}

interface Options<Draft> {
  kind: RecordableKind;
  placeKinds: readonly PlaceKind[];
  /** A refused act to be corrected. */
  corrects: OutboxItem | undefined;
  initial: Draft;
}

/** State of a form for one act, and its way into the outbox. */
export function useActForm<Draft extends object>({
  kind,
  placeKinds,
  corrects,
  initial,
}: Options<Draft>): ActFormState<Draft> {
  const { me, school, schoolId } = useCanteen();
  const places = placesOf(school, placeKinds);
  const before = corrects?.form as { draft: Draft; circumstances: Circumstances } | undefined;
  const [circumstances, setCircumstances] = useState<Circumstances>(
    before?.circumstances ?? { placeId: places[0]?.id ?? null, earlier: null, note: '' },
  );
  const [draft, setDraft] = useState<Draft>(before?.draft ?? initial);
  const [photos, setPhotos] = useState<Blob[]>(corrects?.photos.map((photo) => photo.content) ?? []);
  const [ids] = useState(() => ({ key: newId(), actId: corrects?.actId ?? newId() }));

  const save = async ({ body, summary, needs = [] }: Particulars): Promise<void> => {
    const now = Date.now();
    const earlier = circumstances.earlier === null ? null : instantOfTyped(today(now), circumstances.earlier);
    const note = circumstances.note.trim();
    const item: OutboxItem = {
      id: ids.key,
      actId: ids.actId,
      accountId: me.accountId,
      schoolId,
      kind,
      body: {
        actId: ids.actId,
        placeId: circumstances.placeId,
        occurredAt: occurredAt(corrects, earlier, now),
        // What was corrected is captured now: when the first try was saved is not when this was known.
        capturedAt: new Date(now).toISOString(),
        offline: !isConnected(),
        note: note === '' ? null : note,
        ...body,
      },
      photos: photos.map((content) => ({ content, attachmentId: null })),
      form: { draft, circumstances },
      needs,
      summary,
      savedAt: now,
      state: 'waiting',
      attempts: 0,
      problem: null,
      sentAt: null,
    };
    await saveAct(item, corrects?.id);
  };

  return {
    kind,
    places,
    placeId: circumstances.placeId,
    circumstances,
    arrange: (change) => setCircumstances((old) => ({ ...old, ...change })),
    draft,
    change: (change) => setDraft((old) => ({ ...old, ...change })),
    photos,
    setPhotos,
    save,
  };
}

/** A corrected act happened when its first try said, unless another time is given. */
function occurredAt(corrects: OutboxItem | undefined, earlier: number | null, now: number): string {
  if (earlier !== null) return new Date(earlier).toISOString();
  return typeof corrects?.body.occurredAt === 'string' ? corrects.body.occurredAt : new Date(now).toISOString();
}
