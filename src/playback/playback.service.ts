import { Injectable } from '@nestjs/common';
import { AgentDirectory, type Camera } from '../boxes/index.js';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import type { QueryOf } from '../contract/http/endpoint.js';
import type { videoEndpoints } from '../contract/http/video.js';
import { BrokenMedia } from '../contract/wire/media-boxes.js';
import { EventService, EventThumbnail, type KnownDay, VideoIndex } from '../footage/index.js';
import { SessionDirectory } from '../identity/index.js';
import { Clock, DomainError, ObjectStore, type Principal, UnitOfWork } from '../platform/index.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { FootageSource, type FoundFootage } from './footage-source.js';
import type { Viewing } from './playback.entities.js';
import { buildPlaylist } from './playlist/build-playlist.js';
import { initPieceId, type Piece } from './playlist/cut-pieces.js';
import { causeOfPlaybackGap } from './playlist/gap-causes.js';
import { readTimescales, rewriteTfdt } from './playlist/rewrite-tfdt.js';
import { isGenuine, issueTicket, readTicket, TICKET_MS } from './tickets.js';
import { isOf, ViewingRegister } from './viewing-register.js';

type Api = typeof videoEndpoints;

/** The timeline of a playlist begins this long before its span, so that a fragment that began earlier fits on it. */
const LEAD_MS = 60_000;
const MAX_SPAN_MS = DAY_MS;

/** Shows footage: every playlist and still is in the viewing register before its first byte leaves. */
@Injectable()
export class PlaybackService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sessions: SessionDirectory,
    private readonly directory: AgentDirectory,
    private readonly register: ViewingRegister,
    private readonly source: FootageSource,
    private readonly events: EventService,
    private readonly index: VideoIndex,
    private readonly store: ObjectStore,
  ) {}

  /**
   * The playlist of exactly the footage that exists in [`from`, `to`).
   *
   * @throws DomainError `video.camera-not-found`, `video.span-invalid`, `video.no-footage` (the box has none),
   *   `video.agent-away` (the box is away and nothing of the span is cached); the last two with the `cause` in their details
   */
  async playlist(principal: Principal, cameraId: string, query: QueryOf<Api['playback']>) {
    const [fromAt, toAt] = [new Date(query.from), new Date(query.to)];
    const length = toAt.getTime() - fromAt.getTime();
    if (length <= 0 || length > MAX_SPAN_MS) throw new DomainError('video.span-invalid', {}, { field: 'to' });
    const camera = await this.requireFootage(principal, cameraId, fromAt, toAt);
    const renewed = await this.ownViewing(principal, cameraId, query, fromAt, toAt);
    const opened = { content: 'playback' as const, fromAt, toAt, reason: query.reason };
    const viewing = renewed ?? (await this.register.open(principal, camera, opened));

    const growing = toAt > this.clock.now();
    const found = await this.source.find(camera, fromAt.getTime(), toAt.getTime(), growing);
    if (found.pieces.length === 0) {
      const gap = { fromMs: fromAt.getTime(), toMs: Math.min(toAt.getTime(), this.clock.now().getTime()) };
      const cause = causeOfPlaybackGap(gap, await this.daysOf(camera, fromAt, toAt), found.agentAnswered);
      throw new DomainError(found.agentAnswered ? 'video.no-footage' : 'video.agent-away', { cause });
    }
    if (!renewed) this.source.orderAhead(camera.agentId, found.pieces);
    const isSmall = found.pieces.some(({ rendition }) => rendition === 'small');
    return { viewingId: viewing.id, isSmall, text: await this.write(camera, viewing, found, growing) };
  }

  /** One piece for the holder of a ticket. @throws DomainError `video.ticket-refused`, `video.piece-not-found`, `video.agent-away` */
  async piece(cameraId: string, name: string, ticket: string): Promise<Buffer> {
    const { camera, viewing } = await this.redeem(cameraId, ticket);
    const pieceId = name.slice(0, 64);
    const piece = await this.lookUp(camera, viewing, pieceId);
    if (name.endsWith('.mp4')) {
      if (initPieceId(piece) !== pieceId) throw new DomainError('video.piece-not-found');
      return this.source.init(camera.agentId, piece);
    }
    if (piece.pieceId !== pieceId) throw new DomainError('video.piece-not-found');
    // what is outside the span stands on no line of the viewing register
    if (!isOf(viewing, piece)) throw new DomainError('video.ticket-refused');
    const [init, bytes] = await Promise.all([
      this.source.init(camera.agentId, piece),
      this.source.piece(camera.agentId, piece),
    ]);
    const baseMs = Math.max(0, piece.startMs - viewing.fromAt.getTime() + LEAD_MS);
    return onTimeline(bytes, baseMs, init);
  }

  /** The still of an event. @throws DomainError `video.event-not-found`, `video.piece-not-found` when there is none */
  async thumbnail(principal: Principal, eventId: string, reason: string | undefined): Promise<Buffer> {
    const { event, camera } = await this.uow.read((tx) =>
      this.events.requireSeen(tx, principal, 'footage.watch', eventId),
    );
    const still = await this.uow.read((tx) => tx.findOneBy(EventThumbnail, { eventId, cameraId: camera.id }));
    if (still) await this.requireFootage(principal, camera.id, still.takenAt, new Date(still.takenAt.getTime() + 1));
    const bytes = still && (await this.store.get(`thumbs/${eventId}`));
    if (!still || bytes === null) throw new DomainError('video.piece-not-found');
    const toAt = event.endedAt ?? still.takenAt;
    await this.register.open(principal, camera, { content: 'thumbnail', fromAt: event.startedAt, toAt, reason });
    return bytes;
  }

  private async write(camera: Camera, viewing: Viewing, found: FoundFootage, growing: boolean): Promise<string> {
    const [fromMs, toMs] = [viewing.fromAt.getTime(), viewing.toAt.getTime()];
    const nowMs = this.clock.now().getTime();
    const days = await this.daysOf(camera, viewing.fromAt, viewing.toAt);
    const binding = { viewingId: viewing.id, sessionId: viewing.sessionId, cameraId: camera.id };
    return buildPlaylist(found.pieces, {
      fromMs,
      toMs: Math.min(toMs, nowMs),
      ended: !growing || !found.agentAnswered,
      ticket: issueTicket(this.secrets, binding, nowMs + TICKET_MS),
      viewingId: viewing.id,
      causeOf: (gap) => causeOfPlaybackGap(gap, days, found.agentAnswered),
    });
  }

  private daysOf(camera: Camera, fromAt: Date, toAt: Date): Promise<KnownDay[]> {
    const dates = [...new Set([businessDateOf(fromAt.getTime()), businessDateOf(toAt.getTime())])];
    return this.uow.read((tx) => this.index.cameraDays(tx, [camera.id], dates));
  }

  /** The viewing to go on with, when it is this person's, in this session, of this camera and span; else a new one is due. */
  private async ownViewing(
    principal: Principal,
    cameraId: string,
    { viewing }: QueryOf<Api['playback']>,
    fromAt: Date,
    toAt: Date,
  ): Promise<Viewing | null> {
    const found = viewing === undefined ? null : await this.register.find(viewing);
    const same =
      found?.sessionId === principal.sessionId &&
      found.cameraId === cameraId &&
      found.content === 'playback' &&
      found.fromAt.getTime() === fromAt.getTime() &&
      found.toAt.getTime() === toAt.getTime();
    return same ? found : null;
  }

  /** Everything about a ticket, anew for each piece: signature, age, session, account, scope. */
  private async redeem(cameraId: string, ticket: string): Promise<{ camera: Camera; viewing: Viewing }> {
    const claim = readTicket(ticket);
    const viewing = claim && (await this.register.find(claim.viewingId));
    if (!viewing) throw new DomainError('video.ticket-refused');
    const { id: viewingId, sessionId } = viewing;
    const genuine = isGenuine(this.secrets, ticket, { viewingId, sessionId, cameraId }, this.clock.now().getTime());
    const principal = genuine ? await this.sessions.principalOfSession(sessionId) : null;
    if (principal === null) throw new DomainError('video.ticket-refused');
    const camera = await this.requireFootage(principal, cameraId, viewing.fromAt, viewing.toAt).catch(
      (error: unknown) => {
        throw error instanceof DomainError ? new DomainError('video.ticket-refused') : error;
      },
    );
    return { camera, viewing };
  }

  private requireFootage(principal: Principal, cameraId: string, from: Date, to: Date): Promise<Camera> {
    return this.uow.read((tx) => this.directory.requireFootage(tx, principal, 'footage.watch', cameraId, { from, to }));
  }

  /** A piece of another process's playlist, or of one before a restart, is found by asking for the span again. */
  private async lookUp(camera: Camera, viewing: Viewing, pieceId: string): Promise<Piece> {
    const known = await this.source.lookUp(camera.id, pieceId);
    if (known) return known;
    const growing = viewing.toAt > this.clock.now();
    const { agentAnswered } = await this.source.find(camera, viewing.fromAt.getTime(), viewing.toAt.getTime(), growing);
    const piece = await this.source.lookUp(camera.id, pieceId);
    if (!piece) throw new DomainError(agentAnswered ? 'video.piece-not-found' : 'video.agent-away');
    return piece;
  }
}

/** Footage whose boxes we cannot follow is not shown: it would play at the wrong time. */
function onTimeline(bytes: Buffer, baseMs: number, init: Buffer): Buffer {
  try {
    return rewriteTfdt(bytes, baseMs, readTimescales(init));
  } catch (error) {
    throw error instanceof BrokenMedia ? new DomainError('video.piece-not-found') : error;
  }
}
