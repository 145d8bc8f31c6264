import { useState } from 'react';
import { shrinkPhoto } from '../../fields/shrink-photo';
import { useT } from '../../i18n/work';
import type { OutboxPhoto } from '../../outbox/outbox-item';
import type { CertificateKind } from './delivery-draft';

const PAPERS: readonly CertificateKind[] = [
  'receipt',
  'conformity',
  'inspection',
  'animal_quarantine',
  'pork_inspection',
  'produce_promise',
  'pesticide_test',
];

interface Props {
  /** Shown at once; the others behind one tap. */
  usual: readonly CertificateKind[];
  ticked: readonly CertificateKind[];
  /** What is to follow after the goods were accepted. */
  missing: readonly CertificateKind[];
  mayFollow: (kind: CertificateKind) => boolean;
  photos: readonly OutboxPhoto[];
  onTick: (kind: CertificateKind, isTicked: boolean) => void;
  onMissing: (kind: CertificateKind, isMissing: boolean) => void;
  onPhoto: (kind: CertificateKind, content: Blob) => void;
}

/** The papers of one line: ticked by a person, or by the photo that he takes of one. */
export function PaperField({ usual, ticked, missing, mayFollow, photos, onTick, onMissing, onPhoto }: Props) {
  const t = useT();
  const [showsAll, setShowsAll] = useState(false);
  const shown = PAPERS.filter((kind) => [...usual, ...ticked, ...missing].includes(kind) || showsAll);
  const shoot = async (kind: CertificateKind, files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (file !== undefined) onPhoto(kind, await shrinkPhoto(file));
  };
  return (
    <fieldset className="choice">
      <legend>{t('delivery.papers')}</legend>
      <p className="hint">{t(ticked.length === 0 ? 'delivery.noPapers' : 'delivery.papersWhy')}</p>
      <div className="chips">
        {shown.map((kind) => (
          <div key={kind} className="paper">
            <button
              type="button"
              className="chip"
              aria-pressed={ticked.includes(kind)}
              onClick={() => onTick(kind, !ticked.includes(kind))}
            >
              {t(`paper.${kind}`)}
            </button>
            {mayFollow(kind) && !ticked.includes(kind) && (
              <button
                type="button"
                className="chip"
                aria-pressed={missing.includes(kind)}
                aria-label={t('delivery.followsOf', { paper: t(`paper.${kind}`) })}
                onClick={() => onMissing(kind, !missing.includes(kind))}
              >
                {t('delivery.follows')}
              </button>
            )}
            <label className="add-photo small">
              <span aria-hidden="true">
                {photos.some(({ paper }) => paper?.kind === kind) ? '✓' : t('delivery.shoot')}
              </span>
              <input
                type="file"
                accept="image/*"
                capture="environment"
                aria-label={t('delivery.paperPhoto', { paper: t(`paper.${kind}`) })}
                onChange={(event) => void shoot(kind, event.target.files)}
              />
            </label>
          </div>
        ))}
        {shown.length < PAPERS.length && (
          <button type="button" className="chip" onClick={() => setShowsAll(true)}>
            {t('delivery.morePapers')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
