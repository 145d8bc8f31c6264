import { useMemo } from 'react';
import type { ActVerdict, Cause, EventVerdict } from '../../../../src/contract/verdicts';
import { isWord, useWords } from '../../shared/i18n/vocabulary';
import { clockTime } from '../../shared/time';
import { useT } from '../i18n';
import type { DayAct, DayEvent } from './lanes/lane-model';

/** Items of a lane in one sentence each, for those who listen, and for tooltips. */
export function useDescribe() {
  const t = useT();
  const words = useWords();
  return useMemo(() => {
    const named = (key: string, otherwise: string): string => (isWord(key) ? words(key) : otherwise);
    const kindName = (kind: string): string => named(`act.${kind}`, kind);
    const eventName = (kind: string): string => named(`event.${kind}`, kind);
    // What a covered lens hid is not "footage without record": there is no picture to speak of.
    const verdictName = (verdict: ActVerdict | EventVerdict, cause: Cause | null): string =>
      words(verdict === 'unexplained' && cause === 'covered' ? 'event.covered' : `verdict.${verdict}`);
    return {
      kindName,
      eventName,
      verdictName,
      describeAct: (act: DayAct): string =>
        [
          kindName(act.kind),
          clockTime(act.occurredAt),
          t(`mark.${act.shape}`),
          verdictName(act.verdict, act.cause),
          act.reason,
        ]
          .filter(Boolean)
          .join(' · '),
      /** Several events of one bar: what they are, how many, from the first to the last. */
      describeEvents: (events: readonly DayEvent[]): string => {
        const [first, last] = [events[0], events[events.length - 1]];
        if (first === undefined || last === undefined) return '';
        return [
          `${eventName(first.kind)}${events.length > 1 ? ` ×${events.length}` : ''}`,
          `${clockTime(first.startedAt)}–${last.endedAt === null ? t('event.lasting') : clockTime(last.endedAt)}`,
          verdictName(first.verdict, first.cause),
          first.reason,
        ]
          .filter(Boolean)
          .join(' · ');
      },
    };
  }, [t, words]);
}
