import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Assessment, AssessmentBasis, basesOf, isSame, Rules, readInputs, textOf } from '../evidence/index.js';
import { type Difference, type Verifier, Verifiers } from '../platform/index.js';
import { Doubt } from './checks.entities.js';

/** Every doubt that stands, judged again from what it rested on, by the version of the check that found it. */
@Injectable()
export class DoubtVerifier implements Verifier {
  readonly name = 'doubts';

  constructor(
    private readonly rules: Rules,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const doubts = await tx.findBy(Doubt, { schoolId, withdrawnAt: IsNull() });
    const differences: Difference[] = [];
    for (const doubt of doubts) {
      const row = await tx.findOneBy(Assessment, {
        ...{ subjectId: doubt.dayId, rule: doubt.check, version: doubt.dayVersion },
      });
      const off = await this.heldAgainst(tx, doubt, row);
      if (off) differences.push(off);
    }
    return { seen: doubts.length, differences };
  }

  private async heldAgainst(tx: EntityManager, doubt: Doubt, row: Assessment | null): Promise<Difference | null> {
    const off = (what: string, stored: string | null, computed: string | null) => ({
      ...{ what, of: `${doubt.dayId} ${doubt.check}`, stored, computed },
    });
    if (row === null) return off('doubt.not-kept', doubt.verdict, null);
    const bases = await tx.findBy(AssessmentBasis, { digest: In([...basesOf(row).values()]) });
    const { inputs, changed } = readInputs(row, new Map(bases.map(({ digest, content }) => [digest, content])));
    if (inputs === null) return off('doubt.grounds-changed', textOf(row.outcome), changed.join());
    const again = this.rules.of(inputs)?.judge(inputs);
    if (!again) return off('doubt.rule-unknown', textOf(row.outcome), null);
    return isSame(again, row.outcome) && again.verdict === (doubt.verdict as string)
      ? null
      : off('doubt.other', textOf(row.outcome), textOf(again));
  }
}
