import { localMinute } from '../../contract/business-date.js';
import { GRADES } from '../../contract/declaring/grades.js';
import { FEEDBACK_CATEGORIES, FEEDBACK_GRADES } from '../../contract/http/feedback.js';
import type { Language } from '../../contract/language.js';
import { FEEDBACK_WORDS } from '../../contract/words/feedback-words.js';
import type { Feedback, FeedbackAnswer } from '../disclosure.entities.js';
import { type Html, html, NOTHING } from '../public/html.js';
import { pageWords } from '../public/page-words.js';

/** Under the notice: to say something, and to ask what became of it. They work without scripts. */
export function feedbackForms(schoolId: string, language: Language): Html {
  const t = pageWords(language);
  const action = `/api/notices/${schoolId}/feedback`;
  const options = FEEDBACK_CATEGORIES.map(
    (one) => html`<option value="${one}">${FEEDBACK_WORDS[one][language]}</option>`,
  );
  const grades = FEEDBACK_GRADES.map((one) => html`<option value="${one}">${GRADES[one][language]}</option>`);
  return html`<h2>${t('say')}</h2><form method="post" action="${action}">
<label>${t('category')}<select name="category">${options}</select></label>
<label>${t('satisfied')}<select name="grade"><option value=""></option>${grades}</select></label>
<label>${t('text')}<textarea name="text" rows="4" maxlength="1000"></textarea></label>
<label>${t('contact')}<input name="contact" maxlength="100" autocomplete="off"></label>
<label><input type="checkbox" name="contactForSchool" value="yes"> ${t('contactForSchool')}</label>
<button>${t('send')}</button></form>
<h2>${t('follow')}</h2><form method="post" action="${action}/tracked">
<label>${t('tracking')}<input name="tracking" maxlength="60" required autocomplete="off"></label>
<button>${t('ask')}</button></form>`;
}

/** What whoever sent something is told: the number that leads back to it, shown this once. */
export function sentPage({ schoolId, dueOn }: Feedback, tracking: string, language: Language): Html {
  const t = pageWords(language);
  return html`<h1>${t('sent')}</h1><p>${t('keepNumber')}</p><p class="code">${tracking}</p>
${dueOn === null ? NOTHING : html`<p>${t('due', { date: dueOn })}</p>`}
<p><a href="/api/notices/${schoolId}">${t('back')}</a></p>`;
}

/** What became of it, for whoever has the number. Who of the school answered stays out. */
export function trackedPage(
  { schoolId, category, grade, text, receivedAt, dueOn }: Feedback,
  answers: readonly FeedbackAnswer[],
  { language, today }: { language: Language; today: string },
): Html {
  const t = pageWords(language);
  const waiting = dueOn !== null && dueOn < today ? 'overdue' : 'waiting';
  return html`<h1>${FEEDBACK_WORDS[category][language]}</h1><p class="muted">${localMinute(receivedAt)}</p>
${grade === null ? NOTHING : html`<p>${t('satisfied')} ${GRADES[grade][language]}</p>`}<pre>${text ?? ''}</pre>
<h2>${t('answers')}</h2>${answers.map(({ text: said, at }) => html`<p class="muted">${localMinute(at)}</p><pre>${said}</pre>`)}
${dueOn === null ? NOTHING : html`<p>${t(waiting, { date: dueOn })}</p>`}
<p><a href="/api/notices/${schoolId}">${t('back')}</a></p>`;
}
