import { type ReactNode, useState } from 'react';
import type { ActKind } from '../../../../src/contract/acts';
import { plainActOf } from '../../../../src/contract/declaring/all';
import { useWords } from '../../shared/i18n/vocabulary';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldPhoto } from '../fields/FieldPhoto';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n/work';
import { go } from '../navigation';
import { isConnected } from '../outbox/connection';
import { showToast } from '../toast';
import { type Offer, SavedCard } from './SavedCard';
import type { ActFormState, Particulars } from './use-act-form';
import { WhenField } from './WhenField';

interface Props<Draft> {
  form: ActFormState<Draft>;
  /** What is still missing, in words; null when it can be saved. */
  missing: string | null;
  /** The act, or several of one kind that the form took in. */
  particulars: () => Particulars | readonly Particulars[];
  /** False where the form itself names places, each with its own act. */
  choosesPlace?: boolean;
  /** What usually comes next; without any the first screen does. */
  offers?: readonly Offer[];
  children: ReactNode;
}

/** The frame of every form: the place, the act's own cards, then photo, time and note, and one large button that saves. */
export function ActForm<Draft>({
  form,
  missing,
  particulars,
  choosesPlace = true,
  offers = [],
  children,
}: Props<Draft>) {
  const t = useT();
  const words = useWords();
  const [step, setStep] = useState<'open' | 'busy' | 'failed' | 'saved'>('open');
  const { circumstances, arrange, places, photos } = form;
  // A note and photos are for all who read records
  const isRestricted = plainActOf(form.kind)?.restricted !== undefined;
  const corrects = form.opened?.corrects != null;
  const what =
    circumstances.placeId === null
      ? t('form.noPlace')
      : form.whenGap !== null
        ? t(`form.when.${form.whenGap}`)
        : (missing ?? (corrects && form.reason.trim() === '' ? t('correct.reasonMissing') : null));
  const save = async (): Promise<void> => {
    setStep('busy');
    try {
      await form.save([particulars()].flat());
    } catch {
      setStep('failed');
      return;
    }
    showToast(t(isConnected() ? 'form.savedNow' : 'form.saved'));
    if (offers.length === 0 || corrects || form.opened?.refused) go('/phone');
    else setStep('saved');
  };
  if (step === 'saved') return <SavedCard kind={form.kind} offers={offers} />;
  return (
    <form
      className="act-form"
      data-testid={`form-${form.kind}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (what === null && step !== 'busy') void save();
      }}
    >
      <div className="fields">
        <h1>{words(`act.${form.kind satisfies ActKind}`)}</h1>
        {corrects && (
          <Card title={t('correct.title')}>
            <FieldText
              label={t('correct.reason')}
              value={form.reason}
              maxLength={200}
              onChange={form.setReason}
              name="reason"
            />
          </Card>
        )}
        {choosesPlace && places.length > 1 && (
          <Card>
            <FieldChoice
              label={t('form.place')}
              value={circumstances.placeId}
              options={places.map((place) => ({ value: place.id, label: place.name }))}
              onChange={(placeId) => arrange({ placeId })}
            />
          </Card>
        )}
        {children}
        <Card>
          {!isRestricted && (
            <FieldPhoto
              photos={photos.filter(({ paper }) => paper == null)}
              onChange={(change) =>
                form.setPhotos((old) => [
                  ...old.filter(({ paper }) => paper != null),
                  ...change(old.filter(({ paper }) => paper == null)),
                ])
              }
            />
          )}
          <WhenField form={form} />
          {!isRestricted && (
            <FieldText
              label={t('form.note')}
              value={circumstances.note}
              maxLength={500}
              onChange={(note) => arrange({ note })}
            />
          )}
        </Card>
      </div>
      <div className="save-bar">
        {step === 'failed' && (
          <p className="problem" role="alert">
            {t('form.notSaved')}
          </p>
        )}
        {what !== null && <p className="missing">{what}</p>}
        <button type="submit" className="big" disabled={what !== null || step === 'busy'} data-testid="save-act">
          {t('form.save')}
        </button>
      </div>
    </form>
  );
}
