import { useWords } from '../../../shared/i18n/vocabulary';
import { clockTime } from '../../../shared/time';
import type { KindToday } from '../../data/day-of-kind';
import type { FormEntry } from '../../forms/registry';
import { useT } from '../../i18n';
import { go } from '../../navigation';

/** One tap to a form, with how its kind stands today. */
export function FormTile({ entry, state }: { entry: FormEntry; state: KindToday }) {
  const words = useWords();
  const t = useT();
  const { done, lastAt, unsent, waiting, due } = state;
  return (
    <button
      type="button"
      className={`tile ${done > 0 ? 'done' : ''}`}
      onClick={() => go(`/phone/act/${entry.slug}`)}
      data-testid={`tile-${entry.slug}`}
    >
      <span className={`icon ${entry.stage}`} aria-hidden="true">
        {entry.icon}
      </span>
      {words(`act.${entry.kind}`)}
      <small>
        {done > 0 && lastAt !== null && `✓ ${done > 1 ? `${done}× ` : ''}${clockTime(lastAt)} `}
        {waiting > 0 && `◐ ${waiting} `}
        {unsent > 0 && `▢ ${unsent}`}
      </small>
      {due > 0 && (
        <span className="badge">
          <span className="visually-hidden">{t('home.due')} </span>
          {due}
        </span>
      )}
    </button>
  );
}
