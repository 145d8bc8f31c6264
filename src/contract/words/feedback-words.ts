import type { Words } from '../declaring/declaration.js';
import type { FeedbackCategory } from '../http/feedback.js';

/** What the public may say of a school (L29), as its page and the printed book call it. */
export const FEEDBACK_WORDS: Readonly<Record<FeedbackCategory, Words>> = {
  complaint: { zh: '投诉举报', en: 'Complaint' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  question: { zh: '询问', en: 'Question' },
  praise: { zh: '表扬', en: 'Praise' },
};
