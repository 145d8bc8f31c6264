import type { ReactNode } from 'react';
import type { NamedAct } from '../../../../../src/contract/acts';
import { plainActOf } from '../../../../../src/contract/declaring/all';
import { may } from '../../../shared/grants';
import { useWords } from '../../../shared/i18n/vocabulary';
import { dateTime } from '../../../shared/time';
import { useCanteen } from '../../data/canteen';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';
import { ACT_ROUTES } from '../../outbox/outbox-item';
import { namedLine } from '../act-lines';

interface Props {
  act: NamedAct;
  /** Without a way to correct it: where that is asked already. */
  plain?: boolean;
  children?: ReactNode;
}

/** A record as somebody who knows the kitchen would name it, and the way to put it right. */
export function NamedActCard({ act, plain = false, children }: Props) {
  const t = useT();
  const words = useWords();
  const { me } = useCanteen();
  return (
    <section className={`card ${act.status}`} data-testid={`act-${act.kind}`}>
      <h3>
        {words(`act.${act.kind}`)} <small>{act.placeName}</small>
      </h3>
      {act.lines.length > 0 && <p>{act.lines.map(namedLine).join('、')}</p>}
      <p className="hint">
        {dateTime(act.occurredAt).slice(5, 16)} · {act.signerNames.join('、')}
        {act.status !== 'recorded' && ` · ${words(`status.${act.status}`)}`}
      </p>
      {act.note !== null && <p className="hint">{act.note}</p>}
      {children}
      {!plain && (act.kind in ACT_ROUTES || plainActOf(act.kind) !== undefined) && may(me, 'act.reverse') && (
        <button type="button" className="chip" onClick={() => go(`/phone/record/${act.actId}`)}>
          {t('outbox.correct')}
        </button>
      )}
    </section>
  );
}
