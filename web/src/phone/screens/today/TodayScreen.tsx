import { useWords } from '../../../shared/i18n/vocabulary';
import { clockTime, today } from '../../../shared/time';
import { useCanteen } from '../../data/canteen';
import { useToday } from '../../data/today';
import { useT } from '../../i18n/work';
import { useOutbox } from '../../outbox/outbox';
import { OutboxCard } from '../OutboxScreen';
import { NamedActCard } from '../signing/NamedActCard';

/** The canteen's records of today over all its phones, with what this phone still holds; each can be put right. */
export function TodayScreen() {
  const t = useT();
  const words = useWords();
  const { me, schoolId } = useCanteen();
  const { data, error } = useToday();
  const outbox = useOutbox();
  const unsent = outbox.filter(
    (item) => item.schoolId === schoolId && item.accountId === me.accountId && item.state !== 'sent',
  );
  const day = data?.value.date === today() ? data.value : undefined;
  const stages = (day?.stages ?? []).filter(({ acts }) => acts.length > 0);
  return (
    <>
      <h1>{t('today.title')}</h1>
      {error !== null && <p className="problem">{error.message}</p>}
      {day !== undefined && <p className="hint">{t('today.asOf', { time: clockTime(day.asOf) })}</p>}
      {unsent.length > 0 && (
        <ul className="outbox">
          {unsent.map((item) => (
            <OutboxCard key={item.id} item={item} items={outbox} />
          ))}
        </ul>
      )}
      {day !== undefined && stages.length === 0 && unsent.length === 0 && <p className="hint">{t('today.none')}</p>}
      {stages.map(({ stage, acts }) => (
        <section key={stage} aria-labelledby={`today-${stage}`}>
          <h2 id={`today-${stage}`}>{words(`stage.${stage}`)}</h2>
          {acts.map((act) => (
            <NamedActCard key={act.actId} act={act} />
          ))}
        </section>
      ))}
    </>
  );
}
