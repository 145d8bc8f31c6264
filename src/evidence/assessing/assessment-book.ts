import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson, type Hashable, sha256 } from '../../contract/hashing.js';
import { invariant, listOf, UnitOfWork, VERSION, writeRows } from '../../platform/index.js';
import type { Assessment } from '../evidence.entities.js';
import { type Inputs, type Outcome, textOf } from '../rules/rule.js';
import { Rules } from '../rules/rules.js';

/** What one rule found of one subject, and what it rested on. */
interface Assessed extends Outcome<string, string> {
  subjectId: string;
  subject: Assessment['subject'];
  /** The how-manieth of this rule on this subject; of a verdict its version. */
  version: number;
  inputs: Inputs;
}

/** The only writer of `assessment` and `assessment_basis`: a thousand are written with one statement each. */
@Injectable()
export class AssessmentBook {
  /** Of parts that many judgements of one batch share text and digest are made once. */
  private readonly texts = new WeakMap<object, string>();
  private readonly digests = new WeakMap<object, string>();

  /** Digests of bases that are there for certain: none is ever deleted. */
  private readonly written = new Set<string>();

  constructor(
    private readonly rules: Rules,
    private readonly uow: UnitOfWork,
  ) {}

  /** Within the transaction that writes the outcomes. */
  async keep(tx: EntityManager, assessed: readonly Assessed[], judgedAt: Date): Promise<void> {
    if (assessed.length === 0) return;
    const bases = new Map<string, string>();
    const outcomes = new Map<string, string>();
    const rows = assessed.map((one) => {
      const inputs = this.keptText(one.inputs, bases);
      return {
        ...{ subject_id: one.subjectId, rule: one.inputs.rule, version: one.version, subject: one.subject },
        ...{ rule_version: one.inputs.ruleVersion, program: VERSION },
        ...{ inputs: Buffer.from(inputs), inputs_digest: sha256(inputs), outcome: outcomeText(one, outcomes) },
        ...{ judged_at: judgedAt, superseded_at: null },
      };
    });
    await this.keepBases(tx, bases);
    await writeRows(tx, 'assessment', rows);
  }

  /**
   * From now on the rule has found something else of these, so what it rested on before may be forgotten; but for what
   * somebody has reviewed.
   */
  async supersede(tx: EntityManager, rule: string, subjectIds: readonly string[], at: Date): Promise<void> {
    if (subjectIds.length === 0) return;
    const reviewed =
      'SELECT 1 FROM evidence_review r WHERE r.subject_id = assessment.subject_id AND r.verdict_version = assessment.version';
    await tx.query(
      `UPDATE assessment SET superseded_at = ? WHERE subject_id IN ${listOf(subjectIds)} AND rule = ? AND superseded_at IS NULL AND NOT EXISTS (${reviewed})`,
      [at.getTime(), ...subjectIds, rule],
    );
  }

  /** There are few, and nearly always they are there: then nothing is written. */
  private async keepBases(tx: EntityManager, bases: ReadonlyMap<string, string>): Promise<void> {
    const missing = [...bases].filter(([digest]) => !this.written.has(digest));
    const rows = missing.map(([digest, content]) => ({ digest, content: Buffer.from(content) }));
    await writeRows(tx, 'assessment_basis', rows, 'add');
    this.uow.afterCommit(tx, () => {
      for (const { digest } of rows) this.written.add(digest);
    });
  }

  /** RFC 8785, put together from the texts of the parts: those of a thousand events differ in one of them. */
  private keptText(inputs: Inputs, bases: Map<string, string>): string {
    const rule = this.rules.of(inputs);
    invariant(rule, `${inputs.rule} ${inputs.ruleVersion} is registered`);
    const shared: readonly string[] = rule.shared;
    const parts = Object.entries(inputs as unknown as Record<string, Hashable>).sort(([a], [b]) => (a < b ? -1 : 1));
    const texts = parts.map(([name, part]) => {
      const text = this.textOf(part);
      if (!shared.includes(name) || typeof part !== 'object' || part === null) return `${canonicalJson(name)}:${text}`;
      const digest = this.digests.get(part) ?? sha256(text);
      this.digests.set(part, digest);
      bases.set(digest, text);
      return `${canonicalJson(name)}:${canonicalJson({ basis: digest })}`;
    });
    return `{${texts.join(',')}}`;
  }

  private textOf(part: Hashable): string {
    if (typeof part !== 'object' || part === null) return canonicalJson(part);
    const text = this.texts.get(part) ?? canonicalJson(part);
    this.texts.set(part, text);
    return text;
  }
}

/** A thousand events come out in a handful of ways: each way is written out once. */
function outcomeText(one: Assessed, known: Map<string, string>): string {
  const key = JSON.stringify([one.verdict, one.cause, one.facts]);
  const text = known.get(key) ?? textOf(one);
  known.set(key, text);
  return text;
}
