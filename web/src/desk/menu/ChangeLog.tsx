import type { MenuWeek } from '../../../../src/contract/http/menu';
import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { useT } from './words';

/** Who changed the menu of the week, when, why, and what (N-06). */
export function ChangeLog({ week }: { week: MenuWeek }) {
  const t = useT();
  const words = useWords();
  return (
    <section>
      <h2>{t('log')}</h2>
      <ol className="plain" data-testid="menu-log">
        {week.versions.map(({ versionNo, reason, statedBy, statedAt, dinersChanged, changes }) => (
          <li key={versionNo}>
            <b>{t('log.version', { versionNo, who: statedBy, at: dateTime(statedAt) })}</b>
            {reason !== null && <span> {t('log.reason', { reason })}</span>}
            <ul>
              {dinersChanged && <li>{t('log.diners')}</li>}
              {changes.map(({ date, mealKind, added, removed, altered }) => (
                <li key={`${date} ${mealKind}`}>
                  {date.slice(5)} {words(`meal.${mealKind}`)}:{' '}
                  {[
                    ...(added.length > 0 ? [t('log.added', { names: added.join('、') })] : []),
                    ...(removed.length > 0 ? [t('log.removed', { names: removed.join('、') })] : []),
                    ...(altered.length > 0 ? [t('log.altered', { names: altered.join('、') })] : []),
                  ].join(';')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
