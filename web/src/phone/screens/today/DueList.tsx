import { useState } from 'react';
import type { NamedAct } from '../../../../../src/contract/acts';
import type { MealKind } from '../../../../../src/contract/words/meal-words';
import { isWord, useWords } from '../../../shared/i18n/vocabulary';
import { clockTime } from '../../../shared/time';
import { useBooksForLater } from '../../data/books';
import { useCanteen } from '../../data/canteen';
import { kindOfDue, stillDue } from '../../data/day-of-kind';
import type { Today } from '../../data/today';
import { formOfKind } from '../../forms/registry';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';
import { useDrafts } from '../../outbox/draft';
import { useOutbox } from '../../outbox/outbox';

const SHOWN = 4;

interface Props {
  /** Today's list; missing while nobody knows it. */
  day: Today | undefined;
  waiting: NamedAct[];
}

/** On the first screen: what was begun, what waits for a second person, and what the day still asks for; each is one tap. */
export function DueList({ day, waiting }: Props) {
  const t = useT();
  const words = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { me, school, schoolId } = useCanteen();
  const drafts = useDrafts(me.accountId, schoolId);
  const outbox = useOutbox();
  useBooksForLater();
  const toSign = waiting.filter(({ status }) => status === 'awaiting_second').length;
  const unsent = outbox.filter(({ kind, state }) => kind === 'acceptance.delivery' && state === 'waiting').length;
  const placeName = (id: string | null): string => school.places.find((place) => place.id === id)?.name ?? '';
  const due = stillDue(day, outbox).map(({ kind, aboutId, placeId, name }, index) => {
    const settles = kindOfDue({ kind, name });
    const entry = settles === undefined ? undefined : formOfKind(settles);
    const about =
      kind === 'duty' && entry !== undefined
        ? words(`act.${entry.kind}`)
        : name !== null && isWord(`meal.${name}`)
          ? words(`meal.${name as MealKind}`)
          : (name ?? placeName(placeId));
    return {
      key: `${kind}-${aboutId ?? placeId ?? index}`,
      testId: `due-${kind}`,
      label: t(`due.${kind}`, { about }),
      path: entry !== undefined ? `/phone/act/${entry.slug}` : aboutId === null ? '/phone' : `/phone/record/${aboutId}`,
    };
  });
  // What this phone has kept from an older server tells nothing
  const told = day?.told ?? [];
  const begun = drafts.map(({ key, kind, changedAt }) => ({
    key,
    testId: 'begun',
    label: t('due.begun', { what: words(`act.${kind}`), time: clockTime(changedAt) }),
    path: `/phone/act/${formOfKind(kind)?.slug ?? ''}`,
  }));
  const all = [...begun, ...due];
  return (
    <div className="due" data-testid="due">
      {toSign + unsent > 0 && (
        <button type="button" className="call" onClick={() => go('/phone/awaiting')} data-testid="to-sign">
          ◐ {t('home.awaiting', { count: toSign + unsent })}
        </button>
      )}
      {told.map(({ kind, duties, at }) => (
        <p key={at} className="hint" data-testid={`told-${kind}`}>
          {t(`told.${kind}`, { what: duties.map((duty) => t(`told.duty.${duty}`)).join('、'), time: clockTime(at) })}
        </p>
      ))}
      {day !== undefined && all.length === 0 && toSign + unsent === 0 && <p className="good">✓ {t('due.none')}</p>}
      <div className="due-chips">
        {all.slice(0, showsAll ? all.length : SHOWN).map(({ key, testId, label, path }) => (
          <button key={key} type="button" className="due-chip" onClick={() => go(path)} data-testid={testId}>
            {label}
          </button>
        ))}
        {all.length > SHOWN && !showsAll && (
          <button type="button" className="due-chip plain" onClick={() => setShowsAll(true)}>
            {t('due.more', { count: all.length - SHOWN })}
          </button>
        )}
      </div>
    </div>
  );
}
