import { businessDateOf } from '../../contract/business-date.js';
import type { NoticedFunds } from '../../contract/http/funds-notices.js';
import type { Language } from '../../contract/language.js';
import { yuan } from '../../contract/words/funds-words.js';
import { type Html, html, NOTHING, within } from '../public/html.js';
import { pageWords } from '../public/page-words.js';
import type { PublishedFunds, PublishedRound } from './funds-notices.js';

/** Of the page's 60 kB. */
const BYTES_FOR_ROWS = 40_000;
const BYTES_FOR_NAMES = 8_000;
const EARLIER_SHOWN = 10;

/** What an area has published of a month as the body of a page; who published it stands there as an office, not as a person. */
export function renderFundsNotice(areaId: string, published: PublishedFunds, language: Language): Html {
  const { areaName, month, months, rounds } = published;
  const t = pageWords(language);
  const [latest, ...earlier] = rounds;
  if (latest === undefined) return NOTHING;
  const { rows, total, missing } = latest.noticed;
  const cells = (of: NoticedFunds['total']) =>
    html`<td class="n">${of.pupilDays}</td>${[of.openingFen, of.inFen, of.outFen, of.closingFen].map((fen) => html`<td class="n">${yuan(fen)}</td>`)}`;
  const said = ({ round, publishedAt, unit }: PublishedRound) =>
    t('fundsRound', { round, date: businessDateOf(publishedAt), unit });
  const heads = (['fundsPupilDays', 'fundsOpening', 'fundsIn', 'fundsOut', 'fundsClosing'] as const).map(
    (head) => html`<th class="n">${t(head)}</th>`,
  );
  return html`<h1>${t('funds', { area: areaName, month })}</h1>
<p class="muted">${said(latest)}</p>
${latest.reason === null ? NOTHING : html`<p class="warn">${t('fundsReason', { reason: latest.reason })}</p>`}
<p>${t('fundsWhy')}</p>
<div class="wide"><table><tr><th>${t('fundsName')}</th>${heads}</tr>
${within(
  BYTES_FOR_ROWS,
  rows.map((row) => html`<tr><td>${row.name}</td>${cells(row)}</tr>`),
  (left) => html`<tr><td colspan="6">${t('fundsMore', { count: left })}</td></tr>`,
)}
<tr><th>${t('fundsTotal')}</th>${cells(total)}</tr></table></div>
${
  missing.length === 0
    ? NOTHING
    : html`<p>${t('fundsMissing', { count: missing.length })}</p><p class="muted">${within(
        BYTES_FOR_NAMES,
        missing.map((name) => html`${name} `),
        (left) => html`${t('fundsMore', { count: left })}`,
      )}</p>`
}
${earlier.length === 0 ? NOTHING : html`<h2>${t('fundsEarlier')}</h2>`}
${earlier
  .slice(0, EARLIER_SHOWN)
  .map(
    (one) =>
      html`<p>${said(one)} ${t('fundsTotals', { income: yuan(one.noticed.total.inFen), spent: yuan(one.noticed.total.outFen), balance: yuan(one.noticed.total.closingFen) })} ${one.reason ?? NOTHING}</p>`,
  )}
<p>${months.map((one) => html`<a href="/api/funds-notices/${areaId}?month=${one}">${one}</a> `)}</p>`;
}
