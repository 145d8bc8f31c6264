interface Props {
  label: string;
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  testId?: string;
  onFiles: (files: File[]) => void;
}

/** Chooses files with a button of our own words: the browser's says them in its own language, and looks like nothing. */
export function FileButton({ label, accept, multiple = false, disabled = false, testId, onFiles }: Props) {
  return (
    <label className={`file-button${disabled ? ' disabled' : ''}`}>
      {label}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
    </label>
  );
}
