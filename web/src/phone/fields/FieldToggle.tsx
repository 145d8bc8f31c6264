import { useT } from '../i18n/work';

interface Props {
  label: string;
  /** Null until somebody looked: nothing is ticked before a person ticks it (U5). */
  value: boolean | null;
  onChange: (value: boolean) => void;
}

/** Right or wrong, both in words: an empty box would leave open whether somebody looked. */
export function FieldToggle({ label, value, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className="toggle">
      <legend>{label}</legend>
      <button type="button" className="chip" aria-pressed={value === true} onClick={() => onChange(true)}>
        ✓ {t('field.yes')}
      </button>
      <button type="button" className="chip bad" aria-pressed={value === false} onClick={() => onChange(false)}>
        ✗ {t('field.no')}
      </button>
    </fieldset>
  );
}
