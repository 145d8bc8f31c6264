import { hostname } from 'node:os';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from 'croner';
import { In } from 'typeorm';
import { Clock, SteppedClock } from '../clock.js';
import { writeRows } from '../database/dialect/writing.js';
import { UNHURRIED_MS } from '../database/patience.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { invariant } from '../errors/domain-error.js';
import { newId } from '../ids.js';
import { Job } from './job.entity.js';

const LOOK_EVERY_MS = 5_000;
/** Longer than clocks of two servers may differ; so long a job rests whose instance was killed. */
const LEASE_MS = 120_000;
const RENEW_EVERY_MS = 30_000;
const MOST_SAID = 300;
const TIME_ZONE = 'Asia/Shanghai';

/** What came of it, for who looks into the row. */
type Figures = Readonly<Record<string, number>>;

interface Duty {
  cron: Cron;
  run: () => Promise<Figures>;
}

/**
 * What is done again and again, each by one instance at a time: whoever moves the job's lease first does it, and when
 * he is killed another takes it over once the lease has run out. What was due while nobody ran is done at the next start.
 *
 * A job must bear being broken off anywhere, and being done twice at once: an instance that was asleep past its lease
 * wakes up beside the one that took over. A job that fails is tried again when it is next due.
 *
 * Where the platform's clock is stepped by hand jobs are done at the start only; who steps it does them himself.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private readonly duties = new Map<string, Duty>();
  private readonly owner = `${hostname().slice(0, 50)} ${process.pid} ${newId()}`.slice(0, 100);
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a job; call it while modules are constructed.
   *
   * @param name the same in every release
   * @param cron in the time of the kitchens, with seconds where there are six fields; when there is no row yet it is due at once
   */
  add(name: string, cron: string, run: () => Promise<Figures>): void {
    if (this.duties.has(name)) throw new Error(`there is a job ${name} already`);
    this.duties.set(name, { cron: new Cron(cron, { timezone: TIME_ZONE }), run });
  }

  onApplicationBootstrap(): void {
    void this.begin();
    if (this.clock instanceof SteppedClock) return;
    this.timer = setInterval(() => void this.begin(), LOOK_EVERY_MS);
  }

  /** Waits for what this instance is at. */
  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    await Promise.all(this.running);
  }

  /** Begins what is due and waits until it has ended. Does not throw. */
  async doDue(): Promise<void> {
    await this.begin();
    await Promise.all(this.running);
  }

  private async begin(): Promise<void> {
    if (this.isStopped) return;
    try {
      const names = [...this.duties.keys()];
      const now = this.clock.now();
      const known = await this.uow.read((tx) => tx.findBy(Job, { name: In(names) }));
      const missing = names.filter((name) => !known.some((job) => job.name === name));
      if (missing.length > 0) await this.enter(missing, now);
      const due = names.filter((name) => {
        const job = known.find((one) => one.name === name);
        return job === undefined || (job.dueAt <= now && (job.leaseUntil === null || job.leaseUntil <= now));
      });
      for (const name of due) this.start(name);
    } catch (error) {
      this.logger.error({ error: String(error) });
    }
  }

  private async enter(names: readonly string[], now: Date): Promise<void> {
    const rows = names.map((name) => ({ name, due_at: now }));
    await this.uow.write((tx) => writeRows(tx, 'job', rows, 'add'), { patienceMs: UNHURRIED_MS });
  }

  private start(name: string): void {
    const one = this.doOne(name)
      .catch((error: unknown) => {
        if (!this.isStopped) this.logger.error({ job: name, error: String(error) });
      })
      .finally(() => this.running.delete(one));
    this.running.add(one);
  }

  private async doOne(name: string): Promise<void> {
    const duty = this.duties.get(name);
    if (duty === undefined || !(await this.claim(name))) return;
    const renewal = setInterval(() => {
      this.renew(name).catch((error: unknown) => this.logger.error({ job: name, error: String(error) }));
    }, RENEW_EVERY_MS);
    try {
      const said = await duty.run().catch((error: unknown) => {
        this.logger.error({ job: name, error: String(error) });
        return String(error);
      });
      await this.end(name, duty, typeof said === 'string' ? 'failed' : 'done', said);
    } finally {
      clearInterval(renewal);
    }
  }

  private async claim(name: string): Promise<boolean> {
    const now = this.clock.now();
    return this.change(
      name,
      'due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)',
      { owner: this.owner, leaseUntil: new Date(now.getTime() + LEASE_MS), begunAt: now },
      now,
    );
  }

  private async renew(name: string): Promise<void> {
    const now = this.clock.now();
    await this.change(
      name,
      'owner = :owner AND lease_until IS NOT NULL',
      { leaseUntil: new Date(now.getTime() + LEASE_MS) },
      now,
    );
  }

  /** Nothing is written where another instance has taken the job over meanwhile: the row is its own. */
  private async end(name: string, { cron }: Duty, outcome: 'done' | 'failed', said: Figures | string): Promise<void> {
    const endedAt = this.clock.now();
    const dueAt = cron.nextRun(endedAt);
    invariant(dueAt, `the job ${name} is due again`);
    const text = (typeof said === 'string' ? said : JSON.stringify(said)).slice(0, MOST_SAID);
    const row = { dueAt, leaseUntil: null, endedAt, outcome, said: text };
    const isMine = await this.change(name, 'owner = :owner', row, endedAt);
    if (!isMine) this.logger.warn({ job: name, takenOver: true });
    const isNews = typeof said !== 'string' && Object.values(said).some((figure) => figure > 0);
    if (isNews) this.logger.log({ job: name, ...said });
  }

  private async change(name: string, where: string, row: Partial<Job>, now: Date): Promise<boolean> {
    const ended = await this.uow.write(
      (tx) =>
        tx
          .createQueryBuilder()
          .update(Job)
          .set(row)
          .where('name = :name', { name })
          .andWhere(where, { now: now.getTime(), owner: this.owner })
          .execute(),
      { patienceMs: UNHURRIED_MS },
    );
    return ended.affected === 1;
  }
}
