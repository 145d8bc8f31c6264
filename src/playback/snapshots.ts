import { Injectable } from '@nestjs/common';
import { AgentDirectory, CameraBinding, covers, passwordSeal, Questions } from '../boxes/index.js';
import { isJpeg } from '../footage/index.js';
import { Clock, DomainError, type Principal, Secrets, UnitOfWork } from '../platform/index.js';
import { ViewingRegister } from './viewing-register.js';

/** One camera's conversation, and its first key frame: up to 15 s each on a slow one. */
const SNAPSHOT_TIMEOUT_MS = 30_000;
const REASON = 'camera-binding';

/** A look through a camera, to say which place it shows. It is footage: the register has its row first (P-06). */
@Injectable()
export class Snapshots {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: AgentDirectory,
    private readonly questions: Questions,
    private readonly secrets: Secrets,
    private readonly register: ViewingRegister,
  ) {}

  /**
   * @returns a JPEG
   * @throws DomainError `video.camera-not-found`, `video.snapshot-bound`, `video.agent-away`, `video.snapshot-failed`
   */
  async take(principal: Principal, cameraId: string): Promise<Buffer> {
    const camera = await this.uow.read(async (tx) => {
      const found = await this.directory.requireCamera(tx, principal, 'box.install', cameraId);
      if (found.retiredAt !== null) throw new DomainError('video.camera-not-found');
      const bindings = await tx.findBy(CameraBinding, { cameraId });
      const isBound = bindings.some((binding) => covers(binding, this.clock.now()));
      // Who installs sees what nobody has called a place yet; after that it is watching, and a duty of others
      if (isBound) {
        await this.directory.requireCamera(tx, principal, 'footage.watch', cameraId).catch(() => {
          throw new DomainError('video.snapshot-bound');
        });
      }
      return found;
    });
    const { onvifUrl, channel, username } = camera;
    const password = this.secrets.unseal(camera.sealedPassword, passwordSeal(cameraId));
    const question = (requestId: string) => ({ requestId, onvifUrl, channel, username, password });
    const timing = { timeoutMs: SNAPSHOT_TIMEOUT_MS, isComplete: () => true };
    const [reply] = await this.questions.ask(camera.agentId, 'snapshot', question, timing);
    if (!reply?.picture) throw new DomainError('video.snapshot-failed', { why: reply?.error ?? '' });
    const jpeg = Buffer.from(reply.picture.jpeg, 'base64');
    if (!isJpeg(jpeg)) throw new DomainError('video.snapshot-failed', { why: 'not a JPEG' });
    const at = new Date(reply.picture.takenAt);
    await this.register.open(principal, camera, { content: 'snapshot', fromAt: at, toAt: at, reason: REASON });
    return jpeg;
  }
}
