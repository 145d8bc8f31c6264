import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { checkEndpoints } from '../../../../src/contract/http/checks';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { checkRoutes } from '../../shared/routes/check-routes';
import { PutIntoCase } from '../cases/PutIntoCase';
import { ProposeDeduction } from '../deductions/ProposeDeduction';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import './checks.css';
import { EpisodeFacts } from './EpisodeFacts';
import { useT } from './words';

export type Episode = ResponseOf<(typeof checkEndpoints)['episodes']>['items'][number];
type Word = 'asked' | 'dismissed' | 'settled' | 'reopened' | 'answered';

interface Props {
  episode: Episode;
  /** What the reader may say about it. */
  mayReview: boolean;
  mayAnswer: boolean;
}

/** One card: what was found, in words, what to look at, and who said what about it. */
export function EpisodeCard({ episode, mayReview, mayAnswer }: Props) {
  const t = useT();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft('episode', episode.id, { text: '' });
  const { text } = draft;
  const write = useMutation({
    mutationFn: (word: Word) => {
      const said = text.trim() === '' ? null : text.trim();
      const call = { params: { episodeId: episode.id }, idempotencyKey: newId() };
      if (word === 'answered') return api.call(checkRoutes.answer, { ...call, body: { text: said ?? '' } });
      if (word === 'dismissed') return api.call(checkRoutes.say, { ...call, body: { word, text: said ?? '' } });
      return api.call(checkRoutes.say, { ...call, body: { word, text: said } });
    },
    onSuccess: async () => {
      forget();
      await client.invalidateQueries({ queryKey: ['episodes'] });
    },
  });
  const isClosed = episode.state === 'dismissed' || episode.state === 'settled';
  const offered: Word[] = mayReview ? (isClosed ? ['reopened'] : ['asked', 'dismissed', 'settled']) : [];
  if (mayAnswer && !isClosed) offered.push('answered');
  const needsText = (word: Word) => (word === 'dismissed' || word === 'answered') && text.trim() === '';
  return (
    <article className="card episode" data-testid={`episode-${episode.id}`}>
      <EpisodeFacts episode={episode} />
      {offered.length > 0 && (
        <div className="episode-say">
          <input
            className="field"
            value={text}
            maxLength={500}
            placeholder={t(mayReview ? 'text' : 'answer')}
            aria-label={t(mayReview ? 'text' : 'answer')}
            onChange={({ target }) => change({ text: target.value })}
            data-testid="episode-text"
          />
          {offered.map((word) => (
            <Button
              key={word}
              size="small"
              disabled={needsText(word) || write.isPending}
              onClick={() => write.mutate(word)}
              data-testid={`say-${word}`}
            >
              {t(`say.${word}`)}
            </Button>
          ))}
        </div>
      )}
      {mayReview && (
        <PutIntoCase
          schoolId={episode.schoolId}
          put={{ kind: 'origin', origin: 'episode', originId: episode.id }}
          proposal={episode.doubts[0]?.title ?? ''}
        />
      )}
      {episode.state === 'settled' && (
        <ProposeDeduction schoolId={episode.schoolId} date={episode.date} episodeId={episode.id} />
      )}
      {write.error !== null && <ProblemView error={write.error} />}
    </article>
  );
}
