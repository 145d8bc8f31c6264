import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { newId } from '../../shared/new-id';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { dateTime } from '../../shared/time';
import { OpenFindingButton, type Subject } from '../inspection/OpenFindingButton';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import type { Review } from './misfit';
import './misfits.css';
import { useMisfitT } from './words';

interface Props {
  schoolId: string;
  /** The act or event. */
  subjectId: string;
  subject: Subject;
  review: Review | null;
  /** Text and clause of the finding, should the school be asked. */
  proposal: string;
  clause: string;
}

/** What an office makes of something that does not fit: looked at, in order, or put to the school. */
export function ReviewBar({ schoolId, subjectId, subject, review, proposal, clause }: Props) {
  const t = useMisfitT();
  const me = useMe();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft('review', subjectId, { note: '' });
  const { note } = draft;
  const refresh = async (): Promise<void> => {
    await Promise.all(['misfits', 'day', 'day-states'].map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
  const write = useMutation({
    mutationFn: (outcome: 'reviewed' | 'fine' | 'reopened') =>
      api.call(deskRoutes.review, {
        params: { subjectId },
        body: { outcome, note: note.trim() === '' ? null : note.trim() },
        idempotencyKey: newId(),
      }),
    onSuccess: async () => {
      forget();
      await refresh();
    },
  });
  const mayReview = may(me, 'misfit.review');
  if (review !== null) {
    return (
      <div className={`review done ${review.outcome}`} data-testid="review-done">
        <p>
          <strong>✓ {t(`review.${review.outcome}`)}</strong> {review.by.name}{' '}
          <span className="muted">
            {review.by.unit} · {dateTime(review.at).slice(5, 16)}
          </span>
          {review.note !== null && <span className="review-note">{review.note}</span>}
        </p>
        {review.findingId !== null && (
          <Link to="/findings/$findingId" params={{ findingId: review.findingId }}>
            {t('review.finding')}
          </Link>
        )}
        {mayReview && (
          <Button
            size="small"
            loading={write.isPending}
            onClick={() => write.mutate('reopened')}
            data-testid="take-back"
          >
            {t('review.takeBack')}
          </Button>
        )}
        {write.error !== null && <ProblemView error={write.error} />}
      </div>
    );
  }
  if (!mayReview) return null;
  return (
    <section className="review" aria-label={t('review.title')} data-testid="review">
      <div className="review-buttons">
        <Button loading={write.isPending} onClick={() => write.mutate('fine')} data-testid="review-fine">
          {t('review.fine')}
        </Button>
        <Button disabled={write.isPending} onClick={() => write.mutate('reviewed')} data-testid="review-reviewed">
          {t('review.reviewed')}
        </Button>
        {may(me, 'finding.open') && (
          <OpenFindingButton
            schoolId={schoolId}
            subject={subject}
            proposal={proposal}
            proposedClause={clause}
            label={t('review.ask')}
            onOpened={() => void refresh()}
          />
        )}
      </div>
      <input
        className="field"
        value={note}
        maxLength={500}
        placeholder={t('review.note')}
        aria-label={t('review.note')}
        onChange={(event) => change({ note: event.target.value })}
        data-testid="review-note"
      />
      <p className="muted">{t('review.inside')}</p>
      {write.error !== null && <ProblemView error={write.error} />}
    </section>
  );
}
