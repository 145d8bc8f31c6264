import type { ReactNode } from 'react';
import type { MonthSheet } from '../../../../src/contract/http/fund-month';
import {
  AREA_TYPE_WORDS,
  CLAIM_DAY_WORDS,
  COST_GAP_WORDS,
  payerInWords,
  SCHOOL_STAGE_WORDS,
  yuan,
} from '../../../../src/contract/words/funds-words';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { missingOf } from './missing';
import { useT } from './words';

/** The sheet as it is printed: the figures with what they come from, what is not known, and every day and meal of it. */
export function MonthSheetView({ sheet, children }: { sheet: MonthSheet; children: ReactNode }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { term, claim, average } = sheet;
  return (
    <article data-testid="fund-sheet">
      <h2>
        {sheet.schoolName} {sheet.month}
      </h2>
      <p>
        {term === null
          ? t('term.unknown')
          : t('term.known', {
              area: AREA_TYPE_WORDS[term.areaType][language],
              stage: SCHOOL_STAGE_WORDS[term.schoolStage][language],
              from: term.from,
              source: term.source,
            })}
      </p>
      <Figures sheet={sheet} />
      <Payers sheet={sheet} />
      <h3>{t('missing.title')}</h3>
      <ul data-testid="fund-missing">
        {missingOf(sheet).map(({ key, values }) => (
          <li key={key}>{t(key, values)}</li>
        ))}
        {claim.check?.verdict === 'question' && (
          <li>
            {t('check.question', {
              days: (claim.check.feedingDaysHundredths / 100).toFixed(2),
              schoolDays: claim.check.schoolDays,
              pupils: claim.check.pupils,
            })}
          </li>
        )}
        {average.stretches.map(({ kind, from, to, days }) => (
          <li key={from}>{t(`stretch.${kind}`, { from, to, days })}</li>
        ))}
      </ul>
      <Days sheet={sheet} />
      <Meals sheet={sheet} />
      <Corrections sheet={sheet} />
      {children}
      <footer>
        <p className="muted">{t('madeAt', { at: dateTime(sheet.asOf), through: sheet.through })}</p>
        <p className="funds-sign">
          {(['sign.maker', 'sign.principal', 'sign.date'] as const).map((key) => (
            <span key={key}>{t(key)}</span>
          ))}
        </p>
      </footer>
    </article>
  );
}

const inYuan = (fen: number | null): string => (fen === null ? '—' : yuan(fen));

function Figures({ sheet: { claim, cost, average } }: { sheet: MonthSheet }) {
  const t = useT();
  const rows: [string, string, string][] = [
    [t('claim'), inYuan(claim.amountFen), t('claim.from', { pupilDays: claim.pupilDays })],
    [t('cost'), yuan(cost.amountFen), t('cost.from')],
    [t('perHead'), inYuan(cost.perPupilDayFen), t('perHead.from', { pupilDays: cost.pupilDays })],
    [
      t('average'),
      average.percent === null ? '—' : `${average.percent} %`,
      t('average.from', {
        from: average.from,
        to: average.to,
        days: average.daysKnown,
        unknown: average.daysUnknown,
        least: average.leastPercent,
      }),
    ],
  ];
  return (
    <table className="table" data-testid="fund-figures">
      <tbody>
        {rows.map(([name, value, from]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{value}</td>
            <td className="muted">{from}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Payers({ sheet: { cost } }: { sheet: MonthSheet }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  if (cost.payers.length === 0) return null;
  return (
    <>
      <h3>{t('payers.title')}</h3>
      <p className="muted">{t('payers.help')}</p>
      <table className="table" data-testid="fund-payers">
        <thead>
          <tr>
            <th scope="col">{t('payers.who')}</th>
            <th scope="col" className="number">
              {t('payers.portions')}
            </th>
            <th scope="col" className="number">
              {t('payers.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cost.payers.map(({ payer, portions, amountFen, mealsUnknown }) => (
            <tr key={payer}>
              <th scope="row">{payerInWords(payer)[language]}</th>
              <td className="number">{portions}</td>
              <td className="number">
                {yuan(amountFen)}
                {mealsUnknown > 0 && <span className="muted"> {t('payers.unknown', { count: mealsUnknown })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Corrections({ sheet: { corrections } }: { sheet: MonthSheet }) {
  const t = useT();
  const words = useWords();
  if (corrections.length === 0) return null;
  return (
    <section data-testid="fund-corrections">
      <h3>{t('corrections.title')}</h3>
      <p className="muted">{t('corrections.help')}</p>
      {corrections.map(({ month, claimFen, costFen, acts }) => (
        <div key={month}>
          <p>{t('corrections.difference', { month, claim: inYuan(claimFen), cost: yuan(costFen) })}</p>
          <ul>
            {acts.map(({ actId, chainIndex, kind, reason, ...act }) => (
              <li key={actId}>
                {t('corrections.act', {
                  ...act,
                  no: chainIndex,
                  kind: words(`act.${kind}`),
                  reason: reason ?? t('corrections.noReason'),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Days({ sheet: { claim } }: { sheet: MonthSheet }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const heads = ['day', 'status', 'pupils', 'classes', 'standard', 'amount'] as const;
  return (
    <>
      <h3>{t('days.title')}</h3>
      <table className="table" data-testid="fund-days">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'day' || head === 'status' ? undefined : 'number'}>
                {t(`days.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claim.days.map(({ date, status, pupils, classes, classesCounted, standardFen, amountFen }) => (
            <tr key={date} className={status === 'no_school' ? 'muted' : undefined}>
              <th scope="row">{date}</th>
              <td>{CLAIM_DAY_WORDS[status][language]}</td>
              <td className="number">{pupils ?? '—'}</td>
              <td className="number">{`${classesCounted}/${classes}`}</td>
              <td className="number">{inYuan(standardFen)}</td>
              <td className="number">{inYuan(amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Meals({ sheet: { cost } }: { sheet: MonthSheet }) {
  const t = useT();
  const words = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  if (cost.meals.length === 0) return null;
  return (
    <>
      <h3>{t('meals.title')}</h3>
      <p className="muted">{t('meals.help')}</p>
      <table className="table" data-testid="fund-meals">
        <thead>
          <tr>
            <th scope="col">{t('days.day')}</th>
            <th scope="col">{t('meals.meal')}</th>
            <th scope="col" className="number">
              {t('days.pupils')}
            </th>
            <th scope="col" className="number">
              {t('meals.issued')}
            </th>
            <th scope="col" className="number">
              {t('meals.share')}
            </th>
            <th scope="col">{t('meals.gaps')}</th>
          </tr>
        </thead>
        <tbody>
          {cost.meals.map((meal) => (
            <tr key={meal.mealId}>
              <th scope="row">{meal.date}</th>
              <td>
                {words(`meal.${meal.mealKind}`)}
                {!meal.isSubsidised && <span className="muted"> {t('meals.notSubsidised')}</span>}
              </td>
              <td className="number">{meal.pupils ?? '—'}</td>
              <td className="number">{yuan(meal.knownFen)}</td>
              <td className="number">
                {inYuan(meal.shareFen)}
                {meal.groups.length > 1 &&
                  meal.groups.map(({ payer, portions, shareFen }) => (
                    <div key={payer} className="muted">
                      {payerInWords(payer)[language]} {portions}: {inYuan(shareFen)}
                    </div>
                  ))}
              </td>
              <td>
                {[...meal.gaps.map((gap) => COST_GAP_WORDS[gap][language]), ...meal.unpriced].join(
                  language === 'zh' ? '、' : ', ',
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
