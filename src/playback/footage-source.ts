import { Injectable } from '@nestjs/common';
import { AgentPresence, type Camera, Questions } from '../boxes/index.js';
import type { UpBody } from '../contract/wire/mqtt/up.js';
import { DomainError } from '../platform/index.js';
import { MqttLink } from '../platform/mqtt/mqtt-link.js';
import { cutPieces, type Piece, withoutOverlaps } from './playlist/cut-pieces.js';
import { PieceCache } from './playlist/piece-cache.js';
import { PieceCatalogue } from './playlist/piece-catalogue.js';
import { initPart, piecePart, type WantedPart } from './playlist/wanted-parts.js';
import { Uploads } from './uploads/uploads.js';

const LIST_TIMEOUT_MS = 3_000;
const UPLOAD_TIMEOUT_MS = 20_000;
/** Sample entries that every browser of the floor plays. Of anything else the box is asked for small pictures. */
const PLAYED_EVERYWHERE: ReadonlySet<string | undefined> = new Set(['avc1', 'avc3']);
const AHEAD = 2;

/** What there is of a span, and whether the box itself said so. */
export interface FoundFootage {
  pieces: Piece[];
  agentAnswered: boolean;
}

/** Where playback gets its bytes: the box knows what there is, the cache has what was watched before. */
@Injectable()
export class FootageSource {
  private readonly catalogue = new PieceCatalogue();

  constructor(
    private readonly questions: Questions,
    private readonly presence: AgentPresence,
    private readonly link: MqttLink,
    private readonly cache: PieceCache,
    private readonly uploads: Uploads,
  ) {}

  /**
   * The footage of [`fromMs`, `toMs`): all of it when the box answers, what is cached when it is away.
   *
   * @param wanted `playable` for a browser: small pictures of what not every one plays; `original` as it was recorded
   */
  async find(
    camera: Camera,
    fromMs: number,
    toMs: number,
    growing: boolean,
    wanted: 'playable' | 'original' = 'playable',
  ): Promise<FoundFootage> {
    const { id: cameraId, agentId } = camera;
    try {
      const pages = await this.questions.ask(
        agentId,
        'media-list',
        (requestId) => ({
          requestId,
          cameraId,
          from: new Date(fromMs).toISOString(),
          to: new Date(toMs).toISOString(),
        }),
        { timeoutMs: LIST_TIMEOUT_MS, isComplete },
      );
      const own = pages.filter((page) => page.cameraId === cameraId);
      const fragments = own.flatMap((page) => page.fragments);
      const codecs = new Map(own.flatMap((page) => Object.entries(page.codecs)));
      const isPlayed = (initId: string) => wanted === 'original' || PLAYED_EVERYWHERE.has(codecs.get(initId));
      const renditionOf = (initId: string) => (isPlayed(initId) ? 'original' : 'small');
      const pieces = cutPieces(cameraId, fragments, { fromMs, toMs, growing, renditionOf });
      this.catalogue.add(pieces);
      return { pieces, agentAnswered: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { pieces: withoutOverlaps(await this.cache.piecesOf(cameraId, fromMs, toMs)), agentAnswered: false };
    }
  }

  /** What is named `pieceId`, of this camera; for an initialisation part, a piece that needs it. Null: no playlist of this process has named it and it is not cached. */
  async lookUp(cameraId: string, pieceId: string): Promise<Piece | null> {
    const { row, index } = this.catalogue.find(pieceId) ?? { row: [], index: 0 };
    const listed = row[index];
    if (listed) return listed.cameraId === cameraId ? listed : null;
    return this.cache.find(pieceId, cameraId);
  }

  /** Orders the start of a playlist at once: the player will ask for it before it does anything else. */
  orderAhead(agentId: string, pieces: readonly Piece[]): void {
    const first = pieces[0];
    if (first) void this.order(agentId, [initPart(first), piecePart(first)]).catch(() => undefined);
  }

  /** The initialisation part of a piece. @throws DomainError `video.agent-away` */
  init(agentId: string, piece: Piece): Promise<Buffer> {
    return this.fetch(agentId, [initPart(piece)]);
  }

  /** The piece, and an order for the next two, which will be asked for next. @throws DomainError `video.agent-away` */
  piece(agentId: string, piece: Piece): Promise<Buffer> {
    const { row, index } = this.catalogue.find(piece.pieceId) ?? { row: [], index: 0 };
    return this.fetch(agentId, [piecePart(piece), ...row.slice(index + 1, index + 1 + AHEAD).map(piecePart)]);
  }

  /** Orders all of `parts` at once and waits for each, `timeoutMs` at most. @returns those that are here then */
  async fetchAll(agentId: string, parts: readonly WantedPart[], timeoutMs: number): Promise<Set<string>> {
    await this.order(agentId, parts);
    const arrived = await Promise.all(
      parts.map(async ({ pieceId }) => ((await this.uploads.arrival(pieceId, timeoutMs)) ? pieceId : null)),
    );
    return new Set(arrived.filter((pieceId) => pieceId !== null));
  }

  /** The first of `parts` from the cache or else from the box; however many ask, it is uploaded once. */
  private async fetch(agentId: string, parts: readonly WantedPart[]): Promise<Buffer> {
    const wanted = parts[0] as WantedPart;
    const cached = await this.cache.get(wanted.pieceId);
    if (cached) {
      void this.order(agentId, parts.slice(1)).catch(() => undefined);
      return cached;
    }
    if (this.presence.isAway(agentId)) throw new DomainError('video.agent-away');
    await this.order(agentId, parts);
    const arrived = await this.uploads.arrival(wanted.pieceId, UPLOAD_TIMEOUT_MS);
    const bytes = arrived ? await this.cache.get(wanted.pieceId) : null;
    if (bytes === null) throw new DomainError('video.agent-away');
    return bytes;
  }

  /** Asks the box for what is neither here nor on its way. */
  private async order(agentId: string, parts: readonly WantedPart[]): Promise<void> {
    if (this.presence.isAway(agentId)) return;
    const wanted: WantedPart[] = [];
    for (const part of parts) if (!(await this.cache.has(part.pieceId))) wanted.push(part);
    const missing = wanted.length === 0 ? [] : await this.uploads.expect(agentId, wanted);
    if (missing.length === 0) return;
    await this.link.publishDown(agentId, 'media-upload', {
      pieces: missing.map(({ pieceId, segmentId, kind, rendition, byteFrom, byteTo }) => ({
        pieceId,
        segmentId,
        part: kind,
        rendition,
        byteFrom,
        byteTo,
      })),
    });
  }
}

/** All pages up to the last one have come, in whatever order. */
function isComplete(pages: readonly UpBody<'media-list'>[]): boolean {
  const last = pages.find((page) => page.last);
  return last !== undefined && new Set(pages.map(({ page }) => page)).size === last.page + 1;
}
