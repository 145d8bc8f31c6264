import { dateTime } from '../../../shared/time';
import { useSamplesKept } from '../../data/books';
import { isUnknownTo } from '../../data/unsent';
import { Card } from '../../fields/Card';
import { NothingHere } from '../../fields/NothingHere';
import { useT } from '../../i18n/work';
import { useOutbox } from '../../outbox/outbox';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';

interface Draft {
  /** The one of a record that is opened again, and of drafts of a release before. */
  sampleId: string | null;
  sampleIds: string[];
}

/** The samples that were kept long enough: all of them at once, or those that were taken out. */
export function DiscardForm({ opened }: FormProps) {
  const t = useT();
  const samples = useSamplesKept();
  const outbox = useOutbox();
  const form = useActForm<Draft>({
    kind: 'cooking.sample-discard',
    opened,
    initial: { sampleId: null, sampleIds: [] },
  });
  const { draft, change } = form;
  const kept = samples.data?.value.items ?? [];
  // Discarded on this phone after the platform was asked
  const gone = outbox
    .filter((item) => item.kind === 'cooking.sample-discard' && isUnknownTo(samples.data?.keptAt ?? 0, item))
    .map(({ body }) => body.sampleId);
  // Kept long enough when the platform was asked, and still not to be discarded: an incident has stopped its use
  const isStopped = ({ keepUntil, mayBeDiscarded }: (typeof kept)[number]) =>
    !mayBeDiscarded && Date.parse(keepUntil) <= (samples.data?.keptAt ?? 0);
  const due = kept.filter(
    (sample) => Date.parse(sample.keepUntil) <= Date.now() && !gone.includes(sample.id) && !isStopped(sample),
  );
  const isAgain = opened !== undefined && (opened.refused !== null || opened.corrects !== null);
  const chosen = draft.sampleIds.length === 0 && draft.sampleId !== null ? [draft.sampleId] : draft.sampleIds;
  const shown = isAgain ? kept.filter(({ id }) => chosen.includes(id) || due.some((each) => each.id === id)) : due;
  const choose = (sampleIds: string[]): void => change({ sampleIds, sampleId: null });
  const toggle = (id: string): void => {
    if (isAgain) choose([id]);
    else choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  return (
    <ActForm
      form={form}
      missing={chosen.length === 0 ? t('discard.choose') : null}
      particulars={() =>
        chosen.map((sampleId) => ({
          body: { sampleId },
          summary: kept.find(({ id }) => id === sampleId)?.dishName ?? '',
          remember: { sampleId, sampleIds: [sampleId] },
        }))
      }
    >
      <Card title={t('discard.due')}>
        {shown.length === 0 && (
          <NothingHere isRead={samples.data !== undefined} words={t('discard.none', { count: kept.length })} />
        )}
        {shown.length > 1 && !isAgain && (
          <button
            type="button"
            className="chip"
            aria-pressed={chosen.length === shown.length}
            onClick={() => choose(chosen.length === shown.length ? [] : shown.map(({ id }) => id))}
            data-testid="discard-all"
          >
            {t('discard.all', { count: shown.length })}
          </button>
        )}
        <div className="chips" data-testid="discards">
          {shown.map(({ id, dishName, containerCode, takenAt }) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={chosen.includes(id)}
              onClick={() => toggle(id)}
            >
              {dishName}
              <small>{[containerCode, dateTime(takenAt).slice(5, 16)].filter(Boolean).join(' · ')}</small>
            </button>
          ))}
        </div>
      </Card>
    </ActForm>
  );
}
