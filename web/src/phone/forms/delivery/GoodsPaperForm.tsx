import type { CertificateKind } from '../../../../../src/contract/http/procurement';
import { useAwaitedPapers } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm, wordsOrNull } from '../use-act-form';

interface Draft {
  lotId: string | null;
  paperKind: CertificateKind | null;
  paperNo: string;
}

const keyOf = (lotId: string | null, paperKind: CertificateKind | null): string => `${lotId} ${paperKind}`;

/** A paper that was missing when goods were accepted: which, its number, and a photo of it. */
export function GoodsPaperForm({ opened }: FormProps) {
  const t = useT();
  const { papers: awaited, isRead } = useAwaitedPapers();
  const form = useActForm<Draft>({
    kind: 'acceptance.goods-paper',
    opened,
    initial: { lotId: null, paperKind: null, paperNo: '' },
  });
  const { draft, change, photos } = form;
  const chosen = awaited.find((paper) => keyOf(paper.lotId, paper.paperKind) === keyOf(draft.lotId, draft.paperKind));
  const paperNo = wordsOrNull(draft.paperNo);
  return (
    <ActForm
      form={form}
      missing={
        draft.lotId === null
          ? t('goodsPaper.choose')
          : paperNo === null && photos.length === 0
            ? t('goodsPaper.show')
            : null
      }
      particulars={() => ({
        body: { lotId: draft.lotId, paperKind: draft.paperKind, paperNo },
        summary: `${chosen?.ingredientName ?? ''} ${draft.paperKind === null ? '' : t(`paper.${draft.paperKind}`)}`,
      })}
    >
      <Card>
        <FieldChoice
          label={t('goodsPaper.which')}
          value={draft.lotId === null ? null : keyOf(draft.lotId, draft.paperKind)}
          options={awaited.map(
            ({ lotId, paperKind, ingredientName, supplierName: supplier, dueOn: date, isOverdue }) => ({
              value: keyOf(lotId, paperKind),
              label: `${ingredientName} ${t(`paper.${paperKind}`)}`,
              detail: t(isOverdue ? 'goodsPaper.late' : 'goodsPaper.due', { supplier, date }),
            }),
          )}
          onChange={(key) => {
            const paper = awaited.find(({ lotId, paperKind }) => keyOf(lotId, paperKind) === key);
            if (paper) change({ lotId: paper.lotId, paperKind: paper.paperKind });
          }}
          empty={t('goodsPaper.none')}
          isRead={isRead}
          testId="awaited-papers"
        />
        <FieldText
          label={t('supplierPaper.number')}
          value={draft.paperNo}
          maxLength={60}
          onChange={(next) => change({ paperNo: next })}
        />
      </Card>
    </ActForm>
  );
}
