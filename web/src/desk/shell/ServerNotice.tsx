import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useLanguage } from '../../shared/i18n/language';
import { useT } from '../i18n';
import { useDiagnosis } from './server-diagnosis';

/** What is wrong with the server, on every page of those who can have it mended; nothing when nothing is. */
export function ServerNotice() {
  const t = useT();
  const isEnglish = useLanguage() === 'en';
  const { data } = useDiagnosis();
  const faults = data?.items.filter(({ level }) => level === 'fault') ?? [];
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      banner
      title={faults.map(({ zh, en }) => (isEnglish ? en : zh)).join(' ')}
      action={<Link to="/browser-check">{t('server.title')}</Link>}
      data-testid="server-notice"
    />
  );
}
