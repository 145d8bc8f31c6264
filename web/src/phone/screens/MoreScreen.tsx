import { OFTEN } from '../../../../src/contract/declaring/declaration';
import { today } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import { dayOfKind } from '../data/day-of-kind';
import { useToday } from '../data/today';
import { FORMS } from '../forms/registry';
import { useT } from '../i18n/work';
import { useOutbox } from '../outbox/outbox';
import { FormTile } from './today/FormTile';

/** What is not of every day: the forms of the week, of the month, and of when something happens. */
export function MoreScreen() {
  const t = useT();
  const date = today();
  const { schoolId } = useCanteen();
  const day = useToday().data?.value;
  const known = day?.date === date ? day : undefined;
  const outbox = useOutbox();
  return (
    <>
      <h1>{t('more.title')}</h1>
      {OFTEN.map((often) => (
        <section key={often} aria-labelledby={`more-${often}`}>
          <h2 id={`more-${often}`}>{t(`more.${often}`)}</h2>
          <div className="tiles">
            {FORMS.filter((entry) => entry.often === often).map((entry) => (
              <FormTile key={entry.kind} entry={entry} state={dayOfKind(entry.kind, known, outbox, schoolId, date)} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
