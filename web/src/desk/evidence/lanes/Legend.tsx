import { useT } from '../../i18n';

/** What the drawing and the marks mean. */
export function Legend() {
  const t = useT();
  return (
    <ul className="legend" aria-label={t('legend.title')}>
      <li>
        <span className="swatch full" /> {t('legend.full')}
      </li>
      <li>
        <span className="swatch part" /> {t('legend.part')}
      </li>
      <li>
        <span className="swatch fetched" /> {t('legend.fetched')}
      </li>
      <li>
        <span className="swatch unreported" /> {t('legend.unreported')}
      </li>
      <li>┆ {t('day.asOfLine')}</li>
      <li>● {t('mark.on_time')}</li>
      <li>○ {t('mark.late')}</li>
      <li>◌ {t('mark.unproven')}</li>
      <li>◐ {t('mark.awaiting')}</li>
      <li>✎ {t('mark.reversed')}</li>
    </ul>
  );
}
