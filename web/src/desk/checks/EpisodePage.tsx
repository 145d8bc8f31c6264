import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../shared/api';
import { checkRoutes } from '../../shared/routes/check-routes';
import { useLiveSchool } from '../live';
import { DecisionBar } from '../review/DecisionBar';
import { isHelpKey, KeysDialog } from '../review/KeysDialog';
import { cardItem } from '../review/queue';
import { useReview } from '../review/use-review';
import { useT as useReviewT } from '../review/words';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useKeys } from '../shell/use-keys';
import type { Episode } from './EpisodeCard';
import { EpisodeReview } from './EpisodeReview';
import { useT } from './words';

/** One card as a page of its own: up to six cameras on one clock, what it rests on, and the word on it. */
export function EpisodePage() {
  const { episodeId } = useParams({ from: '/inside/episodes/$episodeId' });
  const episode = useQuery({
    queryKey: ['episode', episodeId],
    queryFn: ({ signal }) => api.call(checkRoutes.episode, { params: { episodeId }, signal }),
  });
  return (
    <div className="page wide" data-testid="episode-page">
      {episode.error !== null && <ProblemView error={episode.error} onRetry={() => void episode.refetch()} />}
      {episode.isPending && <Loading />}
      {episode.data !== undefined && <Reviewed key={episodeId} episode={episode.data} />}
    </div>
  );
}

function Reviewed({ episode }: { episode: Episode }) {
  const t = useT();
  const review = useReviewT();
  const client = useQueryClient();
  const [keysShown, setKeysShown] = useState(false);
  useLiveSchool(episode.schoolId);
  const item = cardItem(episode);
  const { isBusy, errorOf, say, takeBack } = useReview((said) => {
    if (said.type === 'card') client.setQueryData(['episode', episode.id], said.card);
  });
  useKeys((key, event) => {
    if (isHelpKey(key)) setKeysShown(true);
    else if (key === 'u' && !event.repeat && episode.words.length > 0) takeBack(item);
    else return false;
    return true;
  });
  return (
    <>
      <div className="page-head">
        <h1>{t('one')}</h1>
        <Link to="/misfits" search={{ item: episode.id }}>
          {review('page.back')}
        </Link>
        <button type="button" className="tool" onClick={() => setKeysShown(true)} aria-keyshortcuts="?">
          {review('keys.open')}
        </button>
      </div>
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
      <DecisionBar
        key={episode.state}
        item={item}
        isBusy={isBusy}
        error={errorOf(item)}
        onSay={(decision) => say(item, decision)}
        onTakeBack={() => takeBack(item)}
        onAsked={() => undefined}
      />
      <EpisodeReview episode={episode} isPage={true} />
    </>
  );
}
