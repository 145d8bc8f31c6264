import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { EntryPurpose, Fund, MonthSheet } from '../../../../src/contract/http/fund-month';
import { FUND_WORDS, PURPOSE_WORDS, yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { today } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { fenOf } from './fen-of';
import { useFundsWrite } from './use-funds-write';
import { useT } from './words';

const EMPTY = { amount: '', documentNo: '', deliveryActId: '', reason: '' };

/** Money that came in or went out. Food is paid for one of the deliveries of the month. */
export function EntryForm({ sheet }: { sheet: MonthSheet }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { draft, change } = useDraft('fund-entry', `${sheet.schoolId} ${sheet.month}`, {
    ...EMPTY,
    fund: 'subsidy' as Fund,
    purpose: 'allocation' as EntryPurpose,
    date: sheet.through < today() ? sheet.through : today(),
  });
  const amountFen = fenOf(draft.amount);
  const enter = useFundsWrite(
    (idempotencyKey) => {
      const { fund, purpose, date, documentNo, deliveryActId } = draft;
      const entry = { fund, date, documentNo, amountFen: amountFen ?? 0, reason: draft.reason || null };
      return api.call(fundsRoutes.enter, {
        params: { schoolId: sheet.schoolId },
        body: purpose === 'food' ? { ...entry, purpose, deliveryActId } : { ...entry, purpose },
        idempotencyKey,
      });
    },
    () => change(EMPTY),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (amountFen !== null) enter.mutate();
  };
  const text = (name: 'amount' | 'documentNo' | 'reason', isRequired: boolean, maxLength: number) => (
    <label>
      {t(`entry.${name}`)}
      <input
        className="field"
        name={name}
        required={isRequired}
        maxLength={maxLength}
        inputMode={name === 'amount' ? 'decimal' : undefined}
        aria-invalid={name === 'amount' && draft.amount !== '' && amountFen === null}
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  return (
    <form className="funds-tools no-print" onSubmit={submit} data-testid="fund-entry">
      <h3>{t('entry.title')}</h3>
      <label>
        {t('ledger.fund')}
        <select
          className="field"
          name="fund"
          value={draft.fund}
          onChange={({ target }) => change({ fund: target.value as Fund })}
        >
          {Object.entries(FUND_WORDS).map(([code, words]) => (
            <option key={code} value={code}>
              {words[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ledger.purpose')}
        <select
          className="field"
          name="purpose"
          value={draft.purpose}
          onChange={({ target }) => change({ purpose: target.value as EntryPurpose })}
        >
          {Object.entries(PURPOSE_WORDS).map(([code, words]) => (
            <option key={code} value={code}>
              {words[language]}
            </option>
          ))}
        </select>
      </label>
      {draft.purpose === 'food' && (
        <label>
          {t('entry.delivery')}
          <select
            className="field"
            name="deliveryActId"
            required
            value={draft.deliveryActId}
            onChange={({ target }) => change({ deliveryActId: target.value })}
          >
            <option value="" />
            {sheet.ledger.purchases.map(({ actId, date, supplierName, totalFen, paidFen }) => (
              <option key={actId} value={actId}>
                {`${date} ${supplierName} ${totalFen === null ? t('purchases.unknown') : yuan(totalFen - paidFen)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {text('amount', true, 14)}
      <label>
        {t('entry.date')}
        <input
          className="field"
          type="date"
          name="date"
          required
          max={today()}
          value={draft.date}
          onChange={({ target }) => change({ date: target.value })}
        />
      </label>
      {text('documentNo', true, 60)}
      {text('reason', false, 200)}
      <Button type="primary" htmlType="submit" loading={enter.isPending} disabled={amountFen === null}>
        {t('entry.enter')}
      </Button>
      {enter.error !== null && <ProblemView error={enter.error} />}
    </form>
  );
}
