import { useQuery } from '@tanstack/react-query';
import { measureInWords } from '../../../../../src/contract/visit-document';
import { api } from '../../../shared/api';
import { useLanguage } from '../../../shared/i18n/language';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { useVisitT } from '../words';

/** What officers measured on site, beside what the canteen had on record. A difference is a question, no verdict. */
export function Measures({ inspectionId }: { inspectionId: string }) {
  const t = useVisitT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { data } = useQuery({
    queryKey: ['inspection', inspectionId, 'measures'],
    queryFn: ({ signal }) => api.call(deskRoutes.measures, { params: { inspectionId }, signal }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="visit-measures" data-testid="visit-measures">
      <h2 id="visit-measures">{t('measures.title')}</h2>
      <ul className="found">
        {data.items.map((one) => (
          <li key={one.measureId}>
            <span>{measureInWords(one, language)}</span>
            <span className="muted">{one.by.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
