import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ACT_KINDS } from '../../contract/acts.js';
import { businessDateOf } from '../../contract/business-date.js';
import type { ActDeclaration } from '../../contract/declaring/declaration.js';
import { BYTES_PER_SLOT, slotAt } from '../../contract/wire/camera-day.js';
import { MOST_PEOPLE } from '../../contract/wire/mqtt/presence.js';
import { PresenceWindows, type Stand, type Wanted } from '../../footage/index.js';
import type { TimedAct } from '../../journal/index.js';
import { Policy } from '../../policy/index.js';
import type { CameraSaid } from '../rules/record-in-footage.js';
import type { RecordWithPeople } from '../rules/record-with-people.js';
import type { Interval } from './judge-act.js';
import type { CameraLook } from './judge-people.js';

/** An act with the time and the cameras of its place. */
interface Around {
  act: TimedAct;
  window: Interval;
  cameras: readonly CameraSaid[];
}

/** What is known of people around one act, and what its boxes are still to be asked. */
export type PeopleAsked = RecordWithPeople['people'] & { wanted: readonly Wanted[] };

/** Which acts need several people at once (`ActDeclaration.atOnce`), and what boxes say of them. */
@Injectable()
export class PeopleQuestions {
  constructor(
    private readonly policy: Policy,
    private readonly presence: PresenceWindows,
  ) {}

  /** Of each act in their order; null for one that needs nobody besides. Reads only. */
  async of(
    tx: EntityManager,
    all: readonly Around[],
    agentOf: ReadonlyMap<string, string>,
  ): Promise<(PeopleAsked | null)[]> {
    const needs: (Omit<PeopleAsked, 'looks'> | null)[] = [];
    for (const around of all) needs.push(await this.needOf(tx, around, agentOf));
    const stands = await this.presence.standing(
      tx,
      needs.flatMap((need) => need?.wanted ?? []),
    );
    return needs.map((need) => {
      if (need === null) return null;
      const own = stands.splice(0, need.wanted.length);
      const looks = need.wanted.map(({ cameraId }, i) => lookOf(cameraId, own[i] as Stand));
      // a day that is judged again has asked everything: then nothing is looked up for the asking
      return { ...need, looks, wanted: need.wanted.filter((_, i) => own[i]?.isToAsk) };
    });
  }

  /** Has the boxes asked what they were not asked before. */
  ask(tx: EntityManager, wanted: readonly Wanted[]): Promise<void> {
    return this.presence.want(tx, wanted);
  }

  private async needOf(
    tx: EntityManager,
    { act, window, cameras }: Around,
    agentOf: ReadonlyMap<string, string>,
  ): Promise<Omit<PeopleAsked, 'looks'> | null> {
    const declared: ActDeclaration = ACT_KINDS[act.kind];
    const key = declared.atOnce;
    if (key === undefined) return null;
    const at = { date: businessDateOf(act.occurredAt), areaCode: act.areaCode };
    const { fromDate: from, place, source, unit, value } = await this.policy.row(tx, key, at);
    if (value < 2) return null;
    const everySeconds = await this.policy.number(tx, 'presence.every_seconds', at);
    const patienceMs = (await this.policy.number(tx, 'presence.patience_hours', at)) * 3_600_000;
    const wanted = cameras.filter(hasRecorded).flatMap(({ cameraId }): Wanted[] => {
      const agentId = agentOf.get(cameraId);
      if (agentId === undefined) return [];
      const common = { ...window, everySeconds, people: Math.min(value, MOST_PEOPLE), patienceMs };
      return [{ ...common, cameraId, agentId }];
    });
    return { key, atLeast: { from, place, source, unit, value }, wanted };
  }
}

/** There is a picture of some of the window. */
function hasRecorded({ slots }: CameraSaid): boolean {
  const bytes = Buffer.from(slots, 'base64');
  return Array.from({ length: bytes.length / BYTES_PER_SLOT }, (_, i) => slotAt(bytes, i)).some(
    ({ recordedMs, videoLoss }) => recordedMs > 0 && !videoLoss,
  );
}

function lookOf(cameraId: string, { state, answer, reader, isProven }: Stand): CameraLook {
  return {
    ...{ cameraId, reader, isProven },
    state: state === 'answered' ? (answer?.state ?? 'unknown') : state,
    framesWanted: answer?.framesWanted ?? 0,
    framesLooked: answer?.framesLooked ?? 0,
    framesDark: answer?.framesDark ?? 0,
    framesWithPerson: answer?.framesWithPerson ?? 0,
    mostAtOnce: answer?.mostAtOnce ?? 0,
    twiceInARow: answer?.twiceInARow ?? 0,
  };
}
