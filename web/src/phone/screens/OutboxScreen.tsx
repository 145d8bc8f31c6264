import { useState } from 'react';
import type { Question } from '../../../../src/contract/acts';
import { may } from '../../shared/grants';
import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import { FieldText } from '../fields/FieldText';
import { isClockRefusal } from '../forms/when';
import { useT } from '../i18n/work';
import { go } from '../navigation';
import { saveUnsentAsFile } from '../outbox/export';
import { confirmAct, discardAct, sendAgain, sendAll, useOutbox } from '../outbox/outbox';
import type { OutboxItem } from '../outbox/outbox-item';
import { heldBy } from '../outbox/outbox-rules';

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
          <OutboxCard key={item.id} item={item} items={items} />
        ))}
      </ul>
    </>
  );
}

/** One record of this phone: where, when, how far it has come, and what can be done about it. */
export function OutboxCard({ item, items }: { item: OutboxItem; items: readonly OutboxItem[] }) {
  const t = useT();
  const words = useWords();
  const { me, school } = useCanteen();
  const title = item.kind === 'supplier' ? t('supplier.new') : words(`act.${item.kind}`);
  const place = school.places.find(({ id }) => id === item.body.placeId)?.name ?? '';
  const occurredAt = typeof item.body.occurredAt === 'string' ? item.body.occurredAt : item.savedAt;
  const held = item.state === 'waiting' ? heldBy(item, items) : null;
  const heldTitle = held === null || held.item.kind === 'supplier' ? t('supplier.new') : words(`act.${held.item.kind}`);
  return (
    <li className={`card ${item.state}`} data-testid={`outbox-${item.state}`}>
      <strong>
        {t(item.isUnsigned ? 'outbox.state.unsigned' : `outbox.state.${item.state}`)} ·{' '}
        {item.corrects === undefined ? title : t('outbox.correction', { what: title })}
      </strong>
      <p>{[place, item.summary].filter(Boolean).join(' · ')}</p>
      <p className="hint">{dateTime(occurredAt)}</p>
      {held !== null && (
        <p className="hint" data-testid="held">
          {t(held.why === 'signature' ? 'outbox.heldBySignature' : 'outbox.heldByGround', { what: heldTitle })}
        </p>
      )}
      {item.problem !== null && (
        <p className="problem" role={item.state === 'refused' ? 'alert' : undefined}>
          {item.problem.title}
        </p>
      )}
      {item.state === 'refused' && item.problem?.question != null && (
        <QuestionField item={item} question={item.problem.question} />
      )}
      {item.state === 'refused' && (
        <div className="row">
          {item.kind !== 'supplier' && (
            <button type="button" className="chip" onClick={() => go(correctionOf(item))}>
              {t('outbox.correct')}
            </button>
          )}
          {!isClockRefusal(item.problem?.code) && item.problem?.question == null && (
            <button type="button" className="chip" onClick={() => void sendAgain(item)}>
              {t('outbox.again')}
            </button>
          )}
          <button
            type="button"
            className="chip bad"
            onClick={() => window.confirm(t('outbox.discardAsk')) && void discardAct(item.id)}
          >
            {t('outbox.discard')}
          </button>
        </div>
      )}
      {item.state === 'sent' && item.kind !== 'supplier' && may(me, 'act.reverse') && (
        <div className="row">
          <button type="button" className="chip" onClick={() => go(`/phone/record/${item.actId}`)}>
            {t('outbox.correct')}
          </button>
        </div>
      )}
    </li>
  );
}

/** What rests on a recorded act may be another by now, so its correction begins there again. */
function correctionOf({ id, corrects }: OutboxItem): string {
  return corrects === undefined ? `/phone/correct/${id}` : `/phone/record/${corrects.actId}`;
}

/** The platform asks whether it is really so; an order of stages that seems wrong wants a reason, too. */
function QuestionField({ item, question }: { item: OutboxItem; question: Question }) {
  const t = useT();
  const [why, setWhy] = useState('');
  const wantsWhy = question !== 'twice';
  return (
    <>
      {wantsWhy && <FieldText label={t('outbox.why')} value={why} maxLength={200} onChange={setWhy} name="why" />}
      <button
        type="button"
        className="big"
        disabled={wantsWhy && why.trim() === ''}
        onClick={() => void confirmAct(item, question, why)}
        data-testid="confirm"
      >
        {t('outbox.confirm')}
      </button>
    </>
  );
}
