import type { ActKind } from '../../../../src/contract/acts';
import { DECLARED } from '../../../../src/contract/acts/declared';
import { addDays, type BusinessDate, isBusinessDate } from '../../../../src/contract/business-date';
import { type ActDeclaration, isPlain } from '../../../../src/contract/declaring/declaration';
import { bookOf } from '../../../../src/contract/declaring/in-words';
import type { Language } from '../../../../src/contract/language';
import { LEDGERS } from '../../../../src/contract/ledgers';
import type { Capability } from '../../../../src/contract/roles';

const ACTS = (Object.values(DECLARED) as readonly ActDeclaration[]).filter((act) => bookOf(act) !== null);

/** What an address says that can be opened; the rest of it is left out. */
export function openable(search: { kind?: string; from?: string; to?: string }): {
  kind?: ActKind;
  from?: BusinessDate;
  to?: BusinessDate;
} {
  const { kind, from, to } = search;
  return {
    ...(ACTS.some((act) => act.kind === kind) ? { kind: kind as ActKind } : {}),
    ...(from !== undefined && isBusinessDate(from) ? { from } : {}),
    ...(to !== undefined && isBusinessDate(to) ? { to } : {}),
  };
}

/**
 * The books in the order of their ledgers, those without a number last; each by what it is called in the trade.
 *
 * @param mayRead whether this person holds what a restricted book asks for
 */
export function bookNames(
  language: Language,
  mayRead: (capability: Capability) => boolean,
): { kind: ActKind; name: string }[] {
  // of those that fill the same ledger first what fills no other
  const key = ({ ledgers, kind }: ActDeclaration) => `${ledgers[0] ?? 'L99'} ${ledgers.length} ${kind}`;
  return ACTS.filter((act) => !isPlain(act) || act.restricted === undefined || mayRead(act.restricted.reader))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((act) => ({ kind: act.kind as ActKind, name: [act[language], ...ledgersOf(act, language)].join(' · ') }));
}

/** Filled by what the public says, which is not for everybody who reads books. */
const FEEDBACK = 'L29';

const ledgersOf = ({ ledgers }: ActDeclaration, language: Language): string[] =>
  ledgers.map((id) => `${id} ${LEDGERS[id]?.[language] ?? ''}`);

/** The ledger that a kind of act fills first; undefined where it fills none. */
export const firstLedgerOf = (kind: ActKind | undefined): string | undefined =>
  ACTS.find((act) => act.kind === kind)?.ledgers[0];

/** All ledgers in their order, also those that no act fills. @param mayRead as for `bookNames` */
export function ledgerNames(
  language: Language,
  mayRead: (capability: Capability) => boolean,
): { id: string; name: string }[] {
  const hidden = new Set(
    ACTS.flatMap((act) => (isPlain(act) && act.restricted && !mayRead(act.restricted.reader) ? act.ledgers : [])),
  );
  if (!mayRead('feedback.read')) hidden.add(FEEDBACK);
  return Object.entries(LEDGERS)
    .filter(([id]) => !hidden.has(id))
    .map(([id, words]) => ({ id, name: `${id} ${words[language]}` }));
}

/** The first and the last day of the month in which `date` lies, `months` later; of this month up to today. */
export function monthOf(date: BusinessDate, months = 0): { from: BusinessDate; to: BusinessDate } {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const first = (offset: number): BusinessDate =>
    new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
  const last = addDays(first(months + 1), -1);
  return { from: first(months), to: last < date ? last : date };
}
