import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n';
import { type CheckResult, runChecks } from './browser-checks';
import { LanguageSwitch } from './LanguageSwitch';
import { ServerCheck } from './ServerCheck';

/** Which functions this browser has, and which is lost with each that is missing. Can be copied into a message. */
export function BrowserCheckPage() {
  const t = useT();
  const checks = useQuery({ queryKey: ['browser-checks'], queryFn: runChecks, staleTime: 0 });
  const [copied, setCopied] = useState(false);
  const verdict = (check: CheckResult): string =>
    t(check.ok === null ? 'check.unknown' : check.ok ? 'check.yes' : 'check.no');
  const report = [
    navigator.userAgent,
    `${screen.width}×${screen.height} @${devicePixelRatio}`,
    ...(checks.data ?? []).map((check) => `${check.name}: ${verdict(check)} (${check.detail})`),
  ].join('\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(report).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <main className="page narrow">
      <div className="page-head">
        <h1>{t('check.title')}</h1>
        <LanguageSwitch />
      </div>
      <table className="table" data-testid="browser-checks">
        <tbody>
          {(checks.data ?? []).map((check) => (
            <tr key={check.name}>
              <th scope="row">{t(`check.${check.name}`)}</th>
              <td>
                <span className={`chip ${check.ok === null ? 'undecided' : check.ok ? 'good' : 'against'}`}>
                  {verdict(check)}
                </span>
              </td>
              <td className="muted">{check.ok === true ? check.detail : t(`check.${check.name}.lost`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ServerCheck />
      <h2>{t('check.report')}</h2>
      <textarea className="field report" readOnly value={report} rows={10} aria-label={t('check.report')} />
      <p>
        <Button onClick={() => void copy()}>{copied ? t('check.copied') : t('check.copy')}</Button>{' '}
        <Link to="/">{t('shell.schools')}</Link>
      </p>
    </main>
  );
}
