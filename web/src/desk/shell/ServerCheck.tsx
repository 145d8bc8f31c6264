import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { routes } from '../../shared/routes';
import { useT } from '../i18n';
import { useDiagnosis } from './server-diagnosis';

const CHIP = { ok: 'good', watch: 'undecided', fault: 'against', unknown: 'undecided' } as const;

/** The server's part of the check-up, for those who look after it. */
export function ServerCheck() {
  const t = useT();
  const isEnglish = useLanguage() === 'en';
  const { data } = useDiagnosis();
  const health = useQuery({ queryKey: ['health'], queryFn: ({ signal }) => api.call(routes.health, { signal }) });
  if (data === undefined) return null;
  return (
    <section>
      <h2>{t('server.title')}</h2>
      <p className="muted" data-testid="server-version">
        {t('server.version')} {health.data?.version ?? '—'}
      </p>
      <table className="table" data-testid="server-checks">
        <tbody>
          {data.items.map(({ check, level, zh, en }) => (
            <tr key={check}>
              <th scope="row">{t(`server.${check}`)}</th>
              <td>
                <span className={`chip ${CHIP[level]}`}>{t(`server.level.${level}`)}</span>
              </td>
              <td>{isEnglish ? en : zh}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
