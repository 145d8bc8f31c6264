import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Stage } from '../../contract/stages.js';
import type { UpBody } from '../../contract/wire/mqtt/up.js';
import { Clock, DomainError, lockRows, newId, Outbox, type Principal, writeRows } from '../../platform/index.js';
import { EventTag, VideoEvent } from './footage.entities.js';
import { longUntilOf } from './overlapping.js';

type Told = Pick<VideoEvent, 'id' | 'cameraId' | 'startedAt' | 'endedAt' | 'stage'>;

/** The only writer of `video_event` and `event_tag`. */
@Injectable()
export class EventWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies what the boxes say, whatever the order: of each event the highest revision stands. The machine's stage
   * is kept with its reasons whenever it changes; where a person has spoken, his stage stays. An event that is known
   * as another camera's is left alone.
   *
   * @throws a duplicate key when another instance opened one of them at the same moment: begin the transaction anew
   */
  async apply(tx: EntityManager, reports: readonly UpBody<'event'>[]): Promise<void> {
    if (reports.length === 0) return;
    const latest = new Map<string, UpBody<'event'>>();
    for (const report of reports) {
      if (report.revision > (latest.get(report.eventId)?.revision ?? 0)) latest.set(report.eventId, report);
    }
    const stored = new Map(
      (await lockRows(tx, VideoEvent, { id: In([...latest.keys()]) }, { id: 'ASC' })).map((event) => [event.id, event]),
    );
    const inOrder = [...latest.values()].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
    const told = await this.open(
      tx,
      inOrder.filter(({ eventId }) => !stored.has(eventId)),
    );
    for (const report of inOrder) {
      const event = stored.get(report.eventId);
      if (event?.cameraId !== report.cameraId || report.revision <= event.revision) continue;
      told.push(await this.change(tx, event, report));
    }
    await this.tell(tx, ...told);
  }

  /** A person's word on an event's stage. The caller has checked who he is and which stages are possible. */
  async retag(tx: EntityManager, by: Principal, eventId: string, stage: Stage, note: string): Promise<VideoEvent> {
    const [event] = await lockRows(tx, VideoEvent, { id: eventId }, { id: 'ASC' });
    if (!event) throw new DomainError('video.event-not-found');
    await tx.update(VideoEvent, { id: eventId }, { stage, retagged: true });
    await tx.insert(EventTag, {
      id: newId(),
      eventId,
      stage,
      accountId: by.accountId,
      person: by.displayName,
      at: this.clock.now(),
      reasons: ['person'],
      note,
    });
    const changed = { ...event, stage, retagged: true };
    await this.tell(tx, changed);
    return changed;
  }

  /** All at once. Where another instance has just opened one of them the unique key refuses, and the caller tries again. */
  private async open(tx: EntityManager, reports: readonly UpBody<'event'>[]): Promise<Told[]> {
    if (reports.length === 0) return [];
    const events = reports.map((report) => ({
      ...fieldsOf(report),
      id: report.eventId,
      cameraId: report.cameraId,
      stage: report.stage,
      retagged: false,
    }));
    await writeRows(tx, 'video_event', events.map(eventRow));
    await writeRows(
      tx,
      'event_tag',
      reports.map((report) => tagRow(this.machineTag(report))),
    );
    return events;
  }

  private async change(tx: EntityManager, event: VideoEvent, report: UpBody<'event'>): Promise<Told> {
    const stage = event.retagged ? event.stage : report.stage;
    const changed = { ...event, ...fieldsOf(report), stage };
    await tx.update(VideoEvent, { id: event.id }, { ...fieldsOf(report), stage });
    if (report.stage !== event.machineStage) await tx.insert(EventTag, this.machineTag(report));
    return changed;
  }

  private machineTag({ eventId, stage, stageReasons }: UpBody<'event'>): EventTag {
    const nobody = { accountId: null, person: null, note: null };
    return { id: newId(), eventId, stage, at: this.clock.now(), reasons: stageReasons, ...nobody };
  }

  private tell(tx: EntityManager, ...events: readonly Told[]): Promise<void> {
    const payloads = events.map((event) => ({
      eventId: event.id,
      cameraId: event.cameraId,
      startedAt: event.startedAt.toISOString(),
      endedAt: event.endedAt?.toISOString() ?? null,
      stage: event.stage,
    }));
    return this.outbox.tell(tx, 'video-event.changed', ...payloads);
  }
}

function eventRow(event: VideoEvent) {
  return {
    ...{ id: event.id, camera_id: event.cameraId, revision: event.revision, kind: event.kind },
    ...{ started_at: event.startedAt, ended_at: event.endedAt, long_until: event.longUntil },
    ...{ peak_activity: event.peakActivity },
    ...{ stage: event.stage, machine_stage: event.machineStage, retagged: event.retagged },
  };
}

function tagRow({ id, eventId, stage, accountId, person, at, reasons, note }: EventTag) {
  return {
    ...{ id, event_id: eventId, stage, account_id: accountId, person, at },
    ...{ reasons: JSON.stringify(reasons), note },
  };
}

function fieldsOf(report: UpBody<'event'>) {
  const startedAt = new Date(report.startedAt);
  const endedAt = report.endedAt === null ? null : new Date(report.endedAt);
  return {
    ...{ revision: report.revision, kind: report.kind },
    ...{ startedAt, endedAt, longUntil: longUntilOf(startedAt, endedAt) },
    peakActivity: report.peakActivity,
    machineStage: report.stage,
  };
}
