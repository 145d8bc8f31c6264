import type { Position } from '../../../../src/contract/distance';
import type { CheckAnswer, Severity, SignatureRole } from '../../../../src/contract/http/inspection';
import type { MeasureKind } from '../../../../src/contract/http/inspection-field';
import type { VisitFacts } from '../../../../src/contract/visit-document';
import type { Pack, VisitStep } from './visit-db';

/** What steps are saved with; the ids of photos join on the way. */
export interface StepBodies {
  checkIn: { note: string | null; position: Position | null; capturedAt: string };
  check: { item: string; placeId: string | null; answer: CheckAnswer; capturedAt: string };
  finding: {
    inspectionId: string;
    subject: { type: 'none' };
    severity: Severity;
    clause: string;
    text: string;
    deadline: string;
    capturedAt: string;
  };
  recount: { lotId: string; placeId: string; countedAmount: number; bookAt: string; capturedAt: string };
  measure: {
    measureId: string;
    kind: MeasureKind;
    recordId: string | null;
    what: string;
    valueTenths: number | null;
    passed: boolean | null;
    capturedAt: string;
  };
  close: {
    summary: string;
    receivedBy: string | null;
    refusalReason: string | null;
    witnessName: string | null;
    schoolStatement: string | null;
    /** In the order of the step's photos. */
    signatures: { role: SignatureRole; accountId: string | null; name: string }[];
    signedSha256: string | null;
    capturedAt: string;
  };
}

/**
 * The next step to send: in the order in which they were done, and none past one that was refused, so that a visit is not
 * closed before somebody has looked at what did not arrive.
 */
export function nextStep(steps: readonly VisitStep[], accountId: string): VisitStep | null {
  const stuck = new Set<string>();
  for (const step of [...steps].sort((a, b) => a.seq - b.seq)) {
    if (step.accountId !== accountId || stuck.has(step.inspectionId)) continue;
    if (step.state === 'waiting') return step;
    if (step.state === 'refused') stuck.add(step.inspectionId);
  }
  return null;
}

/** Whether a refusal means that the other tablet did it already. */
export function isDoneAlready(step: VisitStep, code: string): boolean {
  return step.kind === 'checkIn' && code === 'inspection.already-on-site';
}

/** The body as it is sent: with the ids that its photos have got. */
export function bodyToSend({ kind, body, photos }: VisitStep): Record<string, unknown> {
  const ids = photos.map(({ photoId }) => photoId);
  if (kind === 'checkIn' || kind === 'finding') return { ...body, photoIds: ids };
  if (kind !== 'close') return body;
  const { signatures } = body as StepBodies['close'];
  return { ...body, signatures: signatures.map((one, index) => ({ ...one, photoId: ids[index] })) };
}

export interface Standing {
  status: Pack['inspection']['status'];
  /** ISO; null before check-in. */
  checkedInAt: string | null;
  note: string | null;
  answers: ReadonlyMap<string, CheckAnswer>;
  /** Of this tablet; `photos` is how many. */
  findings: VisitFacts['findings'];
  counts: ReadonlyMap<string, { counted: number; book: number; bookAt: string }>;
  /** In the order in which they were done, each beside what the canteen has on record. */
  measures: VisitFacts['measures'][number][];
  closing: StepBodies['close'] | null;
}

export const answerKey = (item: string, placeId: string | null): string => `${item} ${placeId ?? ''}`;
export const lotKey = (lot: { lotId: string; placeId: string }): string => `${lot.lotId} ${lot.placeId}`;

/** How the visit stands on this tablet: what was taken along, and over it what was done since. */
export function standingOf(pack: Pack, steps: readonly VisitStep[]): Standing {
  const { inspection, checklist, recounts } = pack;
  const answers = new Map<string, CheckAnswer>();
  for (const { place, items } of checklist.groups)
    for (const { item, answer } of items)
      if (answer !== null) answers.set(answerKey(item, place?.id ?? null), answer.answer);
  const counts = new Map<string, { counted: number; book: number; bookAt: string }>();
  for (const lot of recounts) if (lot.count !== null) counts.set(lotKey(lot), lot.count);
  let { status, checkedInAt, checkInNote: note } = inspection;
  const findings: VisitFacts['findings'][number][] = [];
  // A tablet may hold what it took along of an earlier release
  const { measurables = [], measures: known = [] } = pack as Partial<Pack>;
  const measures: VisitFacts['measures'][number][] = known.map(({ kind, what, valueTenths, passed, record }) => ({
    ...{ kind, what, valueTenths, passed, record },
  }));
  let closing: StepBodies['close'] | null = null;
  for (const step of [...steps].sort((a, b) => a.seq - b.seq)) {
    if (step.kind === 'checkIn' && status === 'planned') {
      const body = step.body as StepBodies['checkIn'];
      status = 'on_site';
      checkedInAt = body.capturedAt;
      note = body.note;
    } else if (step.kind === 'check') {
      const { item, placeId, answer } = step.body as StepBodies['check'];
      answers.set(answerKey(item, placeId), answer);
    } else if (step.kind === 'finding') {
      const { severity, clause, text, deadline } = step.body as StepBodies['finding'];
      findings.push({ severity, clause, text, deadline, photos: step.photos.length });
    } else if (step.kind === 'recount') {
      const body = step.body as StepBodies['recount'];
      counts.set(lotKey(body), { counted: body.countedAmount, book: step.book ?? 0, bookAt: body.bookAt });
    } else if (step.kind === 'measure') {
      const { measureId, kind, recordId, what, valueTenths, passed } = step.body as StepBodies['measure'];
      // Told before this was taken along again, it is in there
      if (known.some((one) => one.measureId === measureId)) continue;
      const record = measurables.find((one) => one.recordId === recordId) ?? null;
      measures.push({ kind, what: record?.what ?? what, valueTenths, passed, record });
    } else if (step.kind === 'close') {
      status = 'closed';
      closing = step.body as StepBodies['close'];
    }
  }
  return { status, checkedInAt, note, answers, findings, counts, measures, closing };
}

/** What those who sign are shown, and sign. */
export function factsOf(
  pack: Pack,
  standing: Standing,
  said: Pick<StepBodies['close'], 'summary' | 'receivedBy' | 'refusalReason' | 'witnessName' | 'schoolStatement'>,
): VisitFacts {
  const { inspection, checklist, recounts } = pack;
  return {
    ...{ inspectionId: inspection.id, schoolName: inspection.schoolName, kind: inspection.kind },
    officers: inspection.officers.map(({ name, unit, role }) => ({ name, unit, role })),
    ...{ checkedInAt: standing.checkedInAt, note: standing.note },
    checks: checklist.groups.flatMap(({ place, items }) =>
      items.flatMap(({ item }) => {
        const answer = standing.answers.get(answerKey(item, place?.id ?? null));
        return answer === undefined ? [] : [{ item, place: place?.name ?? null, answer }];
      }),
    ),
    findings: standing.findings,
    recounts: recounts.flatMap((lot) => {
      const count = standing.counts.get(lotKey(lot));
      if (count === undefined) return [];
      const { counted, book, bookAt } = count;
      return [{ goods: lot.goods, place: lot.placeName, unit: lot.unit, counted, book, bookAt }];
    }),
    measures: standing.measures,
    ...{ statement: said.schoolStatement, summary: said.summary, receivedBy: said.receivedBy },
    ...{ refusalReason: said.refusalReason, witness: said.witnessName },
  };
}

/** The words of each question by its key. */
export function questionsOf({ checklist }: Pack): Map<string, string> {
  return new Map(checklist.groups.flatMap(({ items }) => items.map(({ item, text }) => [item, text] as const)));
}
