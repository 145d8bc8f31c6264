import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n';
import { isKnownReason, type KnownReason } from './known-reasons';
import { giveViewingReason, useRoutineReason } from './viewing-reason';

const MAX_REASON = 80;
/** Beside the routine of one's role. */
const OCCASIONS: readonly KnownReason[] = ['daily-review', 'spot-check', 'complaint', 'incident'];
/** Stands before the first picture of a sitting: every look at footage is registered with its reason (P-06). */
export function ReasonForm({ onGiven }: { onGiven: () => void }) {
  const t = useT();
  const routine = useRoutineReason();
  const [reason, setReason] = useState<string>(routine);
  const [other, setOther] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = reason === 'other' ? other.trim() : reason;
    if (text === '') return;
    giveViewingReason(text);
    onGiven();
  };
  const choices = [routine, ...OCCASIONS.filter((known) => known !== routine)];
  return (
    <form className="reason" onSubmit={submit} data-testid="viewing-reason">
      <label htmlFor="viewing-reason">{t('reason.ask')}</label>
      <Select
        id="viewing-reason"
        value={reason}
        onChange={setReason}
        options={[
          ...choices.map((known) => ({ value: known, label: isKnownReason(known) ? t(`reason.${known}`) : known })),
          { value: 'other', label: t('reason.other') },
        ]}
      />
      {reason === 'other' && (
        <input
          className="field"
          value={other}
          maxLength={MAX_REASON}
          required
          aria-label={t('reason.otherText')}
          placeholder={t('reason.otherText')}
          onChange={(event) => setOther(event.target.value)}
        />
      )}
      <Button type="primary" htmlType="submit" data-testid="viewing-start">
        {t('reason.start')}
      </Button>
      <p className="muted">{t('reason.why')}</p>
    </form>
  );
}
