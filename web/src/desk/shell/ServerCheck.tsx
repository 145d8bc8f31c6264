import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { AlarmLink } from '../alarms/AlarmLink';
import { useT } from '../i18n';
import { useMe } from '../session';
import { useDiagnosis, useHealth } from './server-diagnosis';

const CHIP = { ok: 'good', watch: 'undecided', fault: 'against', unknown: 'undecided' } as const;

/** The server's part of the check-up, for those who look after it. It also says why when nothing else can be answered. */
export function ServerCheck() {
  const t = useT();
  const isEnglish = useLanguage() === 'en';
  const isAsked = may(useMe(), 'server.diagnose');
  const { data } = useDiagnosis();
  const health = useHealth(isAsked).data;
  if (!isAsked || (data === undefined && health === undefined)) return null;
  const lines = [
    ...(health ? [{ check: 'health' as const, ...inWords(health.cause, health.database) }] : []),
    ...(data?.items ?? []).map((item) => ({ ...item, alarm: `server.${item.check}` as const })),
  ];
  return (
    <section>
      <h2>{t('server.title')}</h2>
      <p className="muted" data-testid="server-version">
        {t('server.version')} {health?.version ?? '—'}
      </p>
      <table className="table" data-testid="server-checks">
        <tbody>
          {lines.map(({ check, level, zh, en, alarm }) => (
            <tr key={check} data-check={check}>
              <th scope="row">{t(`server.${check}`)}</th>
              <td>
                <span className={`chip ${CHIP[level]}`}>{t(`server.level.${level}`)}</span>
              </td>
              <td>
                {isEnglish ? en : zh} {level !== 'ok' && alarm !== null && <AlarmLink alarm={alarm} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Health = NonNullable<ReturnType<typeof useHealth>['data']>;

function inWords(cause: Health['cause'], { reads, writes }: Health['database']) {
  if (cause === null)
    return { level: 'ok' as const, zh: '平台正常工作', en: 'The platform does its work', alarm: null };
  const level = reads && writes ? ('watch' as const) : ('fault' as const);
  return { level, zh: cause.zh, en: cause.en, alarm: `server.${cause.code}` as const };
}
