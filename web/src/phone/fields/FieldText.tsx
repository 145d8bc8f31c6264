import { useId } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'datetime-local' | 'password' | 'search';
  maxLength?: number;
  placeholder?: string;
  name?: string;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
}

export function FieldText({ label, value, onChange, type = 'text', maxLength = 200, ...rest }: Props) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
    </div>
  );
}
