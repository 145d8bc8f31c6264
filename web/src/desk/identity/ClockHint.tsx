import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n';
import { compareClock } from '../shell/browser-checks';

/** Codes of an authenticator fit only when clocks agree: said where a sign-in with one has failed. */
export function ClockHint() {
  const t = useT();
  const clock = useQuery({ queryKey: ['clock'], queryFn: compareClock, staleTime: 0 });
  if (clock.data?.ok !== false) return null;
  return (
    <p className="problem" role="alert" data-testid="clock-hint">
      {t('signIn.clock', { offset: clock.data.detail })}
    </p>
  );
}
