import { Injectable } from '@nestjs/common';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import { VideoIndex } from '../../footage/index.js';
import { Clock, UnitOfWork, VERSION } from '../../platform/index.js';
import { catalogBodies, deviceInfo, deviceStatus, recordBodies, refusal, timeOf } from '../manscdp/answers.js';
import type { Command } from '../manscdp/read-command.js';
import type { UpperPlatform } from '../northbound.entities.js';
import { recordedStretches } from './recorded-stretches.js';
import { type Span } from './shown.js';
import { UpperCameras } from './upper-cameras.js';

/** A datagram with its headers then stays below what a line carries in one piece; a connection takes more. */
const MOST_BODY_BYTES = { udp: 900, tcp: 16_384 } as const;
/** Of how many days at most one query is told what was recorded: so long footage is kept. */
const MOST_DAYS = 31;

/** What an upper platform is told when it asks. */
@Injectable()
export class UpperAnswers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly cameras: UpperCameras,
    private readonly index: VideoIndex,
  ) {}

  /** Bodies that answer it, in order; none to what is no question. */
  async to(upper: UpperPlatform, command: Command): Promise<Buffer[]> {
    const { root, cmdType, deviceId } = command;
    if (root !== 'Query') return root === 'Control' ? [refusal(cmdType, command)] : [];
    const shown = await this.cameras.shown(upper);
    const one = shown.find(({ nationalId }) => nationalId === deviceId);
    const mostBytes = MOST_BODY_BYTES[upper.transport];
    if (cmdType === 'Catalog') {
      const items = (one ? [one] : shown).map(({ nationalId, camera, school, placeName, isOnline }) => ({
        ...{ nationalId, name: `${school.name} ${camera.name}`, areaCode: school.areaCode },
        ...{ place: placeName, isOnline },
      }));
      return catalogBodies(command, items, { platformId: upper.ownNationalId, mostBytes });
    }
    if (one === undefined && deviceId !== upper.ownNationalId) return [refusal(cmdType, command)];
    if (cmdType === 'DeviceInfo') {
      const name = one ? one.camera.name : '明厨 Mingchu';
      return [deviceInfo(command, { name, version: VERSION, channels: one ? 1 : shown.length })];
    }
    if (cmdType === 'DeviceStatus') {
      const isOnline = one?.isOnline ?? true;
      const recording = one ? one.isOnline : null;
      return [deviceStatus(command, { isOnline, recording, atMs: this.clock.now().getTime() })];
    }
    const span = this.spanOf(command);
    if (cmdType !== 'RecordInfo' || one === undefined || span === null) return [refusal(cmdType, command)];
    const days = await this.uow.read((tx) => this.index.cameraDays(tx, [one.camera.id], datesOf(span)));
    const inOrder = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
    const may = await this.cameras.within(upper, one.camera, span);
    const recorded = recordedStretches(inOrder, span).flatMap((stretch) => cut(stretch, may));
    return recordBodies(command, one.camera.name, recorded, mostBytes);
  }

  /** What is asked about, its latest days where that is too long; null where it says no span. */
  private spanOf({ values }: Command): Span | null {
    const [fromMs, toMs] = [timeOf(values.get('StartTime') ?? ''), timeOf(values.get('EndTime') ?? '')];
    if (fromMs === null || toMs === null || fromMs >= toMs) return null;
    const until = Math.min(toMs, this.clock.now().getTime());
    return { fromMs: Math.max(fromMs, until - MOST_DAYS * DAY_MS), toMs: until };
  }
}

function datesOf({ fromMs, toMs }: Span): string[] {
  const dates = new Set<string>();
  for (let at = fromMs; at < toMs; at += DAY_MS) dates.add(businessDateOf(at));
  if (fromMs < toMs) dates.add(businessDateOf(toMs - 1));
  return [...dates];
}

const cut = (stretch: Span, parts: readonly Span[]): Span[] =>
  parts
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, stretch.fromMs), toMs: Math.min(toMs, stretch.toMs) }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
