import { go } from '../navigation';
import { awaitedOf } from './awaited';
import './findings.css';
import { useUnsettled } from './use-findings';
import { useT } from './words';

/** On the first screen: how many findings wait for the school and by when, or nothing. */
export function FindingsStrip() {
  const t = useT();
  const { count, nextDeadline, overdue } = awaitedOf(useUnsettled().data?.value ?? []);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="findings-strip"
      onClick={() => go('/phone/findings')}
      data-testid="findings-strip"
      data-count={count}
    >
      <strong>⚑ {t('strip.waiting', { count })}</strong>
      {nextDeadline !== null && <span>{t('strip.by', { date: nextDeadline })}</span>}
      {overdue > 0 && <span>{t('strip.overdue', { count: overdue })}</span>}
    </button>
  );
}
