import type { agendaEndpoints } from '../../../../src/contract/http/agenda';
import type { feedbackEndpoints } from '../../../../src/contract/http/feedback';
import type { noticeEndpoints } from '../../../../src/contract/http/notices';
import { route } from './routes';

type Notice = typeof noticeEndpoints;
type Feedback = typeof feedbackEndpoints;

/** Routes of what goes out and what comes back, and of the morning list. */
export const noticeRoutes = {
  settings: route<Notice['settings']>('disclosure.noticeSettings', 'GET', '/schools/:schoolId/notice-settings'),
  setSettings: route<Notice['setSettings']>(
    'disclosure.setNoticeSettings',
    'PUT',
    '/schools/:schoolId/notice-settings',
  ),
  feedback: route<Feedback['list']>('disclosure.feedback', 'GET', '/feedback'),
  answerFeedback: route<Feedback['answer']>(
    'disclosure.answerFeedback',
    'POST',
    '/schools/:schoolId/feedback/:feedbackId/answers',
  ),
  feedbackContact: route<Feedback['contact']>(
    'disclosure.feedbackContact',
    'POST',
    '/schools/:schoolId/feedback/:feedbackId/contact-readings',
  ),
  morning: route<(typeof agendaEndpoints)['morning']>('agenda.morning', 'GET', '/morning-list/:date'),
} as const;
