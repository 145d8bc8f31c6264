import { act } from '../../../../../src/contract/acts/distribution.receipt';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { servingEndpoints } from '../../../../../src/contract/http/serving';
import { api } from '../../../shared/api';
import { canteenRoutes } from '../../../shared/routes/canteen-routes';
import { clockTime, today } from '../../../shared/time';
import { useCanteen } from '../../data/canteen';
import { useKept } from '../../data/use-kept';
import { Card } from '../../fields/Card';
import { fromBase } from '../../fields/typed-number';
import { DeclaredForm } from '../declared/DeclaredForm';
import type { FormProps } from '../form-props';
import { type ReceiptWord, useReceiptT } from './receipt-words';

type Sent = ResponseOf<(typeof servingEndpoints)['servings']>['dispatches'][number];

/** Food that another kitchen sent is taken in: beside what is seen here, what the kitchen wrote down. Nothing of it is filled in. */
export function ReceiptForm(props: FormProps) {
  return (
    <>
      <SentHere />
      <DeclaredForm act={act} {...props} />
    </>
  );
}

/** What was sent here today and nobody has taken in yet, the last first. */
function SentHere() {
  const t = useReceiptT();
  const { schoolId } = useCanteen();
  const date = today();
  const { data } = useKept(['servings', schoolId, date], () =>
    api.call(canteenRoutes.servings, { params: { schoolId }, query: { date } }),
  );
  const waiting = (data?.value.dispatches ?? [])
    .filter((sent) => sent.siteSchoolId === schoolId && sent.reversedByActId === null && sent.receipt === null)
    .sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
  if (waiting.length === 0) return null;
  return (
    <Card title={t('title')}>
      {waiting.map((sent) => (
        <ul key={sent.id} className="facts" data-testid="sent-here">
          {rowsOf(sent).map(([word, said]) => (
            <li key={word}>
              <span>{t(word)}</span> {said ?? t('unsaid')}
            </li>
          ))}
        </ul>
      ))}
      <p className="hint">{t('count')}</p>
    </Card>
  );
}

/** Each line of the note; null where the kitchen did not say. */
const rowsOf = (sent: Sent): [ReceiptWord, string | null][] => [
  ['left', clockTime(sent.occurredAt)],
  ['seal', sent.sealNo],
  ['driver', [sent.driverName, sent.vehiclePlate].filter((one) => one !== null).join(' · ') || null],
  ['portions', String(portionsOf(sent))],
  ['temperature', temperatureOf(sent)],
];

/** One pupil eats of several dishes: the largest says how many are fed. */
const portionsOf = ({ lines }: Sent): number => Math.max(0, ...lines.map(({ portions }) => portions));

/** The coolest that was measured when it left; null where nobody did. */
function temperatureOf({ lines }: Sent): string | null {
  const measured = lines.flatMap(({ holdingTenthsC }) => holdingTenthsC ?? []);
  return measured.length === 0 ? null : `${fromBase(Math.min(...measured), 10)} ℃`;
}
