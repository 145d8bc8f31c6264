import { Link } from '@tanstack/react-router';
import { may } from '../../shared/grants';
import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import './checks.css';
import type { Episode } from './EpisodeCard';
import { useT } from './words';
import '../misfits/misfits.css';

/** What a card says: where and when, what was found in words, and who said what about it. */
export function EpisodeFacts({ episode, isPage = false }: { episode: Episode; isPage?: boolean }) {
  const t = useT();
  const words = useWords();
  const me = useMe();
  return (
    <>
      <header className="episode-head">
        <h2>
          {episode.schoolName}{' '}
          <span className="muted">
            {episode.date} · {words(`stage.${episode.stage}`)}
          </span>
        </h2>
        <span className={`chip ${episode.kind === 'doubt' ? 'against' : 'undecided'}`}>
          {episode.kind === 'doubt' ? t(`state.${episode.state}`) : t('kind.cannot_judge')}
        </span>
        {episode.moneyFen !== null && (
          <span className="chip">{t('money', { yuan: Math.round(episode.moneyFen / 100) })}</span>
        )}
        {!isPage && may(me, 'misfit.read') && (
          <Link to="/episodes/$episodeId" params={{ episodeId: episode.id }} data-testid="to-episode">
            {t('toPage')}
          </Link>
        )}
        <Link to="/schools/$schoolId/days/$date" params={{ schoolId: episode.schoolId, date: episode.date }}>
          {t('toDay')}
        </Link>
      </header>
      <ul className="episode-doubts">
        {episode.doubts.map((doubt) => (
          <li key={`${doubt.check} ${doubt.date}`}>
            <strong>{doubt.title}</strong> {doubt.date !== episode.date && t('of', { date: doubt.date })} {doubt.text}{' '}
            <span className="muted">
              {doubt.rules.join(' ')} · {t('evidence', { count: doubt.refs.length })}
            </span>
          </li>
        ))}
      </ul>
      {episode.words.length > 0 && (
        <ul className="episode-words">
          {episode.words.map(({ word, text: said, by, at }) => (
            <li key={`${word} ${at}`}>
              {t(`word.${word}`)} · {by.name} <span className="muted">{by.unit}</span> {dateTime(at).slice(5, 16)}
              {said !== null && <span className="review-note">{said}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
