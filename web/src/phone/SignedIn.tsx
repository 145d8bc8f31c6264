import { useEffect } from 'react';
import { api } from '../shared/api';
import { type Me, may } from '../shared/grants';
import { routes } from '../shared/routes/routes';
import { CanteenProvider } from './data/canteen';
import { askAgain } from './data/questions';
import { rememberPerson } from './data/this-phone';
import { useKept } from './data/use-kept';
import { useT } from './i18n';
import { onSent, startSending } from './outbox/outbox';
import { ProblemCard } from './screens/ProblemCard';
import { Screens } from './screens/Screens';

onSent(() => askAgain('kept/'));

/** The canteen of the person who is signed in, and what the phone keeps and sends for him. */
export function SignedIn({ me }: { me: Me }) {
  const t = useT();
  useEffect(() => startSending(me.accountId), [me.accountId]);
  useEffect(() => rememberPerson(me), [me]);
  const schools = useKept(
    ['schools', me.accountId],
    async () => (await api.call(routes.schools, { query: { limit: 20 } })).items,
  );
  const own = me.grants.find((grant) => grant.schoolId !== null)?.schoolId ?? schools.data?.value[0]?.id;
  const school = useKept(
    ['school', own ?? ''],
    () => api.call(routes.school, { params: { schoolId: own ?? '' } }),
    own !== undefined,
  );
  // What is known stays on the screen when asking anew fails: a form must not go away under somebody's hands
  const error =
    (schools.data === undefined ? schools.error : null) ?? (school.data === undefined ? school.error : null);
  if (me.mustDo)
    return (
      <p className="opening">
        <a href="/account">{t('app.mustDo')}</a>
      </p>
    );
  if (!may(me, 'act.record')) return <ProblemCard error={new Error(t('app.notForYou'))} signOut />;
  if (error !== null)
    return (
      <ProblemCard error={error} onRetry={() => void Promise.all([schools.refetch(), school.refetch()])} signOut />
    );
  if (schools.data !== undefined && own === undefined)
    return <ProblemCard error={new Error(t('app.noSchool'))} signOut />;
  if (school.data === undefined || own === undefined) return <p className="opening">{t('app.loading')}</p>;
  return (
    <CanteenProvider canteen={{ me, schoolId: own, school: school.data.value }}>
      <Screens />
    </CanteenProvider>
  );
}
