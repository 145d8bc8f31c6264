import { useEffect, useMemo, useState } from 'react';
import { ApiError, api } from '../../../shared/api';
import { canteenRoutes } from '../../../shared/routes/canteen-routes';
import { routes } from '../../../shared/routes/routes';
import { priceText, quantityText } from '../../../shared/units';
import { useNoteReading } from '../../data/books';
import { useCanteen } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { shrinkPhoto } from '../../fields/shrink-photo';
import { useT } from '../../i18n/work';
import { named, type ReadLine, type ReadNote } from './note-proposals';

interface Props {
  suppliers: readonly { id: string; name: string }[];
  ingredients: readonly { id: string; name: string }[];
  /** Goods that stand in the form already. */
  taken: readonly string[];
  onPhoto: (content: Blob) => void;
  onSupplier: (supplierId: string) => void;
  onNoteNo: (noteNo: string) => void;
  onLine: (line: ReadLine, ingredientId: string) => void;
}

type Step = { step: 'begin' | 'reading' } | { step: 'failed'; why: string } | { step: 'read'; note: ReadNote };

/**
 * What a photo of the delivery note seems to say, beside the photo. Each part is taken by a tap or not at all; what is
 * taken is the person’s own entry from then on.
 */
export function NoteReading(props: Props) {
  const t = useT();
  const { schoolId } = useCanteen();
  const isOffered = useNoteReading();
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [state, setState] = useState<Step>({ step: 'begin' });
  if (!isOffered) return null;
  const read = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (file === undefined) return;
    setState({ step: 'reading' });
    const content = await shrinkPhoto(file);
    setPhoto(content);
    props.onPhoto(content);
    try {
      const params = { schoolId };
      const { id } = await api.upload(routes.upload, { params, content, contentType: content.type });
      const note = await api.call(canteenRoutes.readNote, { params, body: { attachmentId: id } });
      setState({ step: 'read', note });
    } catch (error) {
      const isSaid = error instanceof ApiError && !error.isOffline;
      setState({ step: 'failed', why: isSaid ? error.message : t('note.noSignal') });
    }
  };
  return (
    <Card title={t('note.title')}>
      {state.step === 'read' && photo !== null && <Proposals {...props} note={state.note} photo={photo} />}
      {state.step === 'reading' && <p role="status">{t('note.reading')}</p>}
      {state.step === 'failed' && (
        <p className="problem" role="alert">
          {state.why}
        </p>
      )}
      {state.step !== 'reading' && (
        <label className="add-photo">
          <span aria-hidden="true">＋</span>
          {t(state.step === 'begin' ? 'note.shoot' : 'note.shootAgain')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void read(event.target.files)}
            data-testid="read-note"
          />
        </label>
      )}
    </Card>
  );
}

function Proposals({
  note,
  photo,
  suppliers,
  ingredients,
  taken,
  onSupplier,
  onNoteNo,
  onLine,
}: Props & { note: ReadNote; photo: Blob }) {
  const t = useT();
  const url = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const supplier = note.supplier && named(note.supplier.text, suppliers);
  const inWords = ({ amount, unit, unitPriceFen }: ReadLine): string =>
    [
      amount === null || unit === null ? t('note.noAmount') : quantityText({ amount, unit }),
      unitPriceFen === null || unit === null ? t('note.noPrice') : priceText(unitPriceFen, unit),
    ].join(' · ');
  return (
    <div className="note-reading" data-testid="note-read">
      <div className="note-photo">
        <img src={url} alt={t('note.photo')} />
        {note.lines.map(({ place: { left, top, width, height } }, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one reading never move
            key={index}
            aria-hidden="true"
            style={{ left: `${left / 10}%`, top: `${top / 10}%`, width: `${width / 10}%`, height: `${height / 10}%` }}
          >
            {index + 1}
          </i>
        ))}
      </div>
      <p className="hint">{t(note.lines.length === 0 ? 'note.nothing' : 'note.check')}</p>
      {note.date !== null && <p className="hint">{t('note.date', { date: note.date.text })}</p>}
      {note.supplier !== null && (
        <Proposal
          label={t('note.supplier', { name: note.supplier.text })}
          hint={supplier === null ? t('note.unknownSupplier') : meant(note.supplier.text, supplier.name)}
          onTake={supplier === null ? null : () => onSupplier(supplier.id)}
        />
      )}
      {note.noteNo !== null && (
        <Proposal
          label={t('note.noteNo', { number: note.noteNo.text })}
          hint=""
          onTake={() => onNoteNo(note.noteNo?.text ?? '')}
        />
      )}
      {note.lines.map((line, index) => {
        const goods = named(line.name, ingredients);
        const isTaken = goods !== null && taken.includes(goods.id);
        const hints = [
          goods === null ? t('note.unknownGoods') : meant(line.name, goods.name),
          line.agrees === false ? t('note.sumDiffers') : '',
          isTaken ? t('note.taken') : '',
        ];
        return (
          <Proposal
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one reading never move
            key={index}
            label={`${index + 1}. ${line.name} ${inWords(line)}`}
            hint={hints.filter((hint) => hint !== '').join(' ')}
            onTake={goods === null || isTaken ? null : () => onLine(line, goods.id)}
          />
        );
      })}
    </div>
  );
}

/** Where the form knows it by another name than is printed. */
const meant = (printed: string, name: string): string => (printed === name ? '' : `→ ${name}`);

function Proposal({ label, hint, onTake }: { label: string; hint: string; onTake: (() => void) | null }) {
  return (
    <button type="button" className="from-note" disabled={onTake === null} onClick={() => onTake?.()}>
      {label}
      {hint !== '' && <small>{hint}</small>}
    </button>
  );
}
