import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { evidenceEndpoints } from '../../contract/http/evidence.js';
import type { Language } from '../../contract/language.js';
import { VideoIndex } from '../../footage/index.js';
import { Act, ActReach, JournalReader } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Assessment, AssessmentBasis, Verdict, VerdictHistory } from '../evidence.entities.js';
import { ActJudge, outcomeOf } from '../judging/act-judge.js';
import { EventJudge } from '../judging/event-judge.js';
import { reasonInWords } from '../judging/reason.js';
import { footageInRecords } from '../rules/footage-in-records.js';
import { recordInFootage } from '../rules/record-in-footage.js';
import { type Ground, isSame, type Outcome } from '../rules/rule.js';
import { Rules } from '../rules/rules.js';
import { differencesOf } from './differences.js';
import { basesOf, type Kept, readInputs } from './kept-inputs.js';

type Reproduced = ResponseOf<(typeof evidenceEndpoints)['reproduce']>;
type Said = Pick<Verdict, 'verdict' | 'cause' | 'facts' | 'version'>;

/** Which rule's assessments the verdicts of a subject are. */
const RULE_OF = { act: recordInFootage.rule, event: footageInRecords.rule };

/** Judges again what was judged once: from what was kept, and from what is known today. Reads only, and changes no verdict. */
@Injectable()
export class Reproduction {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly reach: ActReach,
    private readonly video: VideoIndex,
    private readonly rules: Rules,
    private readonly acts: ActJudge,
    private readonly events: EventJudge,
  ) {}

  /**
   * @param version which verdict on the subject; undefined: the one that stands
   * @throws DomainError `evidence.verdict-not-found`, also for what the caller does not reach; `evidence.verdict-not-kept`
   *   for one that is pending, was said before assessments were kept, or whose time is over
   */
  reproduce(
    caller: Principal,
    subjectId: string,
    version: number | undefined,
    language: Language,
  ): Promise<Reproduced> {
    return this.uow.read(async (tx) => {
      const verdict = await this.requireRead(tx, caller, subjectId);
      const said = await saidOnce(tx, verdict, version);
      const rule = RULE_OF[verdict.subject];
      const row = await tx.findOneBy(Assessment, { subjectId, rule, version: said.version });
      if (row === null) throw new DomainError('evidence.verdict-not-kept');
      const { inputs, changed } = await keptOf(tx, row);
      const restsOn = (inputs && this.rules.of(inputs)?.groundsOf(inputs)) ?? [];
      const inWords = ({ verdict, cause, facts }: Outcome) => ({
        ...{ verdict, cause, reason: reasonInWords(verdict, cause, facts, language) },
      });
      const again = inputs && (this.rules.of(inputs)?.judge(inputs) ?? null);
      const today = await this.today(tx, verdict);
      return {
        ...{ subjectId, subject: verdict.subject, version: said.version, ...inWords(said) },
        ...{ rule, ruleVersion: row.ruleVersion, program: row.program, judgedAt: row.judgedAt.toISOString() },
        ...{ inputsDigest: row.inputsDigest, changed, restsOn },
        again: again && { ...inWords(again), same: isSame(again, said) && isSame(again, row.outcome) },
        today: today && {
          ...inWords(today.outcome),
          same: isSame(today.outcome, said),
          differs: inputs ? differencesOf(restsOn, today.restsOn) : [],
        },
      };
    });
  }

  /** The verdict that stands on what the caller may read, as the day view shows it to him. */
  private async requireRead(tx: EntityManager, caller: Principal, subjectId: string): Promise<Verdict> {
    const verdict = await tx.findOneBy(Verdict, { subjectId });
    if (verdict === null || !(await this.mayRead(tx, caller, verdict))) {
      throw new DomainError('evidence.verdict-not-found', {}, { field: 'subjectId' });
    }
    return verdict;
  }

  private async mayRead(tx: EntityManager, caller: Principal, verdict: Verdict): Promise<boolean> {
    if (verdict.subject === 'act') {
      const act = await tx.findOneBy(Act, { id: verdict.subjectId });
      return act !== null && this.reach.mayRead(tx, caller, act);
    }
    if (await this.directory.reaches(tx, caller, 'school.read', verdict.schoolId)) return true;
    const event = await this.video.eventById(tx, verdict.subjectId);
    const scene = event && (await this.video.sceneOf(tx, [event])).get(event.id);
    if (!scene?.placeId) return false;
    return this.directory.reachesByService(tx, caller, 'school.read', scene.placeId, verdict.businessDate);
  }

  /** What the rules of today make of what is known today; null when there is nothing left to judge. */
  private async today(tx: EntityManager, verdict: Verdict): Promise<{ outcome: Outcome; restsOn: Ground[] } | null> {
    if (verdict.subject === 'event') {
      const inputs = await this.events.inputsOf(tx, verdict.subjectId);
      return inputs && { outcome: footageInRecords.judge(inputs), restsOn: footageInRecords.groundsOf(inputs) };
    }
    const [inputs] = await this.acts.inputsOf(tx, await this.journal.timesByIds(tx, [verdict.subjectId]));
    return inputs ? { outcome: outcomeOf(inputs), restsOn: this.rules.of(inputs)?.groundsOf(inputs) ?? [] } : null;
  }
}

async function saidOnce(tx: EntityManager, verdict: Verdict, version: number | undefined): Promise<Said> {
  if (version === undefined || version === verdict.version) return verdict;
  const said = await tx.findOneBy(VerdictHistory, { subjectId: verdict.subjectId, version });
  if (said === null) throw new DomainError('evidence.verdict-not-found', {}, { field: 'version' });
  return said;
}

async function keptOf(tx: EntityManager, row: Assessment): Promise<Kept> {
  const digests = [...basesOf(row).values()];
  const bases = await tx.findBy(AssessmentBasis, { digest: In(digests) });
  return readInputs(row, new Map(bases.map(({ digest, content }) => [digest, content])));
}
