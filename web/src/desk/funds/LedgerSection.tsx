import { Button } from 'antd';
import { useState } from 'react';
import type { MonthSheet } from '../../../../src/contract/http/fund-month';
import { FUND_WORDS, PURPOSE_WORDS, yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { EntryForm } from './EntryForm';
import { useFundsWrite } from './use-funds-write';
import { useT } from './words';

type Entry = MonthSheet['ledger']['entries'][number];

/** The ledgers of the month: what each fund opened and closed with, and every entry of it. */
export function LedgerSection({ sheet }: { sheet: MonthSheet }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const mayEnter = may(useMe(), 'funds.enter');
  const { funds, entries, purchases } = sheet.ledger;
  return (
    <section>
      <h3>{t('ledger.title')}</h3>
      <table className="table" data-testid="fund-balances">
        <thead>
          <tr>
            <th scope="col">{t('ledger.fund')}</th>
            {(['opening', 'in', 'out', 'closing'] as const).map((head) => (
              <th key={head} scope="col" className="number">
                {t(`ledger.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funds.map(({ fund, openingFen, inFen, outFen, closingFen, awaiting }) => (
            <tr key={fund}>
              <th scope="row">
                {FUND_WORDS[fund][language]}
                {awaiting > 0 && <span className="muted"> {t('ledger.awaiting', { count: awaiting })}</span>}
              </th>
              <td className="number">{yuan(openingFen)}</td>
              <td className="number">{yuan(inFen)}</td>
              <td className="number">{yuan(outFen)}</td>
              <td className="number">{yuan(closingFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > 0 && (
        <table className="table" data-testid="fund-entries">
          <thead>
            <tr>
              <th scope="col">{t('days.day')}</th>
              <th scope="col">{t('ledger.purpose')}</th>
              <th scope="col">{t('ledger.document')}</th>
              <th scope="col" className="number">
                {t('ledger.in')}
              </th>
              <th scope="col" className="number">
                {t('ledger.out')}
              </th>
              <th scope="col">{t('ledger.signed')}</th>
              {mayEnter && <th scope="col" className="no-print" aria-label={t('ledger.act')} />}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} schoolId={sheet.schoolId} mayEnter={mayEnter} />
            ))}
          </tbody>
        </table>
      )}
      {purchases.length > 0 && (
        <>
          <h3>{t('purchases.title')}</h3>
          <table className="table" data-testid="fund-purchases">
            <thead>
              <tr>
                <th scope="col">{t('days.day')}</th>
                <th scope="col">{t('purchases.supplier')}</th>
                <th scope="col">{t('purchases.note')}</th>
                <th scope="col" className="number">
                  {t('purchases.total')}
                </th>
                <th scope="col" className="number">
                  {t('purchases.paid')}
                </th>
              </tr>
            </thead>
            <tbody>
              {purchases.map(({ actId, date, supplierName, deliveryNoteNo, totalFen, paidFen }) => (
                <tr key={actId}>
                  <th scope="row">{date}</th>
                  <td>{supplierName}</td>
                  <td>{deliveryNoteNo}</td>
                  <td className="number">{totalFen === null ? t('purchases.unknown') : yuan(totalFen)}</td>
                  <td className="number">{yuan(paidFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {mayEnter && <EntryForm key={`${sheet.schoolId} ${sheet.month}`} sheet={sheet} />}
    </section>
  );
}

function EntryRow({ entry, schoolId, mayEnter }: { entry: Entry; schoolId: string; mayEnter: boolean }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const me = useMe();
  const params = { schoolId, entryId: entry.id };
  const sign = useFundsWrite((idempotencyKey) => api.call(fundsRoutes.signEntry, { params, idempotencyKey }));
  /** Null while nobody wants to take it back. */
  const [reason, setReason] = useState<string | null>(null);
  const reverse = useFundsWrite(
    (idempotencyKey) =>
      api.call(fundsRoutes.reverseEntry, { params, body: { reason: reason?.trim() ?? '' }, idempotencyKey }),
    () => setReason(null),
  );
  const isStanding = entry.reversedByEntryId === null && entry.reversesEntryId === null;
  const isMine = entry.signatures.some(({ accountId }) => accountId === me?.accountId);
  const amount = yuan(entry.amountFen);
  const error = sign.error ?? reverse.error;
  return (
    <tr className={entry.reversedByEntryId === null ? undefined : 'funds-struck'} data-testid={`entry-${entry.id}`}>
      <th scope="row">{entry.date}</th>
      <td>
        {PURPOSE_WORDS[entry.purpose][language]} <span className="muted">{FUND_WORDS[entry.fund][language]}</span>
        {entry.reversesEntryId !== null && <div>{t('ledger.reversal')}</div>}
        {entry.reason !== null && <div className="muted">{entry.reason}</div>}
      </td>
      <td>{entry.documentNo}</td>
      <td className="number">{entry.direction === 'in' && amount}</td>
      <td className="number">{entry.direction === 'out' && amount}</td>
      <td>
        {entry.signatures.map(({ name }) => name).join(' ')}
        {entry.signersMissing > 0 && <div>{t(isStanding ? 'ledger.waits' : 'ledger.withdrawn')}</div>}
      </td>
      {mayEnter && (
        <td className="no-print">
          {entry.signersMissing > 0 && entry.reversedByEntryId === null && !isMine && (
            <Button size="small" type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
              {t('ledger.sign')}
            </Button>
          )}
          {isStanding && reason === null && (
            <Button size="small" onClick={() => setReason('')}>
              {t('ledger.reverse')}
            </Button>
          )}
          {reason !== null && (
            <>
              <input
                className="field"
                aria-label={t('ledger.reverseReason')}
                placeholder={t('ledger.reverseReason')}
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
              <Button
                size="small"
                danger
                disabled={reason.trim() === ''}
                loading={reverse.isPending}
                onClick={() => reverse.mutate()}
              >
                {t('ledger.reverse')}
              </Button>
            </>
          )}
          {error !== null && <ProblemView error={error} />}
        </td>
      )}
    </tr>
  );
}
