import { Inject, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type OnGatewayInit, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import { ReportWish } from '../boxes/index.js';
import { businessDateOf } from '../contract/business-date.js';
import { SchoolDirectory } from '../organization/index.js';
import { isUnavailable } from '../platform/database/dialect/errors.js';
import {
  AUTHENTICATOR,
  type Authenticator,
  bearerToken,
  Clock,
  cookieToken,
  DomainError,
  Hints,
  holds,
  Outbox,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';

/** Said to a page that cannot be let in just now. */
const TRY_AGAIN = 'realtime.try-again';
const RECHECK_MS = 4_000;
const DEBOUNCE_MS = 300;
const DAY = z.object({ schoolId: z.string(), date: z.iso.date() });
const SCHOOL = z.object({ schoolId: z.string() });
/** The room of all who are told of incidents; no school is called so. */
const ALARM_ROOM = 'incidents';
const ACT = z.object({ schoolId: z.string(), occurredAt: z.iso.datetime() });

interface SocketData {
  /** Rights are looked up anew with it each time: they may have changed since the socket was opened. */
  token: string;
}

/**
 * Tells open pages that a school's day has changed; the pages then ask again, so nothing is ever pushed that the
 * caller could not also fetch. A socket belongs to a session: it is opened with one, joins only rooms of schools in
 * its scope of that moment, and is closed within five seconds of the session's end. It is no sign of life: a page that
 * stands open does not keep a session from ending.
 */
@WebSocketGateway({ serveClient: false, maxHttpBufferSize: 10_000 })
export class LiveGateway implements OnGatewayInit, OnApplicationBootstrap, OnModuleDestroy {
  @WebSocketServer()
  private readonly server!: Server;
  private readonly logger = new Logger('Live');
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private recheck: NodeJS.Timeout | null = null;

  constructor(
    outbox: Outbox,
    hints: Hints,
    clock: Clock,
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly wish: ReportWish,
    @Inject(AUTHENTICATOR) private readonly people: Authenticator,
  ) {
    // Not kept for later: an open page that missed it asks again when its line comes back.
    outbox.listen('day.changed', DAY, ({ schoolId, date }) => this.announce(schoolId, date));
    outbox.listen('episode.said', DAY, ({ schoolId, date }) => this.announce(schoolId, date));
    outbox.listen('act.recorded', ACT, ({ schoolId, occurredAt }) => {
      this.announce(schoolId, businessDateOf(Date.parse(occurredAt)));
    });
    outbox.listen('incident.changed', SCHOOL, ({ schoolId }) => {
      this.alarm(schoolId).catch((error: unknown) => this.logger.error(error));
    });
    // What other instances said while the line was away: whoever looks asks once.
    hints.onOpened(() => {
      const today = businessDateOf(clock.now());
      for (const schoolId of this.watched()) this.announce(schoolId, today);
    });
  }

  afterInit(server: Server): void {
    server.use((socket, next) => {
      this.admit(socket).then(
        (principal) => {
          next(principal ? undefined : new Error('access.not-signed-in'));
        },
        (error: unknown) => {
          // Nothing is known of who asks: the page asks again, and is not told what the database said.
          if (!isUnavailable(error)) this.logger.error(error);
          next(new Error(TRY_AGAIN));
        },
      );
    });
  }

  onApplicationBootstrap(): void {
    this.recheck = setInterval(() => {
      this.dropEndedSessions().catch((error: unknown) => this.logger.error(error));
    }, RECHECK_MS);
  }

  onModuleDestroy(): void {
    if (this.recheck) clearInterval(this.recheck);
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  /** Client: `watch {schoolId}`; answered with `{ok: true}` or `{ok: false, code}`. */
  @SubscribeMessage('watch')
  async watch(socket: Socket, request: unknown): Promise<{ ok: boolean; code?: string }> {
    const schoolId = (request as { schoolId?: unknown } | null)?.schoolId;
    if (typeof schoolId !== 'string') return { ok: false, code: 'request.invalid' };
    try {
      const principal = await this.people.lookAt((socket.data as SocketData).token);
      if (principal === null) return { ok: false, code: 'access.not-signed-in' };
      await this.uow.read((tx) => this.directory.require(tx, principal, 'school.read', schoolId));
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, code: error.code };
      throw error;
    }
    await socket.join(schoolId);
    void this.wish.lookedAt([schoolId]);
    return { ok: true };
  }

  /**
   * Client: `watch-incidents`; answered like `watch`. Then `incidents-changed`, at once and each time, for schools where the
   * session may read the alarm at that moment.
   */
  @SubscribeMessage('watch-incidents')
  async watchIncidents(socket: Socket): Promise<{ ok: boolean; code?: string }> {
    const principal = await this.people.lookAt((socket.data as SocketData).token);
    if (principal === null) return { ok: false, code: 'access.not-signed-in' };
    if (!holds(principal, 'incident.read')) return { ok: false, code: 'access.denied' };
    await socket.join(ALARM_ROOM);
    return { ok: true };
  }

  private async alarm(schoolId: string): Promise<void> {
    if (!this.server) return;
    const { rooms } = this.server.sockets.adapter;
    for (const id of rooms.get(ALARM_ROOM) ?? []) {
      const socket = this.server.sockets.sockets.get(id);
      const principal = socket && (await this.people.lookAt((socket.data as SocketData).token));
      if (!principal) continue;
      const reached = await this.uow.read((tx) => this.directory.reaches(tx, principal, 'incident.read', schoolId));
      if (reached) socket.emit('incidents-changed', {});
    }
  }

  private async admit(socket: Socket): Promise<Principal | null> {
    const { headers } = socket.handshake;
    const bearer =
      bearerToken({ headers }) ?? bearerToken({ headers: { authorization: `Bearer ${socket.handshake.auth.token}` } });
    const token = bearer ?? (sameOrigin(headers) ? cookieToken({ headers }) : null);
    if (token === null) return null;
    socket.data = { token } satisfies SocketData;
    return this.people.lookAt(token);
  }

  private async dropEndedSessions(): Promise<void> {
    void this.wish.lookedAt(this.watched());
    for (const socket of this.server.sockets.sockets.values()) {
      const { token } = socket.data as SocketData;
      const principal = await this.people.lookAt(token);
      if (principal === null) socket.disconnect(true);
      else await this.leaveWhatMovedAway(socket, principal);
    }
  }

  /** The schools that somebody here looks at: every room but a socket's own. */
  private watched(): string[] {
    if (!this.server) return [];
    const { rooms, sids } = this.server.sockets.adapter;
    return [...rooms.keys()].filter((room) => !sids.has(room) && room !== ALARM_ROOM);
  }

  /** Those who watch a school that the kitchen serves that day are told under the name of their own school. */
  private async tell(changedSchoolId: string, date: string): Promise<void> {
    const schoolIds = await this.uow.read((tx) => this.directory.sharingKitchenOf(tx, changedSchoolId, date));
    for (const schoolId of schoolIds) this.server.to(schoolId).emit('day-changed', { schoolId, date });
  }

  /** Somebody stays in the rooms of schools he still reaches: a school that has moved away falls silent. */
  private async leaveWhatMovedAway(socket: Socket, principal: Principal): Promise<void> {
    for (const room of socket.rooms) {
      if (room === socket.id || room === ALARM_ROOM) continue;
      const reached = await this.uow.read((tx) => this.directory.reaches(tx, principal, 'school.read', room));
      if (!reached) await socket.leave(room);
    }
  }

  /** One message for a burst of changes. */
  private announce(schoolId: string, date: string): void {
    const key = `${schoolId}|${date}`;
    // Whoever opens a page meanwhile asks for what holds then.
    if (this.waiting.has(key) || !this.server || this.server.sockets.sockets.size === 0) return;
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        this.tell(schoolId, date).catch((error: unknown) => this.logger.error(error));
      }, DEBOUNCE_MS),
    );
  }
}

/** A cookie travels with foreign pages' sockets too; only our own pages may use it. */
function sameOrigin({ origin, host }: { origin?: string; host?: string }): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
