export type FileFault =
  | 'roster.file-unreadable'
  | 'roster.bytes-damaged'
  | 'roster.foreign-format'
  | 'roster.file-locked'
  | 'roster.file-too-large'
  | 'roster.too-many-rows'
  | 'roster.too-many-columns'
  | 'roster.formula'
  | 'roster.error-cell'
  | 'roster.no-rows';

/** Formats that are no list, though Excel opens them. */
export type ForeignFormat = 'xls' | 'ods' | 'pdf' | 'html';

/** The file as a whole cannot be taken. */
export class BadFile extends Error {
  constructor(
    readonly code: FileFault,
    readonly details: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'BadFile';
  }
}
