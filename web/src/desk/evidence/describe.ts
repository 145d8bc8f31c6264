import { useMemo } from 'react';
import { isWord, useWords } from '../../shared/i18n/vocabulary';
import { clockTime } from '../../shared/time';
import { useT } from '../i18n';
import type { DayAct, DayEvent } from './lane-model';

/** Items of a lane in one sentence each, for those who listen, and for tooltips. */
export function useDescribe() {
  const t = useT();
  const words = useWords();
  return useMemo(() => {
    const named = (key: string, otherwise: string): string => (isWord(key) ? words(key) : otherwise);
    const kindName = (kind: string): string => named(`act.${kind}`, kind);
    const eventName = (kind: string): string => named(`event.${kind}`, kind);
    return {
      kindName,
      eventName,
      describeAct: (act: DayAct): string =>
        [kindName(act.kind), clockTime(act.occurredAt), t(`mark.${act.shape}`), words(`verdict.${act.verdict}`), act.reason]
          .filter(Boolean)
          .join(' · '),
      describeEvent: (event: DayEvent): string =>
        [
          eventName(event.kind),
          `${clockTime(event.startedAt)}–${event.endedAt === null ? t('event.lasting') : clockTime(event.endedAt)}`,
          words(`verdict.${event.verdict}`),
          event.reason,
        ]
          .filter(Boolean)
          .join(' · '),
    };
  }, [t, words]);
}
