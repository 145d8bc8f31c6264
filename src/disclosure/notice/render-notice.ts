import { businessDateOf, localMinute } from '../../contract/business-date.js';
import { GRADES } from '../../contract/declaring/grades.js';
import type { Language } from '../../contract/language.js';
import { pricedPerInWords, quantityInWords } from '../../contract/quantity.js';
import { FUND_WORDS, payerInWords, yuan } from '../../contract/words/funds-words.js';
import { MEAL_WORDS } from '../../contract/words/meal-words.js';
import { feedbackForms } from '../feedback/feedback-forms.js';
import { type Html, html, NOTHING, within } from '../public/html.js';
import { pageWords } from '../public/page-words.js';
import type { Notice } from './notice.js';

/** What each part may take of the page (UX P1: at most 60 kB); what does not fit is counted and left out. */
const BYTES = { menu: 17_000, deliveries: 12_000, suppliers: 7_000, grades: 2_500 } as const;
/** Of the goods of one dish. */
const MOST_INPUTS = 12;

interface Words {
  t: ReturnType<typeof pageWords>;
  language: Language;
}

/** The notice as the body of a page; every text in it is text. `days`: of how many days deliveries are shown. */
export function renderNotice(notice: Notice, language: Language, days: number): Html {
  const t = pageWords(language);
  const words: Words = { t, language };
  const { schoolName: school, areaName: area, asOf, pupils } = notice;
  return html`<h1>${t('title', { school })}</h1>
<p class="muted">${t('area', { area, at: localMinute(asOf) })} · ${t('pupils', { count: pupils })}</p>
${todayLine(notice, words, days)}
<h2>${t('licence')}</h2>${licence(notice, words)}
<h2>${t('menu')}</h2>${menu(notice, words)}
${ticks(notice, words)}${grades(notice, words)}
<h2>${t('deliveries', { days })}</h2>${deliveries(notice, words)}
<h2>${t('suppliers')}</h2>${suppliers(notice, words)}
${money(notice, words)}
<h2>${t('inspection')}</h2>${inspection(notice, words)}
${notice.fundsAreaId === null ? NOTHING : html`<p><a href="/api/funds-notices/${notice.fundsAreaId}">${t('fundsLink')}</a></p>`}
<p><a href="/api/draw-notices">${t('drawsLink')}</a></p>
${feedbackForms(notice.schoolId, language)}
${logHead(notice, words)}
<p class="muted">${t('privacy')}</p>`;
}

function todayLine({ isSchoolDay, lastRecordedOn, date }: Notice, { t }: Words, days: number): Html {
  if (lastRecordedOn === date) return NOTHING;
  if (isSchoolDay === false) return html`<p>${t('noSchool')}</p>`;
  const last = lastRecordedOn === null ? t('nothingLately', { days }) : t('nothingToday', { date: lastRecordedOn });
  return html`<p class="warn">${last}</p>`;
}

function licence({ licence: stated, complaintPhone: phone, date }: Notice, { t }: Words): Html {
  const until = stated?.validUntil ?? null;
  const isOver = until !== null && until < date;
  return html`<p>${stated === null ? t('licenceUnknown') : stated.no}${
    until === null ? NOTHING : html` · ${t('licenceUntil', { date: until })}`
  }${isOver ? html` <span class="warn">${t('licenceOver')}</span>` : NOTHING}</p>
<p>${phone === null ? t('phoneUnknown') : t('phone', { phone })}</p>`;
}

function menu({ week }: Notice, words: Words): Html {
  const { t, language } = words;
  if (week.length === 0) return html`<p>${t('menuNone')}</p>`;
  const rows = week.flatMap(({ date, mealKind, plannedDiners, dishes }) => [
    html`<tr><th colspan="2">${date.slice(5)} ${MEAL_WORDS[mealKind][language]}${
      plannedDiners === null ? NOTHING : html` <span class="muted">${t('planned', { count: plannedDiners })}</span>`
    }</th></tr>`,
    ...dishes.map(({ name, inputs }) => {
      const shown = inputs
        .slice(0, MOST_INPUTS)
        .map((input) => `${input.name} ${quantityInWords(input, language)}`)
        .join(language === 'zh' ? '、' : ', ');
      return html`<tr><td>${name}</td><td>${shown}${inputs.length > MOST_INPUTS ? t('andMore') : ''}</td></tr>`;
    }),
  ]);
  return html`<p class="muted">${t('menuNote')}</p><table>${within(BYTES.menu, rows, restRow(words, 2))}</table>`;
}

function ticks({ ticks: days }: Notice, { t }: Words): Html {
  if (days === null) return NOTHING;
  const times = (count: number) => (count === 0 ? t('notRecorded') : t('times', { count }));
  const rows = days.map(
    ({ date, cooked, sampled, disinfected, accompanied, dailyChecks }) =>
      html`<tr><th class="d">${date.slice(5)}</th><td>${
        cooked === 0 ? t('notRecorded') : t('sampleOf', { kept: sampled, cooked })
      }</td><td>${times(disinfected)}</td><td>${times(accompanied)}</td><td>${times(dailyChecks)}</td></tr>`,
  );
  return html`<h2>${t('ticks')}</h2><p class="muted">${t('ticksNote')}</p><div class="wide"><table>
<tr><th>${t('day')}</th><th>${t('sample')}</th><th>${t('disinfection')}</th><th>${t('accompany')}</th><th>${t('dailyCheck')}</th></tr>${rows}</table></div>`;
}

function grades({ grades: said }: Notice, words: Words): Html {
  const { t, language } = words;
  if (said === null) return NOTHING;
  const inWords = (grade: string) => GRADES[grade as keyof typeof GRADES]?.[language] ?? grade;
  const rows = said.map(
    ({ date, food, hygiene, order }) =>
      html`<tr><th class="d">${date.slice(5)}</th><td>${inWords(food)}</td><td>${inWords(hygiene)}</td><td>${inWords(order)}</td></tr>`,
  );
  const table = html`<table><tr><th>${t('day')}</th><th>${t('food')}</th><th>${t('hygiene')}</th><th>${t('order')}</th></tr>${within(BYTES.grades, rows, restRow(words, 4))}</table>`;
  return html`<h2>${t('grades')}</h2>${rows.length === 0 ? html`<p>${t('noGrades')}</p>` : table}`;
}

function deliveries({ deliveries: delivered }: Notice, words: Words): Html {
  const { t, language } = words;
  const rows = delivered.flatMap(({ date, supplierName, lines }) =>
    lines.map(({ name, unitPriceFen, ...quantity }) => {
      const unit = pricedPerInWords(quantity.unit, language);
      const price = unitPriceFen === null ? t('unknown') : t('pricedPer', { yuan: yuan(unitPriceFen), unit });
      return html`<tr><td class="d">${date.slice(5)}</td><td>${name}</td><td class="n">${quantityInWords(quantity, language)}</td><td class="n">${price}</td><td>${supplierName}</td></tr>`;
    }),
  );
  if (rows.length === 0) return html`<p>${t('noDeliveries')}</p>`;
  return html`<div class="wide"><table><tr><th>${t('day')}</th><th>${t('goods')}</th><th class="n">${t('accepted')}</th><th class="n">${t('price')}</th><th>${t('supplier')}</th></tr>${within(BYTES.deliveries, rows, restRow(words, 5))}</table></div>`;
}

function suppliers({ suppliers: known, date }: Notice, words: Words): Html {
  const { t } = words;
  const rows = known.map(
    ({ name, licenceNo, licenceValidUntil: until }) =>
      html`<tr><td>${name}</td><td>${licenceNo}</td><td>${until ?? t('noEnd')}${
        until !== null && until < date ? html` <span class="warn">${t('licenceOver')}</span>` : NOTHING
      }</td></tr>`,
  );
  if (rows.length === 0) return html`<p>${t('noSuppliers')}</p>`;
  return html`<div class="wide"><table><tr><th>${t('supplier')}</th><th>${t('licenceNo')}</th><th>${t('until')}</th></tr>${within(BYTES.suppliers, rows, restRow(words, 3))}</table></div>`;
}

function money({ money: last }: Notice, { t, language }: Words): Html {
  if (last === null) return html`<h2>${t('moneyHead')}</h2><p>${t('noMoney')}</p>`;
  const { month, round, submittedAt, pupilDays, claimFen, perPupilDayFen, payers, funds } = last;
  const borne = payers.map(
    ({ payer, portions, amountFen, mealsUnknown }) =>
      html`<tr><td>${payerInWords(payer)[language]}</td><td class="n">${portions}</td><td class="n">${yuan(amountFen)}${
        mealsUnknown > 0 ? html` <span class="muted">${t('mealsUnknown', { count: mealsUnknown })}</span>` : NOTHING
      }</td></tr>`,
  );
  const rows = funds.map(
    ({ fund, openingFen, inFen, outFen, closingFen }) =>
      html`<tr><td>${FUND_WORDS[fund][language]}</td>${[openingFen, inFen, outFen, closingFen].map(
        (fen) => html`<td class="n">${yuan(fen)}</td>`,
      )}</tr>`,
  );
  const submitted = { date: businessDateOf(Date.parse(submittedAt)), round, days: pupilDays };
  return html`<h2>${t('money', { month })}</h2><p>${t('submitted', submitted)} ${t('claim', {
    yuan: claimFen === null ? t('unknown') : yuan(claimFen),
  })} ${t('perPupil', { yuan: perPupilDayFen === null ? t('unknown') : yuan(perPupilDayFen) })}</p>
${borne.length === 0 ? NOTHING : html`<div class="wide"><table><tr><th>${t('eater')}</th><th class="n">${t('portions')}</th><th class="n">${t('foodCost')}</th></tr>${borne}</table></div>`}
<div class="wide"><table><tr><th>${t('fund')}</th><th class="n">${t('opening')}</th><th class="n">${t('income')}</th><th class="n">${t('spending')}</th><th class="n">${t('closing')}</th></tr>${rows}</table></div>`;
}

function inspection({ inspection: last }: Notice, { t }: Words): Html {
  if (last === null) return html`<p>${t('noInspection')}</p>`;
  const { kind, date, result, unit, publishedAt } = last;
  return html`<p><strong>${date} ${t(`inspection.${kind}`)}</strong></p><pre>${result}</pre>
<p class="muted">${t('publishedBy', { unit, date: businessDateOf(publishedAt) })}</p>`;
}

function logHead({ log }: Notice, { t }: Words): Html {
  if (log === null) return NOTHING;
  const { size, root, at, witnesses } = log;
  const seen = witnesses > 0 ? t('logWitnessed', { count: witnesses }) : t('logNotWitnessed');
  return html`<h2>${t('logHead')}</h2><p>${t('logSays', { size, at: localMinute(at) })} ${seen}</p>
<p class="code">${root}</p><p class="muted">${t('logNote')}</p>`;
}

const restRow =
  ({ t }: Words, columns: number) =>
  (count: number): Html =>
    html`<tr><td colspan="${columns}" class="muted">${t('more', { count })}</td></tr>`;
