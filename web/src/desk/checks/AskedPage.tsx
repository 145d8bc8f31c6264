import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../shared/api';
import { checkRoutes } from '../../shared/routes/check-routes';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { EpisodeCard } from './EpisodeCard';
import { useT } from './words';

/** The cards about which a school was asked, each with a place for its own explanation. */
export function AskedPage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/episodes' });
  const list = useQuery({
    queryKey: ['episodes', 'asked', schoolId],
    queryFn: ({ signal }) => api.call(checkRoutes.asked, { params: { schoolId }, query: { limit: 100 }, signal }),
  });
  return (
    <div className="page" data-testid="asked">
      <h1>{t('asked')}</h1>
      <p className="muted">{t('lead')}</p>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data?.items.length === 0 && <p className="empty">✓ {t('none')}</p>}
      {list.data?.items.map((episode) => (
        <EpisodeCard key={episode.id} episode={episode} mayReview={false} mayAnswer={true} />
      ))}
    </div>
  );
}
