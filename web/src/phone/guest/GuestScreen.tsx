import { type FormEvent, useEffect, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { guestEndpoints } from '../../../../src/contract/http/guests';
import { PAYER_WORDS, type PupilPayer } from '../../../../src/contract/payers';
import type { MealKind } from '../../../../src/contract/words/meal-words';
import { ApiError, api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { guestRoutes } from '../../shared/routes/guest-routes';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldPeople } from '../fields/FieldPeople';
import { FieldText } from '../fields/FieldText';
import { LanguageButton } from '../screens/LanguageButton';
import { useT } from './words';

type Pass = ResponseOf<(typeof guestEndpoints)['openPass']>;
const QUESTIONS = ['food', 'hygiene', 'order'] as const;
const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
const ROLES = ['parent', 'teacher', 'leader'] as const;
type Grade = (typeof GRADES)[number];
/** Beside the one whose name is on the link. */
const MOST_OTHERS = 19;

/** One form for somebody without an account; the link in the address says which, and under whose name. */
export function GuestScreen() {
  const t = useT();
  const words = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  // What stands after `#` never reaches a server's log.
  const [token] = useState(() => location.hash.slice(1));
  const [pass, setPass] = useState<Pass | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [mealId, setMealId] = useState<string | null>(null);
  const [counts, setCounts] = useState({ present: '', served: '', reason: '' });
  const [paid, setPaid] = useState<Partial<Record<PupilPayer, string>>>({});
  const [dinerRole, setDinerRole] = useState<(typeof ROLES)[number]>('parent');
  const [grades, setGrades] = useState<Record<(typeof QUESTIONS)[number], Grade | null>>({
    food: null,
    hygiene: null,
    order: null,
  });
  const [wrong, setWrong] = useState('');
  const [others, setOthers] = useState<readonly string[]>([]);

  useEffect(() => {
    if (token === '') return;
    api.call(guestRoutes.openPass, { body: { token } }).then(
      (opened) => {
        setPass(opened);
        setMealId(opened.meals.length === 1 ? (opened.meals[0]?.id ?? null) : null);
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  }, [token]);

  const { food, hygiene, order } = grades;
  const isWhole = (text: string) => /^\d{1,4}$/.test(text.trim());
  const isGraded = food !== null && hygiene !== null && order !== null;
  // A committee looks at a kitchen, not at a meal.
  const asksMeal = pass !== null && pass.kind !== 'committee-visit';
  const ready =
    (!asksMeal || mealId !== null) &&
    (pass?.kind === 'headcount'
      ? isWhole(counts.present) &&
        isWhole(counts.served) &&
        Object.values(paid).every((text) => text === '' || isWhole(text))
      : isGraded);
  const send = async (): Promise<void> => {
    if (pass === null) return;
    if (pass.kind === 'committee-visit') {
      if (!isGraded) return;
      const body = { token, others: [...others], food, hygiene, order, problem: wrong.trim() || null };
      await api.call(guestRoutes.guestCommitteeVisit, { body });
    } else if (mealId === null) {
      return;
    } else if (pass.kind === 'headcount') {
      const body = {
        token,
        mealId,
        present: Number(counts.present),
        served: Number(counts.served),
        payers: pass.pupilPayers.flatMap((payer) => {
          const served = Number(paid[payer] ?? 0);
          return served > 0 ? [{ payer, served }] : [];
        }),
        reason: counts.reason.trim() || null,
      };
      await api.call(guestRoutes.guestHeadcount, { body });
    } else if (isGraded) {
      const body = { token, mealId, dinerRole, food, hygiene, order, problem: wrong.trim() || null };
      await api.call(guestRoutes.guestAccompany, { body });
    }
    setDone(true);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await send();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  };
  const warning = token === '' ? t('noToken') : asksMeal && pass.meals.length === 0 ? t('noMeal') : problem;
  return (
    <main className="screen sign-in">
      {pass !== null && (
        <>
          <h1>{t(pass.kind)}</h1>
          <p>{t('hello', { name: pass.name, school: pass.schoolName, date: pass.date })}</p>
        </>
      )}
      {done && (
        <p className="card" role="status" data-testid="guest-done">
          {t('done')}
        </p>
      )}
      {pass !== null && !done && (
        <form className="card" onSubmit={(event) => void submit(event)}>
          {asksMeal && (
            <FieldChoice
              label={t('meal')}
              value={mealId}
              options={pass.meals.map(({ id, mealKind }) => ({
                value: id,
                label: words(`meal.${mealKind as MealKind}`),
              }))}
              onChange={setMealId}
            />
          )}
          {pass.kind === 'headcount' ? (
            <>
              <p>{t('className', { name: pass.className ?? '', size: pass.classSize ?? 0 })}</p>
              {(['present', 'served'] as const).map((key) => (
                <FieldText
                  key={key}
                  label={t(key)}
                  inputMode="numeric"
                  maxLength={4}
                  value={counts[key]}
                  onChange={(value) => setCounts({ ...counts, [key]: value })}
                />
              ))}
              {pass.pupilPayers.map((payer) => (
                <FieldText
                  key={payer}
                  label={t('paidBy', { group: PAYER_WORDS[payer][language] })}
                  inputMode="numeric"
                  maxLength={4}
                  value={paid[payer] ?? ''}
                  onChange={(value) => setPaid({ ...paid, [payer]: value })}
                />
              ))}
              <FieldText
                label={t('reason')}
                value={counts.reason}
                onChange={(reason) => setCounts({ ...counts, reason })}
              />
            </>
          ) : (
            <>
              {pass.kind === 'accompany' ? (
                <FieldChoice
                  label={t('dinerRole')}
                  value={dinerRole}
                  options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
                  onChange={setDinerRole}
                />
              ) : (
                <FieldPeople
                  label={t('others')}
                  value={others}
                  known={[]}
                  most={MOST_OTHERS}
                  onChange={setOthers}
                  name="others"
                />
              )}
              {QUESTIONS.map((question) => (
                <FieldChoice
                  key={question}
                  label={t(question)}
                  value={grades[question]}
                  options={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))}
                  onChange={(grade) => setGrades({ ...grades, [question]: grade })}
                />
              ))}
              <FieldText label={t('problem')} maxLength={500} value={wrong} onChange={setWrong} />
            </>
          )}
          {warning !== null && (
            <p className="problem" role="alert">
              {warning}
            </p>
          )}
          <button type="submit" className="big" disabled={busy || !ready} data-testid="guest-send">
            {t('submit')}
          </button>
        </form>
      )}
      {pass === null && warning !== null && (
        <p className="problem" role="alert">
          {warning}
        </p>
      )}
      <LanguageButton />
    </main>
  );
}
