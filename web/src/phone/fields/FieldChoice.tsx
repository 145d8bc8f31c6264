import { NothingHere } from './NothingHere';

interface Props<T extends string | number> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string; detail?: string }[];
  onChange: (value: T) => void;
  /** What to do when there is nothing to choose from. */
  empty?: string;
  /** False while it is not known what there is. */
  isRead?: boolean;
  testId?: string;
}

/** All choices in sight, each as large as a thumb. */
export function FieldChoice<T extends string | number>({
  label,
  value,
  options,
  onChange,
  empty = '',
  isRead = true,
  testId,
}: Props<T>) {
  return (
    <fieldset className="choice" data-testid={testId}>
      <legend>{label}</legend>
      {options.length === 0 && <NothingHere isRead={isRead} words={empty} />}
      <div className="chips">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className="chip"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
            {option.detail !== undefined && <small>{option.detail}</small>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
