import { Injectable } from '@nestjs/common';
import type { Camera } from '../boxes/index.js';
import { DomainError, type Principal, UnitOfWork } from '../platform/index.js';
import { FootageSource, type FoundFootage } from './footage-source.js';
import { type Viewing, ViewingServed } from './playback.entities.js';
import type { Piece } from './playlist/cut-pieces.js';
import { isOf, ViewingRegister } from './viewing-register.js';

/** Footage for who sends it on to another system as it was recorded, each byte under a line of the viewing register. */
@Injectable()
export class FootageFeed {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly source: FootageSource,
    private readonly register: ViewingRegister,
  ) {}

  /** The line of the register; nothing is fetched before it is there. The caller has settled that this may be shown. */
  open(principal: Principal, camera: Camera, about: { fromAt: Date; toAt: Date; reason: string }): Promise<Viewing> {
    return this.register.open(principal, camera, { ...about, content: 'upward' });
  }

  /**
   * The footage of [`fromMs`, `toMs`) as it was recorded: all of it when the box answers, what is cached when it is away.
   *
   * @param growing the recording goes on there: a piece that would still grow is not among them
   */
  async find(camera: Camera, fromMs: number, toMs: number, growing: boolean): Promise<FoundFootage> {
    const found = await this.source.find(camera, fromMs, toMs, growing, 'original');
    return { ...found, pieces: found.pieces.filter(({ rendition }) => rendition === 'original') };
  }

  /**
   * A piece that `find` has named, with the initialisation part it needs.
   *
   * @throws DomainError `video.ticket-refused` where the line is not about it, `video.agent-away`
   */
  async bytes(camera: Camera, viewing: Viewing, piece: Piece): Promise<{ init: Buffer; bytes: Buffer }> {
    if (!isOf(viewing, piece)) throw new DomainError('video.ticket-refused');
    const [init, bytes] = await Promise.all([
      this.source.init(camera.agentId, piece),
      this.source.piece(camera.agentId, piece),
    ]);
    return { init, bytes };
  }

  /** Says once, at the end, from when to when was really sent on. */
  async close(viewing: Viewing, { fromAt, toAt }: { fromAt: Date; toAt: Date }): Promise<void> {
    await this.uow.write((tx) => tx.insert(ViewingServed, { viewingId: viewing.id, fromAt, toAt }));
  }
}
