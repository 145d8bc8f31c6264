import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, Entity, type EntityManager, type EntitySubscriberInterface, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { ACT_KINDS } from '../contract/acts.js';
import type { BusinessDate } from '../contract/business-date.js';
import { PLAIN_ACTS } from '../contract/declaring/all.js';
import type { ActDeclaration } from '../contract/declaring/declaration.js';
import { limitKeysOf } from '../contract/declaring/missing.js';
import { areaPrefix, Hints, Text, UnitOfWork, WholeNumber } from '../platform/index.js';
import { type Bounds, looserInWords, looserThan, missingInWords } from './judge-limits.js';
import { shippedLimits } from './shipped-limits.js';

/** One limit as it holds in one place since one day. Rows are added, never changed. */
@Entity('policy_limit')
export class PolicyLimit {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  key!: string;

  /** GB/T 2260 prefix without the closing zeros, or `CN`. */
  @PrimaryColumn({ type: 'varchar', length: 6 })
  place!: string;

  @PrimaryColumn({ name: 'from_date', type: 'varchar', length: 10 })
  fromDate!: string;

  @WholeNumber()
  value!: number;

  @Text(20)
  unit!: string;

  @Text(40)
  source!: string;

  @Text(4)
  confidence!: string;
}

/** What a finding may cite: the source of a limit, and what it asks, with the limit as it holds then and there. */
export interface Clause {
  key: string;
  source: string;
  zh: string;
  en: string;
}

/** Of so many questions the answers are remembered. */
const MOST_FOUND = 20_000;
/** Another instance, or a person at the database, may add rows: after so long they are read again. */
const READ_AGAIN_MS = 60_000;

/**
 * The limits of the trade, each with its source, place and date. Kept in memory: what an instance adds holds there at once,
 * at the others with the word of it, and within a minute at the latest.
 */
@Injectable()
export class Policy implements OnModuleInit, EntitySubscriberInterface<PolicyLimit> {
  private clauseLines: readonly Clause[] = [];
  /** By key; null when something has changed since. */
  private known: ReadonlyMap<string, readonly PolicyLimit[]> | null = null;
  private readAt = Number.NEGATIVE_INFINITY;
  /** Values found so far. */
  private readonly found = new Map<string, PolicyLimit>();
  /** Transactions of which word will be given. */
  private readonly forgotten = new WeakSet<EntityManager>();
  private shippedKeys: ReadonlySet<string> = new Set();
  private bounds: readonly Bounds[] = [];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly hints: Hints,
    source: DataSource,
  ) {
    source.subscribers.push(this);
    hints.on('policy.changed', z.object({}), () => {
      this.known = null;
    });
    // An instance that comes up may bring limits of a newer release: it has added them before it can say so.
    hints.onOpened(() => hints.give('policy.changed', {}));
  }

  listenTo(): typeof PolicyLimit {
    return PolicyLimit;
  }

  /** @throws Error in words for a row that is looser than its key allows */
  beforeInsert({ entity }: { entity: PolicyLimit }): void {
    this.refuseLooser(entity);
  }

  afterInsert({ manager }: { manager: EntityManager }): void {
    this.forget(manager);
  }

  afterUpdate({ manager }: { manager: EntityManager }): void {
    this.forget(manager);
  }

  afterRemove({ manager }: { manager: EntityManager }): void {
    this.forget(manager);
  }

  private refuseLooser(row: PolicyLimit): void {
    const than = looserThan(row, this.bounds);
    if (than !== null) throw new Error(looserInWords(row, than));
  }

  /** Now, and once it holds for others: somebody may have read in between what held before. */
  private forget(tx: EntityManager): void {
    this.known = null;
    if (this.forgotten.has(tx)) return;
    this.forgotten.add(tx);
    this.uow.afterCommit(tx, () => this.hints.give('policy.changed', {}));
  }

  /**
   * Adds what `config/policy.yaml` has and the table has not.
   *
   * @throws Error in words when a row of the file says something else than the one in the table: judgements rest on it; when a
   *   row of either is looser than its key allows; when a limit that kinds of acts are declared by is in neither
   */
  async onModuleInit(): Promise<void> {
    const lines = await shippedLimits();
    const worded = lines.flatMap(({ key, src: source, zh, en }) => (zh && en ? [{ key, source, zh, en }] : []));
    this.clauseLines = [...new Map(worded.map((line) => [line.key, line])).values()];
    this.shippedKeys = new Set(lines.map(({ key }) => key));
    const rows = lines.map(({ key, value, unit, src, conf, from, place }) => ({
      key,
      place: place === 'CN' ? place : areaPrefix(place),
      fromDate: from,
      value,
      unit,
      source: src,
      confidence: conf,
    }));
    this.bounds = lines.flatMap(({ key, from, floor = null, ceil = null, src: source }) =>
      floor === null && ceil === null ? [] : { key, from, floor, ceil, source },
    );
    await this.uow.write(async (tx) => {
      const present = new Map((await tx.find(PolicyLimit)).map((row) => [identityOf(row), row]));
      refuseChanged(rows, present);
      for (const row of [...rows, ...present.values()]) this.refuseLooser(row);
      const there = new Set([...rows, ...present.values()].map(({ key }) => key));
      const lacking = declaredKeys().filter((key) => !there.has(key));
      if (lacking.length > 0) throw new Error(missingInWords(lacking));
      const missing = rows.filter((row) => !present.has(identityOf(row)));
      // Another instance that starts now does the same.
      if (missing.length > 0)
        await tx.createQueryBuilder().insert().into(PolicyLimit).values(missing).orIgnore().execute();
    });
  }

  /**
   * The limit `key` as it holds on `date` in `areaCode`: the narrowest place wins, then the latest day.
   *
   * @throws Error when nothing is known under that key then and there: a bug, since the shipped file covers every key
   */
  async number(tx: EntityManager, key: string, at: { date: BusinessDate; areaCode: string }): Promise<number> {
    return (await this.row(tx, key, at)).value;
  }

  /** As `number`: the whole row, for who keeps on what he rested. @throws Error as `number` */
  async row(
    tx: EntityManager,
    key: string,
    at: { date: BusinessDate; areaCode: string },
  ): Promise<Readonly<PolicyLimit>> {
    const byKey = await this.rows(tx);
    const asked = `${key}|${at.date}|${at.areaCode}`;
    const before = this.found.get(asked);
    if (before !== undefined) return before;
    const candidates = (byKey.get(key) ?? []).filter(
      ({ place, fromDate }) => fromDate <= at.date && (place === 'CN' || at.areaCode.startsWith(place)),
    );
    const best = candidates.reduce<PolicyLimit | null>((a, b) => (a === null || outranks(b, a) ? b : a), null);
    if (best === null) throw new Error(`no policy ${key} on ${at.date} in ${at.areaCode}`);
    if (this.found.size >= MOST_FOUND) this.found.clear();
    this.found.set(asked, best);
    return best;
  }

  private async rows(tx: EntityManager): Promise<ReadonlyMap<string, readonly PolicyLimit[]>> {
    if (this.known !== null && performance.now() - this.readAt < READ_AGAIN_MS) return this.known;
    const byKey = new Map<string, PolicyLimit[]>();
    for (const row of await tx.find(PolicyLimit)) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
    this.found.clear();
    this.readAt = performance.now();
    this.known = byKey;
    return byKey;
  }

  /** What `number` knows, once the platform has begun. */
  get keys(): ReadonlySet<string> {
    return this.shippedKeys;
  }

  /** The clauses in the order of the file. */
  async clauses(tx: EntityManager, at: { date: BusinessDate; areaCode: string }): Promise<Clause[]> {
    const clauses: Clause[] = [];
    for (const { key, source, zh, en } of this.clauseLines) {
      const value = await this.number(tx, key, at);
      clauses.push({ key, source, zh: withLimit(zh, value), en: withLimit(en, value) });
    }
    return clauses;
  }
}

/** The limits by which kinds of acts are declared: who signs, who must be seen, what is out of bounds. */
function declaredKeys(): string[] {
  const acts: readonly ActDeclaration[] = Object.values(ACT_KINDS);
  const named = acts.flatMap(({ signers, atOnce }) => [signers ?? [], atOnce ?? []].flat());
  return [...new Set([...named, ...PLAIN_ACTS.flatMap(limitKeysOf)])].sort();
}

function refuseChanged(rows: readonly PolicyLimit[], present: ReadonlyMap<string, PolicyLimit>): void {
  for (const row of rows) {
    const known = present.get(identityOf(row));
    if (!known || (known.value === row.value && known.unit === row.unit)) continue;
    const where = `${row.key} (${row.place}, ${row.fromDate})`;
    throw new Error(
      [
        `config/policy.yaml 里 ${where} 是 ${row.value} ${row.unit},数据库里是 ${known.value} ${known.unit}。`,
        '已有的判定依据旧值,不能改动旧行:请恢复旧值,另加一行,写上新值和生效日期(from)。',
        `In config/policy.yaml ${where} is ${row.value} ${row.unit}, in the database ${known.value} ${known.unit}.`,
        'Judgements rest on the old value, so an existing row is never changed: restore it and add a row with the new value and the day (from) it holds from.',
      ].join('\n'),
    );
  }
}

/** `text` with the limit for `{value}`, and a tenth of it for `{tenths}`. */
export function withLimit(text: string, value: number): string {
  return text.replace('{value}', String(value)).replace('{tenths}', String(value / 10));
}

const identityOf = ({ key, place, fromDate }: Pick<PolicyLimit, 'key' | 'place' | 'fromDate'>): string =>
  `${key}|${place}|${fromDate}`;

function outranks(a: PolicyLimit, b: PolicyLimit): boolean {
  const narrowness = ({ place }: PolicyLimit) => (place === 'CN' ? 0 : place.length);
  return narrowness(a) !== narrowness(b) ? narrowness(a) > narrowness(b) : a.fromDate > b.fromDate;
}
