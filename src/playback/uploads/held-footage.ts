import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Agent, AgentPresence, type Camera, Questions } from '../../boxes/index.js';
import type { ChainLinkSaid, Fragment, UpBody } from '../../contract/wire/mqtt/up.js';
import { KEEPS_HOLDS } from '../../contract/wire/wire.js';
import { DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { FootageSource } from '../footage-source.js';
import type { Viewing } from '../playback.entities.js';
import { cutPieces, initPieceId, type Piece } from '../playlist/cut-pieces.js';
import { PieceCache } from '../playlist/piece-cache.js';
import { initPart, isPromised, piecePart, type WantedPart } from '../playlist/wanted-parts.js';
import { isOf, ViewingRegister } from '../viewing-register.js';

/** Silence of this length is no answer; the box may be reading its index for a long span. */
const ANSWER_MS = 8_000;

/** What its box has of a span, with all that is needed to prove it. */
export interface ListedSpan {
  /** Every fragment of every segment that shares time with the span, whole segments. */
  fragments: Fragment[];
  /** Links of those segments, and of later ones up to `linksTo`; empty from a box that does not say. */
  links: ChainLinkSaid[];
  /** The pieces of the span itself, as they were recorded. */
  pieces: Piece[];
}

/** Footage that is fetched to be kept: original bytes of whole spans, each under a line of the viewing register. */
@Injectable()
export class HeldFootage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly questions: Questions,
    private readonly presence: AgentPresence,
    private readonly source: FootageSource,
    private readonly cache: PieceCache,
    private readonly register: ViewingRegister,
  ) {}

  /** The line of the register, written before anything of the span is fetched or handed out. */
  openIn(
    tx: EntityManager,
    principal: Principal,
    camera: Camera,
    viewing: Pick<Viewing, 'content' | 'fromAt' | 'toAt' | 'reason'>,
  ): Promise<Viewing> {
    return this.register.openIn(tx, principal, camera, viewing);
  }

  viewing(viewingId: string): Promise<Viewing | null> {
    return this.register.find(viewingId);
  }

  /**
   * Asks the box.
   *
   * @param linksTo how far the links of later segments are asked for, so that the chain reaches a head that is known here
   * @throws DomainError `video.agent-away`
   */
  async list(camera: Camera, span: { fromMs: number; toMs: number }, linksTo: number): Promise<ListedSpan> {
    const { fromMs, toMs } = span;
    const agent = await this.uow.read((tx) => tx.findOneBy(Agent, { id: camera.agentId }));
    const saysChain = (agent?.speaks ?? 1) >= KEEPS_HOLDS;
    const links = saysChain ? await this.links(camera, fromMs, linksTo) : [];
    const own = links.filter(({ startAt, endAt }) => Date.parse(startAt) < toMs && Date.parse(endAt) > fromMs);
    // A leaf takes all fragments of its segment, also those outside the span.
    const first = Math.min(fromMs, ...own.map(({ startAt }) => Date.parse(startAt)));
    const last = Math.max(toMs, ...own.map(({ endAt }) => Date.parse(endAt)));
    const fragments = await this.fragments(camera, first, last);
    const pieces = cutPieces(camera.id, fragments, { fromMs, toMs, growing: false, renditionOf: () => 'original' });
    return { fragments, links, pieces };
  }

  /** Everything one upload each brings: the pieces, and the initialisation parts they need. */
  partsOf(pieces: readonly Piece[]): WantedPart[] {
    const inits = new Map(pieces.map((piece) => [initPieceId(piece), piece]));
    return [...[...inits.values()].map(initPart), ...pieces.map(piecePart)];
  }

  /** Which of the parts are here. */
  async here(parts: readonly WantedPart[]): Promise<Set<string>> {
    return this.cache.keptOf(parts.map(({ pieceId }) => pieceId));
  }

  isAway(agentId: string): boolean {
    return this.presence.isAway(agentId);
  }

  /**
   * Orders the parts and waits for them, `timeoutMs` for each at most.
   *
   * @returns those that are here now
   * @throws DomainError `video.ticket-refused` for a part that the line of the register is not about; nothing is ordered then
   */
  async fetch(
    agentId: string,
    viewing: Viewing,
    parts: readonly WantedPart[],
    timeoutMs: number,
  ): Promise<Set<string>> {
    for (const part of parts) refuseForeign(viewing, part);
    return this.source.fetchAll(agentId, parts, timeoutMs);
  }

  /**
   * The bytes, hashed once more on their way out; null where they are not here or are no longer what the box had listed. Those
   * are taken out, and come anew when they are fetched again.
   *
   * @throws DomainError `video.ticket-refused` for a part that the line of the register is not about
   */
  async bytes(viewing: Viewing, part: WantedPart): Promise<Buffer | null> {
    refuseForeign(viewing, part);
    const bytes = await this.cache.get(part.pieceId);
    if (bytes === null || isPromised(part, bytes)) return bytes;
    await this.cache.drop(part.pieceId);
    return null;
  }

  private async links(camera: Camera, fromMs: number, toMs: number): Promise<ChainLinkSaid[]> {
    const span = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
    const pages = await this.questions.ask(
      camera.agentId,
      'chain',
      (requestId) => ({ requestId, cameraId: camera.id, ...span }),
      { timeoutMs: ANSWER_MS, isComplete },
    );
    return inOrder(pages, camera.id).flatMap((page) => page.links);
  }

  private async fragments(camera: Camera, fromMs: number, toMs: number): Promise<Fragment[]> {
    const span = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
    const pages = await this.questions.ask(
      camera.agentId,
      'media-list',
      (requestId) => ({ requestId, cameraId: camera.id, ...span }),
      { timeoutMs: ANSWER_MS, isComplete },
    );
    return inOrder(pages, camera.id).flatMap((page) => page.fragments);
  }
}

/** An initialisation part is of no time of its own; it goes with the piece it was made of. */
function refuseForeign(viewing: Viewing, part: WantedPart): void {
  const isForeign = part.kind === 'init' ? part.cameraId !== viewing.cameraId : !isOf(viewing, part);
  if (isForeign) throw new DomainError('video.ticket-refused');
}

interface Page {
  cameraId: string;
  page: number;
  last: boolean;
}

function inOrder<One extends Page>(pages: readonly One[], cameraId: string): One[] {
  return pages.filter((page) => page.cameraId === cameraId).sort((a, b) => a.page - b.page);
}

/** All pages up to the last one have come, in whatever order. */
function isComplete(pages: readonly (UpBody<'chain'> | UpBody<'media-list'>)[]): boolean {
  const last = pages.find((page) => page.last);
  return last !== undefined && new Set(pages.map(({ page }) => page)).size === last.page + 1;
}
