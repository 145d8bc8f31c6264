import { useQuery } from '@tanstack/react-query';
import { api } from '../../../shared/api';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { dateTime } from '../../../shared/time';
import { quantityText } from '../../../shared/units';
import { useVisitT } from '../words';

/** Lots that were counted again on site, beside what the books said. A difference is a question, no verdict. */
export function Recounts({ inspectionId }: { inspectionId: string }) {
  const t = useVisitT();
  const { data } = useQuery({
    queryKey: ['inspection', inspectionId, 'recounts'],
    queryFn: ({ signal }) => api.call(deskRoutes.recounts, { params: { inspectionId }, signal }),
  });
  const counted = (data?.items ?? []).flatMap(({ count, ...lot }) => (count === null ? [] : [{ ...lot, count }]));
  if (counted.length === 0) return null;
  return (
    <section aria-labelledby="visit-recounts" data-testid="visit-recounts">
      <h2 id="visit-recounts">{t('recounts.title')}</h2>
      <ul className="found">
        {counted.map(({ lotId, placeId, goods, placeName, unit, count }) => (
          <li key={`${lotId} ${placeId}`}>
            <strong>{goods}</strong> {placeName}
            <span>
              {t('recounts.counted', { amount: quantityText({ amount: count.counted, unit }) })} ·{' '}
              {t('recounts.book', { amount: quantityText({ amount: count.book, unit }), time: dateTime(count.bookAt) })}
            </span>
            <span className="muted">{count.by.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
