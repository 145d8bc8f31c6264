import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { lockRows, newId, Secrets } from '../../platform/index.js';
import { CameraFiling } from '../filing/filing.entities.js';
import { passwordSeal } from '../fleet/agent-config.js';
import { Agent, Camera, CameraBinding } from '../fleet/fleet.entities.js';

/**
 * Hands one box's cameras to another. Each lens becomes a camera of the new box, bound from now on to where the old
 * one looked until now: segments, their hash chain and what was reported stay with the box that recorded them, so
 * that the two boxes' messages can never be taken for each other's, doubled or mixed, however late they come.
 */
@Injectable()
export class TakeOver {
  constructor(private readonly secrets: Secrets) {}

  /**
   * Ends `oldId` and gives its cameras to `newId`, a box of the same school.
   *
   * @returns how many cameras, or null when the old box was ended already: then nothing is changed
   */
  async hand(tx: EntityManager, oldId: string, newId_: string, now: Date): Promise<number | null> {
    const [old] = await lockRows(tx, Agent, { id: oldId }, { id: 'ASC' });
    if (!old || old.revokedAt !== null) return null;
    const cameras = await lockRows(tx, Camera, { agentId: oldId, retiredAt: IsNull() }, { id: 'ASC' });
    const bindings = await tx.findBy(CameraBinding, { cameraId: In(cameras.map(({ id }) => id)) });
    for (const camera of cameras) {
      const heir = newId();
      const password = this.secrets.unseal(camera.sealedPassword, passwordSeal(camera.id));
      const sealedPassword = this.secrets.seal(password, passwordSeal(heir));
      await tx.insert(Camera, { ...camera, id: heir, agentId: newId_, sealedPassword, createdAt: now });
      const filing = await tx.findOneBy(CameraFiling, { cameraId: camera.id });
      if (filing) await tx.insert(CameraFiling, { ...filing, cameraId: heir });
      for (const binding of bindings.filter(({ cameraId }) => cameraId === camera.id))
        await this.handBinding(tx, binding, heir, now);
    }
    await tx.update(Camera, { agentId: oldId, retiredAt: IsNull() }, { retiredAt: now });
    await tx.update(Agent, { id: oldId }, { revokedAt: now });
    return cameras.length;
  }

  /** What lies before `now` stays, what lies after goes. */
  private async handBinding(tx: EntityManager, binding: CameraBinding, heir: string, now: Date): Promise<void> {
    if (binding.toAt !== null && binding.toAt <= now) return;
    if (binding.fromAt < now) await tx.update(CameraBinding, { id: binding.id }, { toAt: now });
    else await tx.delete(CameraBinding, { id: binding.id });
    const fromAt = binding.fromAt < now ? now : binding.fromAt;
    await tx.insert(CameraBinding, { ...binding, id: newId(), cameraId: heir, fromAt });
  }
}
