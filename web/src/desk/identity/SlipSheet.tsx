import { Alert, Button } from 'antd';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { peopleEndpoints } from '../../../../src/contract/http/people';
import { QrCode } from '../../shared/QrCode';
import { dateTime } from '../../shared/time';
import { useT } from './words';
import './people.css';

export type IssuedSlips = ResponseOf<(typeof peopleEndpoints)['issueSlips']>;

/** Slips for printing on A4, eight to a page. The code is in the address after `#`, which no server ever sees. */
export function SlipSheet({ issued, onClose }: { issued: IssuedSlips; onClose: () => void }) {
  const t = useT();
  const { slips, refused } = issued;
  const address = `${location.origin}/phone/activate`;
  return (
    <section className="slip-sheet" aria-labelledby="slip-title" data-testid="slip-sheet">
      <div className="no-print">
        <h2 id="slip-title">{t('slip.title', { count: slips.length })}</h2>
        {refused.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('slip.refused', {
              count: refused.length,
              why: [...new Set(refused.map(({ code }) => code))].join(', '),
            })}
          />
        )}
        {slips.length > 0 && <Alert type="info" showIcon title={t('slip.warning')} />}
        <p className="buttons">
          {slips.length > 0 && (
            <Button type="primary" onClick={() => window.print()}>
              {t('slip.print')}
            </Button>
          )}
          <Button onClick={onClose}>{t('slip.close')}</Button>
        </p>
      </div>
      <ul className="slips">
        {slips.map((slip) => (
          <li key={slip.accountId} className="slip">
            <QrCode text={`${address}#${slip.code}`} label={slip.name} size={112} />
            <div>
              <strong>{slip.name}</strong> <span>{slip.unit}</span>
              <p>{t('slip.step1')}</p>
              <p className="slip-address">{address}</p>
              <p>{t('slip.step2')}</p>
              <p className="slip-code">{slip.code}</p>
              <p>{t('slip.step3')}</p>
              <p>{t('slip.expires', { date: dateTime(slip.expiresAt).slice(0, 16) })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
