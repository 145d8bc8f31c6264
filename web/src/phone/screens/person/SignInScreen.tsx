import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../../../shared/api';
import { routes } from '../../../shared/routes/routes';
import { askAgain } from '../../data/questions';
import { phoneName } from '../../data/this-phone';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { LanguageButton } from '../LanguageButton';

export function SignInScreen() {
  const t = useT();
  const [draft, setDraft] = useState({ username: '', password: '', code: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const code = draft.code.trim() || null;
      await api.call(routes.login, {
        body: { username: draft.username.trim(), password: draft.password, code, deviceId: phoneName() },
      });
      askAgain('who');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'auth.code-required') setWantsCode(true);
      setProblem(error.message);
      setBusy(false);
    }
  };
  return (
    <main className="screen sign-in">
      <img src="/mark.svg" alt="" width={64} height={64} />
      <h1>{t('app.name')}</h1>
      <form className="card" onSubmit={(event) => void submit(event)}>
        <FieldText
          label={t('signIn.username')}
          name="username"
          autoComplete="username"
          value={draft.username}
          onChange={(username) => setDraft({ ...draft, username })}
        />
        <FieldText
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          value={draft.password}
          onChange={(password) => setDraft({ ...draft, password })}
        />
        {wantsCode && (
          <FieldText
            label={t('signIn.code')}
            name="code"
            autoComplete="one-time-code"
            value={draft.code}
            onChange={(code) => setDraft({ ...draft, code })}
          />
        )}
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button
          type="submit"
          className="big"
          disabled={busy || draft.username.trim() === '' || draft.password === ''}
          data-testid="sign-in"
        >
          {t('signIn.submit')}
        </button>
      </form>
      <a className="quiet" href="/phone/activate">
        {t('signIn.activate')}
      </a>
      <LanguageButton />
    </main>
  );
}
