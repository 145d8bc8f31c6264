import type { ApiError } from '../../../shared/api';
import type { useT } from '../../i18n/work';

/** A refusal where a PIN was asked, in words about the PIN: how many tries are left, and the way to a new one (U30). */
export function pinProblem(t: ReturnType<typeof useT>, error: ApiError, byPin: boolean): string {
  if (!byPin || error.code !== 'auth.wrong-credentials') return error.message;
  const { triesLeft } = error.details;
  return typeof triesLeft === 'number' ? t('pin.wrongLeft', { count: triesLeft }) : t('pin.wrong');
}
