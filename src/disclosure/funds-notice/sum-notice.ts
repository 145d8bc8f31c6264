import type { NoticedFunds } from '../../contract/http/funds-notices.js';

type Row = NoticedFunds['rows'][number];
type Figures = NoticedFunds['total'];

/** What a notice says of one below it; `figures` null where nothing of the month is closed there. */
interface Below {
  name: string;
  figures: Figures | null;
}

/** A notice from those below: what is not closed is named and never guessed, and the total is the sum of the rows (F-20). */
export function noticeOf(below: readonly Below[]): NoticedFunds {
  const rows = below.flatMap(({ name, figures }): Row[] => (figures === null ? [] : [{ name, ...pick(figures) }]));
  const sum = (key: keyof Figures) => rows.reduce((all, row) => all + row[key], 0);
  return {
    rows,
    total: {
      pupilDays: sum('pupilDays'),
      openingFen: sum('openingFen'),
      inFen: sum('inFen'),
      outFen: sum('outFen'),
      closingFen: sum('closingFen'),
    },
    missing: below.flatMap(({ name, figures }) => (figures === null ? [name] : [])),
  };
}

/** In one order of keys, so that two notices that say the same are the same text. */
const pick = ({ pupilDays, openingFen, inFen, outFen, closingFen }: Figures): Figures => ({
  pupilDays,
  openingFen,
  inFen,
  outFen,
  closingFen,
});
