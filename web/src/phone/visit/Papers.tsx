import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { quantityText } from '../../shared/units';
import type { Pack } from './visit-db';
import { useFieldT } from './words';

/** Where an officer may begin to look. */
export function Leads({ pack: { leads } }: { pack: Pack }) {
  const t = useFieldT();
  const words = useWords();
  return (
    <details className="part" data-testid="leads">
      <summary>
        {t('leads')} {leads.length}
      </summary>
      {leads.length === 0 && <p>{t('leads.none')}</p>}
      <ul>
        {leads.map(({ id, at, placeName, stage, reason }) => (
          <li key={id}>
            <strong>{dateTime(at)}</strong> {placeName} · {words(`stageShort.${stage}`)} <span>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What should lie where, to be held against the labels on the shelf. */
export function Shelves({ pack: { lots } }: { pack: Pack }) {
  const t = useFieldT();
  return (
    <details className="part" data-testid="shelves">
      <summary>{t('lots', { count: lots.length })}</summary>
      <ul>
        {lots.map(({ lotId, placeId, placeName, goods, unit, book, supplierLot, useBy, receivedOn }) => (
          <li key={`${lotId} ${placeId}`}>
            <strong>{goods}</strong> {placeName} · {quantityText({ amount: book, unit })} ·{' '}
            {[
              supplierLot === null ? null : t('lots.lot', { lot: supplierLot }),
              useBy === null ? null : t('lots.useBy', { date: useBy }),
              t('lots.received', { date: receivedOn }),
            ]
              .filter((each) => each !== null)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Samples({ pack: { samples } }: { pack: Pack }) {
  const t = useFieldT();
  return (
    <details className="part" data-testid="samples">
      <summary>{t('samples', { count: samples.length })}</summary>
      <ul>
        {samples.map(({ sampleId, dish, takenAt, keepUntil }) => (
          <li key={sampleId}>
            <strong>{dish}</strong> {t('samples.until', { taken: dateTime(takenAt), until: dateTime(keepUntil) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
