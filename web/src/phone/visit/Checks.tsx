import { FindingForm } from './FindingForm';
import { answerKey, type Standing } from './step-rules';
import type { KeptPack, Pack } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

type Group = Pack['checklist']['groups'][number];

interface Props {
  kept: KeptPack;
  standing: Standing;
}

/** The checklist place by place, one tap an answer; what does not fit asks for a photo and a clause. */
export function Checks({ kept, standing }: Props) {
  const t = useFieldT();
  const { groups } = kept.pack.checklist;
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <section>
      <h2 data-testid="checks-done" data-done={standing.answers.size}>
        {t('checks', { done: standing.answers.size, all })}
      </h2>
      {groups.map((group, index) => (
        <Place key={group.place?.id ?? ''} group={group} kept={kept} standing={standing} isFirst={index === 0} />
      ))}
    </section>
  );
}

function Place({ group: { place, items }, kept, standing, isFirst }: Props & { group: Group; isFirst: boolean }) {
  const t = useFieldT();
  const placeId = place?.id ?? null;
  const name = place?.name ?? t('whole');
  const done = items.filter(({ item }) => standing.answers.has(answerKey(item, placeId))).length;
  return (
    <details className="part" open={isFirst} data-testid={`place-${place?.kind ?? 'whole'}`}>
      <summary>
        {name} {done}/{items.length}
      </summary>
      {items.map((item) => {
        const answer = standing.answers.get(answerKey(item.item, placeId)) ?? null;
        return (
          <div key={item.item} className="question" data-testid={`check-${item.item}`} data-answer={answer}>
            <p>
              {item.text} <small>{item.source}</small>
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not lay its buttons out in a row */}
            <div className="answers" role="group" aria-label={`${name}:${item.text}`}>
              {item.answers.map((one) => (
                <button
                  key={one}
                  type="button"
                  className={`chip ${one}`}
                  aria-pressed={answer === one}
                  onClick={() => {
                    if (one === answer) return;
                    const capturedAt = new Date().toISOString();
                    void saveStep(kept, 'check', { item: item.item, placeId, answer: one, capturedAt });
                  }}
                  data-testid={`answer-${one}`}
                >
                  {t(`answer.${one}`)}
                </button>
              ))}
            </div>
            {answer === 'does_not_fit' && (
              <FindingForm
                kept={kept}
                about={answerKey(item.item, placeId)}
                label={t('finding.make')}
                proposal={{
                  text: `${name}:${item.text} — ${t('answer.does_not_fit')}`,
                  severity: item.severity,
                  clause: item.clause,
                  citation: `${item.source} ${item.text}`,
                }}
              />
            )}
          </div>
        );
      })}
    </details>
  );
}
