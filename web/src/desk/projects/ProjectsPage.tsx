import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { yuan } from '../../../../src/contract/words/funds-words';
import { PROJECT_STATE_WORDS, PROJECT_STATES } from '../../../../src/contract/words/project-words';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { projectRoutes } from '../../shared/routes/project-routes';
import type { ProjectSearch } from '../routes/book-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { PlanProject } from './PlanProject';
import { ProjectCard } from './ProjectCard';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';
import '../organization/structure.css';

/** Works at canteens: how far each county is, and each of them. */
export function ProjectsPage() {
  const t = useT();
  const me = useMe();
  const word = useLanguage() === 'en' ? 1 : 0;
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/projects' });
  const go = (to: ProjectSearch): void => {
    void navigate({ to: '/projects', search: { ...search, ...to } });
  };
  const { state, areaId } = search;
  const list = useInfiniteQuery({
    queryKey: ['projects', state, areaId],
    queryFn: ({ pageParam, signal }) => {
      const narrowed = { ...(state === undefined ? {} : { state }), ...(areaId === undefined ? {} : { areaId }) };
      return api.call(projectRoutes.list, {
        query: { ...narrowed, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  const areas = list.data?.pages[0]?.areas ?? [];
  return (
    <div className="page narrow" data-testid="projects">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      {areas.length > 0 && (
        <table className="table" data-testid="project-areas">
          <caption>{t('areas')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('area')}</th>
              <th scope="col">{t('projects')}</th>
              <th scope="col">{t('finished')}</th>
              <th scope="col">{t('late')}</th>
              <th scope="col">{t('addsSeats')}</th>
              <th scope="col">{t('addsCooksFor')}</th>
              <th scope="col">{t('addedCooksFor')}</th>
              <th scope="col">{t('planned')}</th>
              <th scope="col">{t('paid')}</th>
              <th scope="col">{t('withoutCapacity')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((one) => (
              <tr key={one.areaId}>
                <th scope="row">{one.areaName}</th>
                <td>{one.projects}</td>
                <td>{one.finished}</td>
                <td>{one.late}</td>
                <td>{one.addsSeats}</td>
                <td>{one.addsCooksFor}</td>
                <td>{one.addedCooksFor}</td>
                <td>{yuan(one.plannedFen)}</td>
                <td>{yuan(one.paidFen)}</td>
                <td>{one.withoutCapacity}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="people-tools">
        <label>
          {t('area')}
          <select
            className="field"
            value={areaId ?? ''}
            onChange={({ target: { value } }) => go({ areaId: value === '' ? undefined : value })}
          >
            <option value="">{t('allAreas')}</option>
            {areas.map((one) => (
              <option key={one.areaId} value={one.areaId}>
                {one.areaName}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('state')}
          <select
            className="field"
            value={state ?? ''}
            onChange={({ target: { value } }) => go({ state: PROJECT_STATES.find((one) => one === value) })}
          >
            <option value="">{t('allStates')}</option>
            {PROJECT_STATES.map((one) => (
              <option key={one} value={one}>
                {PROJECT_STATE_WORDS[one][word]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {may(me, 'project.manage') && <PlanProject />}
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <p className="empty">{t('none')}</p>}
      {items.map((item) => (
        <ProjectCard key={item.id} item={item} />
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
