import { act as monthly } from '../../../../../src/contract/acts/cooking.monthly-dispatch';
import { act as weekly } from '../../../../../src/contract/acts/cooking.weekly-check';
import type { agendaEndpoints } from '../../../../../src/contract/http/agenda';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import { api } from '../../../shared/api';
import { canteenRoutes } from '../../../shared/routes/canteen-routes';
import { today } from '../../../shared/time';
import { useCanteen } from '../../data/canteen';
import { useKept } from '../../data/use-kept';
import { Card } from '../../fields/Card';
import { useT } from '../../i18n/work';
import { type Beside, DeclaredForm } from '../declared/DeclaredForm';
import type { DeclaredDraft } from '../declared/declared-draft';
import type { FormProps } from '../form-props';
import { foundInWords, monthOfDays, remediesInWords, type Span, weekOfDays } from './from-daily-checks';

type Checks = ResponseOf<(typeof agendaEndpoints)['dailyChecks']>;

export const WeeklyCheckForm = (props: FormProps) => <DeclaredForm act={weekly} beside={Week} {...props} />;
export const MonthlyDispatchForm = (props: FormProps) => <DeclaredForm act={monthly} beside={Month} {...props} />;

/** Whether all is in order, and what became of last week, a person says: it is asked, not counted. */
const Week: Beside = ({ change }) => (
  <DaysChecked
    span={weekOfDays(today())}
    onTake={(checks) =>
      change({
        weekBegins: checks.from,
        ...(checks.problems.length > 0 && {
          ...{ allInOrder: false, problemFound: foundInWords(checks.problems) },
          remedy: remediesInWords(checks.problems),
        }),
      })
    }
  />
);

const Month: Beside = ({ change }) => {
  const t = useT();
  return (
    <DaysChecked
      span={monthOfDays(today())}
      onTake={(checks) =>
        change({
          ...{ coversFrom: checks.from, coversTo: checks.to, checksDue: checks.due, checksDone: checks.checked },
          mainProblems: checks.problems.length > 0 ? foundInWords(checks.problems) : t('checks.noProblem'),
          ...(checks.problems.length > 0 && { settledHow: remediesInWords(checks.problems) }),
        } satisfies DeclaredDraft)
      }
    />
  );
};

/** What the daily checks of these days said; it comes into the form when somebody says so. */
function DaysChecked({ span, onTake }: { span: Span; onTake: (checks: Checks) => void }) {
  const t = useT();
  const { schoolId } = useCanteen();
  const { data } = useKept(['daily-checks', schoolId, span.from, String(span.days)], () =>
    api.call(canteenRoutes.dailyChecks, { params: { schoolId }, query: span }),
  );
  const checks = data?.value;
  if (checks === undefined) return null;
  const { due, checked, withoutProblem: well, problems } = checks;
  return (
    <Card title={t('checks.title')}>
      <p className="hint">
        {due === null ? t('checks.sumUnknown', { checked, well }) : t('checks.sum', { due, checked, well })}
      </p>
      {problems.length === 0 ? (
        <p className="hint">{t('checks.none')}</p>
      ) : (
        <ul className="facts">
          {problems.map(({ actId, date, found }) => (
            <li key={actId}>
              <span>{date}</span> {found}
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="big plain" onClick={() => onTake(checks)} data-testid="take-checks">
        {t('checks.take')}
      </button>
    </Card>
  );
}
