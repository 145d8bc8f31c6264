import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { parse } from 'yaml';
import { z } from 'zod';
import { type BusinessDate, isBusinessDate } from '../contract/business-date.js';
import { areaPrefix, Text, UnitOfWork, WholeNumber } from '../platform/index.js';

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

const fileSchema = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z_]+(\.[a-z_]+)+$/),
    value: z.int(),
    unit: z.string(),
    src: z.string(),
    conf: z.enum(['VL', 'V', 'V?', 'M', 'M?', 'L', 'D']),
    from: z.string().refine(isBusinessDate),
    place: z.string().regex(/^(CN|\d{6})$/),
    zh: z.string().optional(),
    en: z.string().optional(),
  }),
);

/** What a finding may cite: the source of a limit, and what it asks, with the limit as it holds then and there. */
export interface Clause {
  key: string;
  source: string;
  zh: string;
  en: string;
}

/** The limits of the trade, each with its source, place and date. */
@Injectable()
export class Policy implements OnModuleInit {
  private clauseLines: readonly Clause[] = [];
  private shippedKeys: ReadonlySet<string> = new Set();

  constructor(private readonly uow: UnitOfWork) {}

  /** Adds what `config/policy.yaml` has and the table has not. */
  async onModuleInit(): Promise<void> {
    const lines = fileSchema.parse(parse(await readFile('config/policy.yaml', 'utf8')));
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
    await this.uow.write(async (tx) => {
      const present = new Set((await tx.find(PolicyLimit)).map(identityOf));
      const missing = rows.filter((row) => !present.has(identityOf(row)));
      if (missing.length > 0) await tx.insert(PolicyLimit, missing);
    });
  }

  /**
   * The limit `key` as it holds on `date` in `areaCode`: the narrowest place wins, then the latest day.
   *
   * @throws Error when nothing is known under that key then and there: a bug, since the shipped file covers every key
   */
  async number(tx: EntityManager, key: string, at: { date: BusinessDate; areaCode: string }): Promise<number> {
    const candidates = (await tx.findBy(PolicyLimit, { key })).filter(
      ({ place, fromDate }) => fromDate <= at.date && (place === 'CN' || at.areaCode.startsWith(place)),
    );
    const best = candidates.reduce<PolicyLimit | null>((a, b) => (a === null || outranks(b, a) ? b : a), null);
    if (best === null) throw new Error(`no policy ${key} on ${at.date} in ${at.areaCode}`);
    return best.value;
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
