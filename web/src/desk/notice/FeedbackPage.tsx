import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { feedbackEndpoints } from '../../../../src/contract/http/feedback';
import { ApiError, api } from '../../shared/api';
import { may } from '../../shared/grants';
import { newId } from '../../shared/new-id';
import { noticeRoutes } from '../../shared/routes/notice-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

type Item = ResponseOf<(typeof feedbackEndpoints)['list']>['items'][number];
const SHOWN = ['open', 'overdue', 'all'] as const;

/** What the public sent from the notices: the school answers, the office sees what stays unanswered (L29). */
export function FeedbackPage() {
  const t = useT();
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open');
  const list = useInfiniteQuery({
    queryKey: ['feedback', show],
    queryFn: ({ pageParam, signal }) =>
      api.call(noticeRoutes.feedback, { query: { show, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <div className="page narrow" data-testid="feedback">
      <div className="page-head">
        <h1>{t('feedback.title')}</h1>
      </div>
      <p className="muted">{t('feedback.help')}</p>
      <div className="people-tools">
        <select
          className="field"
          aria-label={t('feedback.title')}
          value={show}
          onChange={({ target }) => setShow(target.value as typeof show)}
        >
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {t(`feedback.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <p className="empty">{t('feedback.none')}</p>}
      {items.map((item) => (
        <FeedbackCard key={item.id} item={item} />
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('feedback.more')}
        </Button>
      )}
    </div>
  );
}

function FeedbackCard({ item }: { item: Item }) {
  const t = useT();
  const me = useMe();
  const { id: feedbackId, schoolId, dueOn, grade } = item;
  const contact = useMutation({
    mutationFn: () => api.call(noticeRoutes.feedbackContact, { params: { schoolId, feedbackId } }),
  });
  return (
    <section className="stack" data-testid="feedback-item">
      <h2>
        {t(`category.${item.category}`)} <span className="muted">{item.schoolName}</span>
      </h2>
      <p className="muted">
        {dateTime(item.receivedAt)} {grade !== null && t('feedback.grade', { grade: t(`grade.${grade}`) })}{' '}
        {dueOn !== null && (
          <span className={item.isOverdue ? 'chip undecided' : 'chip'}>
            {t(item.isOverdue ? 'feedback.late' : 'feedback.due', { date: dueOn })}
          </span>
        )}
      </p>
      {item.text !== null && <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.text}</p>}
      {item.answers.map((answer) => (
        <blockquote key={answer.at}>
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{answer.text}</p>
          <p className="muted">
            {answer.by} {dateTime(answer.at)} {answer.isLate && t('feedback.answeredLate')}
          </p>
        </blockquote>
      ))}
      {item.contact === 'withheld' && <p className="muted">{t('feedback.withheld')}</p>}
      {item.contact === 'asked' &&
        (contact.data ? (
          <p>{contact.data.contact}</p>
        ) : (
          <Button size="small" loading={contact.isPending} onClick={() => contact.mutate()}>
            {t('feedback.contact')}
          </Button>
        ))}
      {contact.error !== null && <ProblemView error={contact.error} />}
      {may(me, 'feedback.answer') && <AnswerForm schoolId={schoolId} feedbackId={feedbackId} />}
    </section>
  );
}

function AnswerForm({ schoolId, feedbackId }: { schoolId: string; feedbackId: string }) {
  const t = useT();
  const client = useQueryClient();
  const key = useRef(newId());
  const { draft, change, forget } = useDraft('feedback', feedbackId, { text: '' });
  const { text } = draft;
  const answer = useMutation({
    mutationFn: () =>
      api.call(noticeRoutes.answerFeedback, {
        params: { schoolId, feedbackId },
        body: { text },
        idempotencyKey: key.current,
      }),
    onSuccess: async () => {
      key.current = newId();
      forget();
      await client.invalidateQueries({ queryKey: ['feedback'] });
    },
    onError: (error) => {
      // A refusal keeps nothing, and what is corrected is another request. Silence may hide that it was done.
      if (error instanceof ApiError && !error.isOffline) key.current = newId();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answer.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        {t('feedback.answer')}
        <textarea
          className="field"
          rows={2}
          maxLength={1000}
          required
          value={text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      {answer.error !== null && <ProblemView error={answer.error} />}
      <Button htmlType="submit" loading={answer.isPending}>
        {t('feedback.send')}
      </Button>
    </form>
  );
}
