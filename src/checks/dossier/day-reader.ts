import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { SchoolCalendars } from '../../calendar/index.js';
import { ACT_KINDS, type ActKind } from '../../contract/acts.js';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { ActVerdict, EventVerdict } from '../../contract/verdicts.js';
import { BYTES_PER_SLOT, slotAt } from '../../contract/wire/camera-day.js';
import { Verdict } from '../../evidence/index.js';
import { VideoIndex } from '../../footage/index.js';
import { type Act, JournalReader } from '../../journal/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { Deliveries, Suppliers } from '../../procurement/index.js';
import { Lots, StockLedger } from '../../warehouse/index.js';
import type { Dossier, DossierLoss, DossierLot, DossierSignature } from './dossier.js';

/** Photos of papers and of what hangs on the wall are shown again by right. */
const SHOWN_AGAIN: readonly ActKind[] = [
  'acceptance.supplier-paper',
  'acceptance.goods-paper',
  'cooking.health-certificate',
  'dining.notice',
];

/** What the act of a second signature says. */
interface Signed extends Pick<DossierSignature, 'method' | 'sessionAccountId'> {
  signedActId: string;
}

/** Reads everything that is known of one school's day. It checks nobody's rights. */
@Injectable()
export class DayReader {
  constructor(
    private readonly journal: JournalReader,
    private readonly video: VideoIndex,
    private readonly calendars: SchoolCalendars,
    private readonly directory: SchoolDirectory,
    private readonly lots: Lots,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly ledger: StockLedger,
  ) {}

  async read(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<Dossier> {
    const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
    const start = startOfBusinessDate(date);
    const [isSchoolDay = null] = await this.calendars.areSchoolDays(tx, schoolId, [date]);
    const classes = (await this.directory.classesOf(tx, schoolId, date)).map(({ id, size }) => ({ id, size }));
    const places = await this.directory.placesOf(tx, schoolId, date);
    const own = places.filter((place) => place.schoolId === schoolId);
    const bound = await this.video.camerasOfPlaces(
      tx,
      own.map(({ id }) => id),
      { from: new Date(start), to: new Date(start + DAY_MS) },
    );
    const cameraIds = [...new Set(bound.map(({ cameraId }) => cameraId))];
    const events = await this.video.eventsOfDay(tx, cameraIds, date);
    // What a kitchen did for others is judged where it stands, once.
    const all = await this.journal.actsOfDay(tx, { schoolId, kitchenIds: [] }, date);
    const standing = all.flatMap(({ act, state }) =>
      act.schoolId === schoolId && state.reversedByActId === null && state.status !== 'refused' ? [act] : [],
    );
    const acts = standing.filter(({ kind }) => !kind.startsWith('journal.'));
    const signings = standing.filter(({ kind }) => kind === 'journal.cosign');
    const said = await this.journal.particularsOf(tx, [...acts, ...signings]);
    const losses = await this.lossesOf(tx, acts, said);
    const subjectIds = [...acts.map(({ id }) => id), ...events.map(({ id }) => id)];
    const verdicts = new Map((await tx.findBy(Verdict, { subjectId: In(subjectIds) })).map((it) => [it.subjectId, it]));
    const days = await this.video.cameraDays(tx, cameraIds, [date]);
    return {
      ...{ schoolId, date, areaCode, isSchoolDay, classes },
      acts: acts.map((act) => {
        const judged = verdicts.get(act.id);
        const isWatched = ACT_KINDS[act.kind].watched;
        return {
          ...{ id: act.id, kind: act.kind, stage: act.stage, placeId: act.placeId },
          ...{ occurredAtMs: act.occurredAt.getTime(), capturedAtMs: act.capturedAt.getTime() },
          verdict: isWatched ? ((judged?.verdict as ActVerdict | undefined) ?? 'pending') : null,
          cause: judged?.cause ?? null,
          said: said.get(act.id) ?? {},
        };
      }),
      events: events.flatMap((event) => {
        const at = bound.find(
          ({ cameraId, boundFrom, boundTo }) =>
            cameraId === event.cameraId &&
            boundFrom <= event.startedAt &&
            (boundTo === null || event.startedAt < boundTo),
        );
        const place = own.find(({ id }) => id === at?.placeId);
        const judged = verdicts.get(event.id);
        if (!place) return [];
        return [
          {
            ...{ id: event.id, kind: event.kind, placeId: place.id, placeKind: place.kind },
            ...{ startedAtMs: event.startedAt.getTime(), endedAtMs: event.endedAt?.getTime() ?? null },
            verdict: (judged?.verdict as EventVerdict | undefined) ?? 'pending',
            cause: judged?.cause ?? null,
          },
        ];
      }),
      cameras: bound.map(({ cameraId, placeId }) => {
        const day = days.find((one) => one.cameraId === cameraId);
        return { cameraId, placeId, recordedSeconds: day ? recordedSeconds(day.slots) : null };
      }),
      lots: await this.lotsOf(
        tx,
        acts.map(({ id }) => said.get(id) ?? {}),
      ),
      photos: await this.photosOf(tx, standing),
      signatures: signings.flatMap(({ id, actorAccountId: accountId, capturedAt }) => {
        const signed = said.get(id) as Partial<Signed> | undefined;
        const { signedActId: actId, method, sessionAccountId } = signed ?? {};
        return actId && method && sessionAccountId
          ? [{ actId, accountId, sessionAccountId, method, capturedAtMs: capturedAt.getTime() }]
          : [];
      }),
      losses,
      licences: await this.licencesOf(tx, [...said.values()]),
    };
  }

  private async photosOf(tx: EntityManager, acts: readonly Act[]): Promise<Dossier['photos']> {
    const stages = new Map(acts.flatMap(({ id, kind, stage }) => (SHOWN_AGAIN.includes(kind) ? [] : [[id, stage]])));
    const photos = await this.journal.attachmentsOf(tx, [...stages.keys()]);
    return photos
      .flatMap(({ actId, sha256 }) => {
        const stage = stages.get(actId);
        return stage ? [{ actId, stage, sha256 }] : [];
      })
      .sort((a, b) => (a.actId + a.sha256 < b.actId + b.sha256 ? -1 : 1));
  }

  /** What went to be tested is no loss. */
  private async lossesOf(
    tx: EntityManager,
    acts: readonly Act[],
    said: ReadonlyMap<string, object>,
  ): Promise<DossierLoss[]> {
    const reasonOf = (id: string) => (said.get(id) as { writeOffReason?: string } | undefined)?.writeOffReason;
    const written = acts.filter(({ id, kind }) => kind === 'stock.write-off' && reasonOf(id) !== 'tested');
    const ids = [...written, ...acts.filter(({ kind }) => kind === 'stock.count')].map(({ id }) => id);
    if (ids.length === 0) return [];
    return (await this.ledger.movesOf(tx, ids)).map(({ actId, lotId, unit, amount, fromLocation }) => ({
      ...{ actId, lotId, unit },
      amount: fromLocation === 'count_adjust' ? -amount : amount,
    }));
  }

  private async licencesOf(tx: EntityManager, said: readonly object[]): Promise<Map<string, string>> {
    const ids = said.flatMap((one) => (one as { supplierId?: string }).supplierId ?? []);
    if (ids.length === 0) return new Map();
    return new Map((await this.suppliers.byIds(tx, ids)).map(({ id, licenceNo }) => [id, licenceNo]));
  }

  private async lotsOf(tx: EntityManager, said: readonly object[]): Promise<Map<string, DossierLot>> {
    const ids = [...new Set(said.flatMap(lotIdsIn))];
    const lots = await this.lots.byIds(tx, ids);
    const lines = new Map((await this.deliveries.linesOfLots(tx, ids)).map((line) => [line.lotId, line]));
    return new Map(
      lots.map(({ id, ingredientId, supplierId, unit }) => [
        id,
        { ingredientId, supplierId, unit, unitPriceFen: lines.get(id)?.unitPriceFen ?? null },
      ]),
    );
  }
}

/** Ids of the lots that goods were taken from, wherever the particulars list goods. */
function lotIdsIn(said: object): string[] {
  const lists = Object.values(said).filter((value) => Array.isArray(value)) as unknown[][];
  return lists.flat().flatMap((line) => {
    const lotId = (line as { lotId?: unknown } | null)?.lotId;
    return typeof lotId === 'string' ? [lotId] : [];
  });
}

function recordedSeconds(slots: Uint8Array): number {
  let ms = 0;
  for (let index = 0; index < slots.length / BYTES_PER_SLOT; index += 1) ms += slotAt(slots, index).recordedMs;
  return Math.round(ms / 1_000);
}
