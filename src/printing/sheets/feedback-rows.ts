import { businessDateOf } from '../../contract/business-date.js';
import type { Words } from '../../contract/declaring/declaration.js';
import { GRADES } from '../../contract/declaring/grades.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { feedbackEndpoints } from '../../contract/http/feedback.js';
import type { Language } from '../../contract/language.js';
import { FEEDBACK_WORDS } from '../../contract/words/feedback-words.js';

type Said = ResponseOf<(typeof feedbackEndpoints)['list']>['items'][number];

/** How somebody is reached is on no paper: only whether he said it. */
const CONTACT: Readonly<Record<Said['contact'], Words>> = {
  asked: { zh: '公示页,留有联系方式', en: 'From the notice, can be reached' },
  withheld: { zh: '公示页,联系方式未向学校公开', en: 'From the notice, not to be reached by the school' },
  none: { zh: '公示页,未留联系方式', en: 'From the notice, no contact' },
};
const NOT_YET: Words = { zh: '尚未答复', en: 'Not answered yet' };

/** What the public said, as lines of the book of complaints (L29). */
export function feedbackRows(
  said: readonly Said[],
  language: Language,
): ({ id: string } & Record<string, string | null>)[] {
  return said.map(({ id, receivedAt, category, contact, text, grade, answers, dueOn }) => ({
    id,
    receivedOn: businessDateOf(Date.parse(receivedAt)),
    category: FEEDBACK_WORDS[category][language],
    from: CONTACT[contact][language],
    matter: text,
    grade: grade === null ? null : GRADES[grade][language],
    settled: answers.length > 0 || dueOn === null ? answers.map(answered).join('; ') : NOT_YET[language],
  }));
}

const answered = ({ text, by, at }: Said['answers'][number]): string =>
  `${businessDateOf(Date.parse(at))} ${by}: ${text}`;
