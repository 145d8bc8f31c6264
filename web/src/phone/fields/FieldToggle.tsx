import { useT } from '../i18n';

interface Props {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Right or wrong, both in words: an empty box would leave open whether somebody looked. */
export function FieldToggle({ label, value, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className="toggle">
      <legend>{label}</legend>
      <button type="button" className="chip" aria-pressed={value} onClick={() => onChange(true)}>
        ✓ {t('field.yes')}
      </button>
      <button type="button" className="chip bad" aria-pressed={!value} onClick={() => onChange(false)}>
        ✗ {t('field.no')}
      </button>
    </fieldset>
  );
}
