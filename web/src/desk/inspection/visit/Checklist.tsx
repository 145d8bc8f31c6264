import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BodyOf, ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { inspectionEndpoints } from '../../../../../src/contract/http/inspection';
import { api } from '../../../shared/api';
import { newId } from '../../../shared/new-id';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { dateTime } from '../../../shared/time';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { OpenFindingButton } from '../OpenFindingButton';
import { useVisitT } from '../words';
import type { Visit } from './open-visit';

type Api = typeof inspectionEndpoints;
type Group = ResponseOf<Api['checklist']>['groups'][number];
type Item = Group['items'][number];
type Given = Omit<BodyOf<Api['check']>, 'capturedAt'>;

interface Props {
  visit: Visit;
  /** The caller is an officer of the visit, and it is on site. */
  mayAnswer: boolean;
}

/** What is looked at, place by place, one tap an answer (I-02). */
export function Checklist({ visit, mayAnswer }: Props) {
  const t = useVisitT();
  const client = useQueryClient();
  const queryKey = ['inspection', visit.id, 'checklist'];
  const checklist = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(deskRoutes.visitChecklist, { params: { inspectionId: visit.id }, signal }),
  });
  const give = useMutation({
    // One after the other: of two quick taps the second is the last word.
    scope: { id: `checks ${visit.id}` },
    mutationFn: (body: Given) =>
      api.call(deskRoutes.answerCheck, { params: { inspectionId: visit.id }, body, idempotencyKey: newId() }),
    onSuccess: (answered) => client.setQueryData(queryKey, answered),
  });
  const groups = checklist.data?.groups ?? [];
  const items = groups.flatMap((group) => group.items);
  const done = items.filter(({ answer }) => answer !== null).length;
  return (
    <section aria-labelledby="visit-checks" data-testid="visit-checks">
      <h2 id="visit-checks">
        {t('checks.title')}{' '}
        {checklist.data !== undefined && (
          <span className="muted" data-testid="checks-done">
            {t('checks.progress', { done, all: items.length })}
          </span>
        )}
      </h2>
      {checklist.isPending && <Loading />}
      {checklist.error !== null && <ProblemView error={checklist.error} onRetry={() => void checklist.refetch()} />}
      {mayAnswer && <p className="muted">{t('checks.hint')}</p>}
      {visit.status === 'closed' && <p className="muted">{t('checks.closed')}</p>}
      {give.error !== null && <ProblemView error={give.error} />}
      {groups.map((group) => (
        <Place
          key={group.place?.id ?? 'whole'}
          visit={visit}
          group={group}
          isNext={mayAnswer && group === groups.find(({ items }) => items.some(({ answer }) => answer === null))}
          onGive={mayAnswer ? give.mutate : undefined}
          givenNow={give.isPending ? give.variables : undefined}
        />
      ))}
    </section>
  );
}

interface PlaceProps {
  visit: Visit;
  group: Group;
  /** The first that is not finished. */
  isNext: boolean;
  onGive: ((given: Given) => void) | undefined;
  givenNow: Given | undefined;
}

function Place({ visit, group: { place, items }, isNext, onGive, givenNow }: PlaceProps) {
  const t = useVisitT();
  // Only to begin with: what somebody opened or is looking at does not close under his finger.
  const [wasNext] = useState(isNext);
  const name = place?.name ?? t('checks.whole');
  const done = items.filter(({ answer }) => answer !== null).length;
  return (
    <details className="check-place" open={wasNext} data-testid={`checks-${place?.kind ?? 'whole'}`}>
      <summary>
        {name} <span className="muted">{t('checks.progress', { done, all: items.length })}</span>
      </summary>
      <ul>
        {items.map((item) => {
          const placeId = place?.id ?? null;
          const isNow = givenNow?.item === item.item && givenNow.placeId === placeId;
          const answer = isNow ? givenNow.answer : (item.answer?.answer ?? null);
          return (
            <li key={item.item} className={`check ${answer ?? 'open'}`} data-testid={`check-${item.item}`}>
              <p>
                {item.text} <span className="muted">{item.source}</span>
              </p>
              {onGive === undefined ? (
                <span className="chip undecided">{answer === null ? t('checks.notGiven') : t(`check.${answer}`)}</span>
              ) : (
                <Answers
                  item={item}
                  name={name}
                  answer={answer}
                  onGive={(given) => onGive({ item: item.item, placeId, answer: given })}
                />
              )}
              {item.answer !== null && (
                <span className="muted check-by">
                  {item.answer.by.name} · {dateTime(item.answer.at).slice(5, 16)}
                </span>
              )}
              {answer === 'does_not_fit' && onGive !== undefined && (
                <OpenFindingButton
                  schoolId={visit.schoolId}
                  subject={{ type: 'none' }}
                  about={`${placeId ?? 'whole'} ${item.item}`}
                  visit={visit}
                  proposal={`${name}:${item.text}——${t('check.does_not_fit')}`}
                  proposedClause={item.clause ?? undefined}
                  proposedCitation={`${item.source} ${item.text}`}
                  proposedSeverity={item.severity}
                />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface AnswersProps {
  item: Item;
  name: string;
  answer: Given['answer'] | null;
  onGive: (answer: Given['answer']) => void;
}

function Answers({ item, name, answer, onGive }: AnswersProps) {
  const t = useVisitT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lay its buttons out in a row
    <div className="check-answers" role="group" aria-label={`${name}:${item.text}`}>
      {item.answers.map((one) => (
        <button
          key={one}
          type="button"
          className={`tool answer ${one}`}
          aria-pressed={answer === one}
          onClick={() => onGive(one)}
          data-testid={`answer-${one}`}
        >
          {t(`check.${one}`)}
        </button>
      ))}
    </div>
  );
}
