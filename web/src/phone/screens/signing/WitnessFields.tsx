import type { Witness } from '../../../../../src/contract/signing/judge-signer';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldPhoto } from '../../fields/FieldPhoto';
import { FieldSignature } from '../../fields/FieldSignature';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import type { OutboxPhoto } from '../../outbox/outbox-item';

interface WitnessDraft {
  as: Witness | null;
  name: string;
  signature: Blob | null;
  photos: OutboxPhoto[];
}
export const NO_WITNESS: WitnessDraft = { as: null, name: '', signature: null, photos: [] };

export const isWitnessReady = ({ as, name, signature, photos }: WitnessDraft): boolean =>
  as !== null && name.trim() !== '' && (signature !== null || photos.length > 0);

/** What a witness leaves: his signature, or a photo. */
export const picturesOf = ({ signature, photos }: WitnessDraft): Blob[] =>
  [signature, ...photos.map(({ content }) => content)].filter((picture) => picture !== null);

interface Props {
  witnesses: readonly Witness[];
  draft: WitnessDraft;
  onChange: (change: (draft: WitnessDraft) => WitnessDraft) => void;
}

/** Somebody without an account signs on the phone of the first (DR-13). */
export function WitnessFields({ witnesses, draft, onChange }: Props) {
  const t = useT();
  const put = (part: Partial<WitnessDraft>): void => onChange((old) => ({ ...old, ...part }));
  return (
    <>
      <p className="hint">{t('cosign.witnessWhy')}</p>
      <FieldChoice
        label={t('cosign.witnessAs')}
        value={draft.as}
        options={witnesses.map((value) => ({ value, label: t(`cosign.as.${value}`) }))}
        onChange={(as) => put({ as })}
        testId="witness-as"
      />
      <FieldText
        label={t('cosign.witnessName')}
        value={draft.name}
        maxLength={40}
        autoComplete="off"
        onChange={(name) => put({ name })}
        name="witness"
      />
      <FieldSignature label={t('cosign.signature')} onChange={(signature) => put({ signature })} />
      <FieldPhoto
        photos={draft.photos}
        onChange={(change) => onChange((old) => ({ ...old, photos: change(old.photos) }))}
      />
    </>
  );
}
