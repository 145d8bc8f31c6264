import { Link } from '@tanstack/react-router';
import type { Alarm } from '../../../../src/contract/alarms';
import { useT } from '../i18n';

/** To the page that says what to do about an alarm. */
export function AlarmLink({ alarm }: { alarm: Alarm }) {
  const t = useT();
  return (
    <Link to="/alarms/$alarm" params={{ alarm }} data-alarm={alarm}>
      {t('alarm.whatToDo')}
    </Link>
  );
}
