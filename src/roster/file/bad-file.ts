export type FileFault =
  | 'roster.file-unreadable'
  | 'roster.file-too-large'
  | 'roster.too-many-rows'
  | 'roster.too-many-columns'
  | 'roster.formula'
  | 'roster.no-rows';

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
