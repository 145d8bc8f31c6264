import { Link } from '@tanstack/react-router';
import { may } from '../../shared/grants';
import { useMe } from '../session';
import { useT } from './words';

/** Leads from what a deduction would rest on to proposing it; nothing for who may not. */
export function ProposeDeduction(evidence: { schoolId: string; date: string; findingId?: string; episodeId?: string }) {
  const t = useT();
  if (!may(useMe(), 'deduction.manage')) return null;
  return (
    <p>
      <Link to="/deductions" search={evidence} data-testid="propose-deduction">
        {t('propose')}
      </Link>
    </p>
  );
}
