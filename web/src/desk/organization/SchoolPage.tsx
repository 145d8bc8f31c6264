import { Link, useParams, useSearch } from '@tanstack/react-router';
import { may } from '../../shared/grants';
import { useStructureT } from '../i18n/structure';
import type { SchoolTab } from '../routes/settings-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ClassesTab } from './ClassesTab';
import { DetailsTab } from './DetailsTab';
import { KitchensTab } from './KitchensTab';
import { SchoolCalendarTab } from './SchoolCalendarTab';
import { SupplyTab } from './SupplyTab';
import './structure.css';
import { type TabProps, useStructure } from './use-structure';

const TABS: Record<SchoolTab, (props: TabProps) => React.ReactNode> = {
  details: DetailsTab,
  supply: SupplyTab,
  kitchens: KitchensTab,
  classes: ClassesTab,
  calendar: SchoolCalendarTab,
};

/** One school as the bureau keeps it; each tab has its own address. */
export function SchoolPage() {
  const t = useStructureT();
  const me = useMe();
  const { schoolId } = useParams({ from: '/inside/structure/schools/$schoolId' });
  const { tab = 'details' } = useSearch({ from: '/inside/structure/schools/$schoolId' });
  const school = useStructure(schoolId);
  const Tab = TABS[tab];
  const reload = (): void => void school.refetch();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{school.data?.name ?? t('title')}</h1>
        {school.data && (
          <span className="muted">
            {t(`kind.${school.data.kind}`)} · {t(`state.${school.data.state}`)}
          </span>
        )}
        <Link to="/structure">{t('title')}</Link>
      </div>
      <nav className="tabs" aria-label={t('title')}>
        {(Object.keys(TABS) as SchoolTab[]).map((name) => (
          <Link
            key={name}
            to="/structure/schools/$schoolId"
            params={{ schoolId }}
            search={{ tab: name }}
            aria-current={name === tab ? 'page' : undefined}
          >
            {t(`tab.${name}`)}
          </Link>
        ))}
      </nav>
      {school.error !== null && <ProblemView error={school.error} onRetry={reload} />}
      {school.isPending && <Loading />}
      {school.data && (
        // a new version starts the forms anew, so that nobody saves over what he has not seen
        <Tab
          key={`${tab} ${school.data.version}`}
          school={school.data}
          mayEdit={may(me, 'structure.manage')}
          onReload={reload}
        />
      )}
    </div>
  );
}
