import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { printingRoutes } from '../../shared/routes/printing-routes';
import { dateTime } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { useT } from './words';

/** Where the code on a printed ledger leads: what was printed when, and whether the books still say the same. */
export function PrintPage() {
  const t = useT();
  const params = useParams({ from: '/inside/schools/$schoolId/prints/$printId' });
  const language = useLanguage();
  const print = useQuery({
    queryKey: ['print', params, language],
    queryFn: ({ signal }) => api.call(printingRoutes.print, { params, signal }),
  });
  return (
    <div className="page">
      <SchoolHead schoolId={params.schoolId} title={t('printTitle')} />
      {print.isPending && <Loading />}
      {print.error !== null && <ProblemView error={print.error} onRetry={() => void print.refetch()} />}
      {print.data !== undefined && (
        <section aria-live="polite">
          <p data-testid="print-verdict">
            <strong>{t(print.data.verdict === 'same' ? 'printSame' : 'printChanged')}</strong>
          </p>
          <dl>
            <dt>{t('ledger')}</dt>
            <dd>
              {print.data.ledger} {print.data.title}
            </dd>
            <dt>{t('days')}</dt>
            <dd>{print.data.from === print.data.to ? print.data.from : `${print.data.from} — ${print.data.to}`}</dd>
            <dt>{t('printedOn')}</dt>
            <dd>{dateTime(print.data.madeAt)}</dd>
            <dt>{t('onPaper')}</dt>
            <dd>{t('codeOf', { acts: print.data.printed.acts, code: print.data.printed.code })}</dd>
            <dt>{t('inBooks')}</dt>
            <dd>{t('codeOf', { acts: print.data.now.acts, code: print.data.now.code })}</dd>
          </dl>
          <p className="muted">{t('printLimits')}</p>
          <p>
            <Link to="/schools/$schoolId/books" params={{ schoolId: params.schoolId }} search={{}}>
              {t('toBooks')}
            </Link>
          </p>
        </section>
      )}
    </div>
  );
}
