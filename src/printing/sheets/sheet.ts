import type { BusinessDate } from '../../contract/business-date.js';
import type { Column } from '../../contract/declaring/in-words.js';
import type { Cell } from '../../contract/declaring/sheet.js';
import type { Language } from '../../contract/language.js';

/** An act as a sheet has it: its own cells once, and a row for each of its lines. */
export interface SheetRow {
  before: Cell[];
  /** Empty where acts of the kind have no lines. */
  lines: Cell[][];
  after: Cell[];
  /** Below it, as wide as the sheet; null where there is none, or where it has a column. */
  note: string | null;
  isStruck: boolean;
}

/** What one kind of act says in a ledger. */
export interface Section {
  title: string;
  /** Before the lines: what all books say first, then what is the kind's own. */
  columns: Column[];
  lineColumns: Column[];
  after: Column[];
  rows: SheetRow[];
}

/** A ledger with its heading, before it is drawn or written. */
export interface Sheet {
  language: Language;
  schoolName: string;
  ledger: { id: string; name: string };
  /** What those who sign it are called. */
  signers: string[];
  sections: Section[];
}

/** What of a sheet is not its rows: when, of which days, and what vouches for it. */
export interface FilledSheet extends Sheet {
  from: BusinessDate;
  to: BusinessDate;
  madeAt: Date;
  /** Nothing here fills it: it is kept on paper. */
  isOnPaper: boolean;
  /** Who recorded and who co-signed, each once. */
  recorders: string[];
  coSigners: string[];
  acts: number;
  /** Rows with one for each line. */
  lines: number;
  /** SHA-256 over what was recorded and what has become of it, in the order of the sheet. */
  factsHash: string;
}

/** So much of a hash as a person can compare by eye. */
export const codeOf = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
