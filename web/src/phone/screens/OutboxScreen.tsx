import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import { useT } from '../i18n';
import { go } from '../navigation';
import { saveUnsentAsFile } from '../outbox/export';
import { discardAct, sendAgain, sendAll, useOutbox } from '../outbox/outbox';
import type { OutboxItem } from '../outbox/outbox-item';

/** What is on this phone: still to be sent, refused, and sent of late. */
export function OutboxScreen() {
  const t = useT();
  const { me } = useCanteen();
  const items = useOutbox();
  const own = items.filter((item) => item.accountId === me.accountId);
  const others = items.filter((item) => item.accountId !== me.accountId && item.state !== 'sent').length;
  const unsent = own.filter((item) => item.state !== 'sent');
  return (
    <>
      <h1>{t('outbox.title')}</h1>
      {unsent.length === 0 ? (
        <p className="good">✓ {t('outbox.allSent')}</p>
      ) : (
        <p className="hint">{t('outbox.safe')}</p>
      )}
      {unsent.length > 0 && (
        <div className="row">
          <button type="button" className="big" onClick={() => void sendAll()}>
            {t('outbox.sendNow')}
          </button>
          <button type="button" className="quiet" onClick={() => void saveUnsentAsFile(unsent)}>
            {t('outbox.export')}
          </button>
        </div>
      )}
      {others > 0 && <p className="hint">{t('outbox.others', { count: others })}</p>}
      <ul className="outbox">
        {own.map((item) => (
          <OutboxCard key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}

function OutboxCard({ item }: { item: OutboxItem }) {
  const t = useT();
  const words = useWords();
  return (
    <li className={`card ${item.state}`} data-testid={`outbox-${item.state}`}>
      <strong>
        {t(`outbox.state.${item.state}`)} · {words(`act.${item.kind}`)}
      </strong>
      <p>{item.summary}</p>
      <p className="hint">{dateTime(item.savedAt)}</p>
      {item.problem !== null && (
        <p className="problem" role={item.state === 'refused' ? 'alert' : undefined}>
          {item.problem.title}
        </p>
      )}
      {item.state === 'refused' && (
        <div className="row">
          <button type="button" className="chip" onClick={() => go(`/phone/correct/${item.id}`)}>
            {t('outbox.correct')}
          </button>
          <button type="button" className="chip" onClick={() => void sendAgain(item)}>
            {t('outbox.again')}
          </button>
          <button
            type="button"
            className="chip bad"
            onClick={() => window.confirm(t('outbox.discardAsk')) && void discardAct(item.id)}
          >
            {t('outbox.discard')}
          </button>
        </div>
      )}
    </li>
  );
}
