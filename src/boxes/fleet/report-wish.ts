import { Injectable, Logger } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { businessDateOf } from '../../contract/business-date.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { Clock, Hints, UnitOfWork } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { Policy } from '../../policy/index.js';
import { Agent } from './fleet.entities.js';

/** For so long a box is asked to report often; while somebody goes on looking it is asked again in time. */
const LOOK_SECONDS = 60;
const ASK_AGAIN_MS = 30_000;
/** Since this version of the wire a box knows what is asked (`contract/wire/wire.ts`). */
const KNOWS_WISHES = 2;
const SCHOOLS = z.object({ schoolIds: z.array(z.string()) });

/** How often boxes report: each minute, and every few seconds only while somebody looks at their school. */
@Injectable()
export class ReportWish {
  private readonly logger = new Logger('ReportWish');
  /** When any instance last asked the boxes of a school to report often, on the clock of `performance.now()`. */
  private readonly askedAt = new Map<string, number>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly link: MqttLink,
    private readonly policy: Policy,
    private readonly directory: SchoolDirectory,
    private readonly hints: Hints,
  ) {
    hints.on('school.looked-at', SCHOOLS, ({ schoolIds }) => {
      for (const id of schoolIds) this.askedAt.set(id, performance.now());
    });
  }

  /** Answers a box's hello: reports are taken together here, and this is how often they are wanted. Does not throw. */
  async greet(agentId: string): Promise<void> {
    await this.quietly(async () => {
      const agent = await this.uow.read((tx) => tx.findOneBy(Agent, { id: agentId, revokedAt: IsNull() }));
      if (agent === null) return;
      const isLookedAt =
        performance.now() - (this.askedAt.get(agent.schoolId) ?? Number.NEGATIVE_INFINITY) < ASK_AGAIN_MS;
      await this.ask(agent, isLookedAt);
    });
  }

  /** Somebody has these schools' days before him; to be said again as long as it is so. Does not throw. */
  async lookedAt(schoolIds: readonly string[]): Promise<void> {
    const now = performance.now();
    const due = [...new Set(schoolIds)].filter(
      (id) => now - (this.askedAt.get(id) ?? Number.NEGATIVE_INFINITY) >= ASK_AGAIN_MS,
    );
    if (due.length === 0) return;
    for (const [id, at] of this.askedAt) if (now - at >= ASK_AGAIN_MS) this.askedAt.delete(id);
    this.hints.give('school.looked-at', { schoolIds: due });
    await this.quietly(async () => {
      for (const agent of await this.boxesSeenFrom(due)) await this.ask(agent, true);
    });
  }

  /** Boxes of the schools and of those in whose kitchens their meals are cooked. */
  private async boxesSeenFrom(schoolIds: readonly string[]): Promise<Agent[]> {
    const date = businessDateOf(this.clock.now());
    return this.uow.read(async (tx) => {
      const shown = new Set(schoolIds);
      for (const schoolId of schoolIds) {
        for (const { hostSchoolId } of await this.directory.kitchensServing(tx, schoolId, date))
          shown.add(hostSchoolId);
      }
      const speaks = MoreThanOrEqual(KNOWS_WISHES);
      return tx.findBy(Agent, { schoolId: In([...shown]), revokedAt: IsNull(), speaks });
    });
  }

  private async ask({ id, schoolId }: Agent, isLookedAt: boolean): Promise<void> {
    const wish = await this.uow.read(async (tx) => {
      const school = await tx.findOneBy(School, { id: schoolId });
      const at = { date: businessDateOf(this.clock.now()), areaCode: school?.areaCode ?? '' };
      const calmSeconds = await this.policy.number(tx, 'box.report_seconds', at);
      const lookedAtSeconds = await this.policy.number(tx, 'box.report_looked_at_seconds', at);
      return isLookedAt
        ? { reportSeconds: lookedAtSeconds, forSeconds: LOOK_SECONDS, calmSeconds }
        : { reportSeconds: calmSeconds, forSeconds: 0, calmSeconds };
    });
    await this.link.publishDown(id, 'watch', wish);
  }

  /** A box that was not asked reports each minute all the same. */
  private async quietly(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.logger.error({ error: String(error) }));
  }
}
