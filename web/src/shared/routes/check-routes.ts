import type { checkEndpoints } from '../../../../src/contract/http/checks';
import { route } from './routes';

type Checks = typeof checkEndpoints;

/** Routes of cards: what checks found in school-days, and what is said about it. */
export const checkRoutes = {
  episodes: route<Checks['episodes']>('checks.episodes', 'GET', '/episodes'),
  episode: route<Checks['episode']>('checks.episode', 'GET', '/episodes/:episodeId'),
  reviewDays: route<Checks['reviewDays']>('checks.reviewDays', 'GET', '/review-days'),
  reviewDay: route<Checks['reviewDay']>('checks.reviewDay', 'GET', '/review-days/:date'),
  say: route<Checks['say']>('checks.say', 'POST', '/episodes/:episodeId/words'),
  asked: route<Checks['asked']>('checks.asked', 'GET', '/schools/:schoolId/episodes'),
  answer: route<Checks['answer']>('checks.answer', 'POST', '/episodes/:episodeId/answers'),
} as const;
