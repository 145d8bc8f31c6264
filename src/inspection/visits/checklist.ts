import { parse } from 'yaml';
import { z } from 'zod';
import { type BusinessDate, isBusinessDate } from '../../contract/business-date.js';
import { CHECK_ANSWERS, type CheckAnswer, SEVERITIES } from '../../contract/http/inspection.js';
import { PLACE_KINDS, type PlaceKind } from '../../contract/stages.js';

/** Asked once of the canteen as a whole, not of one of its places. */
const WHOLE = 'canteen';

const day = z.string().refine(isBusinessDate);
const questionSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)+$/)
    .max(60),
  place: z.enum([WHOLE, ...PLACE_KINDS]),
  /** What a finding about it is proposed to be (I-02). */
  severity: z.enum(SEVERITIES),
  src: z.string().min(1).max(20),
  conf: z.enum(['VL', 'V', 'V?', 'M', 'M?', 'L', 'D']),
  /** The policy limit that the words name. */
  limit: z.string().optional(),
  may_not_apply: z.boolean().default(false),
  from: day,
  /** The last day on which it was asked. */
  until: day.optional(),
  zh: z.string().min(1).max(120),
  en: z.string().min(1).max(200),
});
export type Question = z.infer<typeof questionSchema>;

/**
 * The questions of `config/checklist.yaml` in its order.
 *
 * @throws ZodError for a file that is not one: a key twice, an unknown place, words that name a limit which no `limit`
 *   says, or a `limit` that is none of `limitKeys`
 */
export function readChecklist(yaml: string, limitKeys: ReadonlySet<string>): Question[] {
  const seen = new Set<string>();
  const sound = questionSchema.superRefine((question, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message: `${question.key}: ${message}` });
    if (seen.has(question.key)) refuse('is there twice');
    seen.add(question.key);
    const namesLimit = [question.zh, question.en].map((words) => /\{(value|tenths)\}/.test(words));
    if (namesLimit.some((named) => named !== (question.limit !== undefined))) refuse('a limit goes with its words');
    if (question.limit !== undefined && !limitKeys.has(question.limit)) refuse(`no limit ${question.limit}`);
  });
  return z.array(sound).min(1).parse(parse(yaml));
}

/** What is asked of one place, or of the canteen as a whole (`place` is null), on `date`. */
export function questionsFor(
  questions: readonly Question[],
  place: { kind: PlaceKind } | null,
  date: BusinessDate,
): Question[] {
  return questions.filter(
    ({ place: kind, from, until }) =>
      kind === (place?.kind ?? WHOLE) && from <= date && (until === undefined || date <= until),
  );
}

/** What may be said to a question, in the order in which it is offered. */
export function answersTo({ may_not_apply: mayNotApply }: Pick<Question, 'may_not_apply'>): CheckAnswer[] {
  return CHECK_ANSWERS.filter((answer) => answer !== 'not_applicable' || mayNotApply);
}
