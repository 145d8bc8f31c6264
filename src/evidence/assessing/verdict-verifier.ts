import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Difference, type Verifier, Verifiers } from '../../platform/index.js';
import { Assessment, AssessmentBasis, Verdict } from '../evidence.entities.js';
import { isSame, textOf } from '../rules/rule.js';
import { Rules } from '../rules/rules.js';
import { basesOf, readInputs } from './kept-inputs.js';

const PAGE = 200;

/** Every verdict that stands, judged again from what it rested on, by the version of the rule that judged it. */
@Injectable()
export class VerdictVerifier implements Verifier {
  readonly name = 'verdicts';

  constructor(
    private readonly rules: Rules,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    let seen = 0;
    for (let after = ''; ; ) {
      const verdicts = await tx
        .createQueryBuilder(Verdict, 'verdict')
        .where('verdict.schoolId = :schoolId AND verdict.subjectId > :after', { schoolId, after })
        .orderBy('verdict.subjectId')
        .take(PAGE)
        .getMany();
      const rows = await tx.findBy(Assessment, { subjectId: In(verdicts.map(({ subjectId }) => subjectId)) });
      for (const verdict of verdicts) {
        // a verdict that is pending, or was said before assessments were kept, has none
        const row = rows.find(
          ({ subjectId, version }) => subjectId === verdict.subjectId && version === verdict.version,
        );
        if (!row) continue;
        seen += 1;
        const off = await this.heldAgainst(tx, verdict, row);
        if (off) differences.push(off);
      }
      if (verdicts.length < PAGE) return { seen, differences };
      after = verdicts.at(-1)?.subjectId ?? '';
    }
  }

  private async heldAgainst(tx: EntityManager, verdict: Verdict, row: Assessment): Promise<Difference | null> {
    const bases = await tx.findBy(AssessmentBasis, { digest: In([...basesOf(row).values()]) });
    const { inputs, changed } = readInputs(row, new Map(bases.map(({ digest, content }) => [digest, content])));
    const off = (what: string, computed: string | null) => ({
      ...{ what, of: verdict.subjectId, stored: textOf(verdict), computed },
    });
    if (inputs === null) return off('verdict.grounds-changed', changed.join());
    const again = this.rules.of(inputs)?.judge(inputs);
    if (!again) return off('verdict.rule-unknown', null);
    return isSame(again, verdict) && isSame(again, row.outcome) ? null : off('verdict.other', textOf(again));
  }
}
