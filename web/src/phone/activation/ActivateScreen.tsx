import { type FormEvent, useEffect, useState } from 'react';
import type { authEndpoints } from '../../../../src/contract/http/auth';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { ApiError, api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { FieldText } from '../fields/FieldText';
import { LanguageButton } from '../screens/LanguageButton';
import { useT } from './words';

type Slip = ResponseOf<(typeof authEndpoints)['readSlip']>;

/** Takes over one’s account with the code of a slip, on a phone or in any browser. */
export function ActivateScreen() {
  const t = useT();
  const [code, setCode] = useState(codeOfAddress);
  const [slip, setSlip] = useState<Slip | null>(null);
  const [draft, setDraft] = useState({ username: '', password: '', again: '', pin: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  // The code is out of the address as soon as it was read: not in the history, not in a screenshot.
  useEffect(() => history.replaceState(null, '', location.pathname), []);

  const attempt = async (event: FormEvent, work: () => Promise<void>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  };
  const read = async (): Promise<void> => {
    const found = await api.call(peopleRoutes.readSlip, { body: { code } });
    setSlip(found);
    setDraft({ ...draft, username: found.username });
  };
  const activate = async (): Promise<void> => {
    if (draft.password !== draft.again) return setProblem(t('differ'));
    const { username } = await api.call(peopleRoutes.activate, {
      body: { code, username: draft.username.trim(), password: draft.password, pin: draft.pin || null },
    });
    setDone(username);
  };
  const warning = problem !== null && (
    <p className="problem" role="alert">
      {problem}
    </p>
  );
  return (
    <main className="screen sign-in">
      <h1>{t('title')}</h1>
      {done !== null && (
        <section className="card" role="status" data-testid="activated">
          <p>{t('done', { username: done })}</p>
          <p>
            <a href="/phone">{t('toPhone')}</a>
          </p>
          <p>
            <a href="/sign-in">{t('toDesk')}</a>
          </p>
        </section>
      )}
      {done === null && slip === null && (
        <form className="card" onSubmit={(event) => void attempt(event, read)}>
          <p>{t('help')}</p>
          <FieldText label={t('code')} name="code" autoComplete="off" value={code} onChange={setCode} maxLength={40} />
          {warning}
          <button type="submit" className="big" disabled={busy || code.trim().length < 12} data-testid="read-slip">
            {t('next')}
          </button>
        </form>
      )}
      {done === null && slip !== null && (
        <form className="card" onSubmit={(event) => void attempt(event, activate)}>
          <p>{t('hello', { name: slip.name, unit: slip.unit })}</p>
          <FieldText
            label={t('username')}
            name="username"
            autoComplete="username"
            value={draft.username}
            onChange={(username) => setDraft({ ...draft, username })}
            maxLength={40}
          />
          <p>
            {t(slip.rule.profile === 'nist' ? 'ruleNist' : 'ruleDengbao', { ...slip.rule, days: slip.rule.days ?? 0 })}
          </p>
          <FieldText
            label={t('password')}
            name="new-password"
            type="password"
            autoComplete="new-password"
            value={draft.password}
            onChange={(password) => setDraft({ ...draft, password })}
          />
          <FieldText
            label={t('again')}
            name="again"
            type="password"
            autoComplete="new-password"
            value={draft.again}
            onChange={(again) => setDraft({ ...draft, again })}
          />
          <FieldText
            label={t('pin')}
            name="pin"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            value={draft.pin}
            onChange={(pin) => setDraft({ ...draft, pin })}
            maxLength={6}
          />
          {warning}
          <button
            type="submit"
            className="big"
            disabled={busy || draft.password === '' || !/^(\d{6})?$/.test(draft.pin)}
            data-testid="activate"
          >
            {t('submit')}
          </button>
        </form>
      )}
      <LanguageButton />
    </main>
  );
}

/** What stands after `#`; the server never sees it. */
function codeOfAddress(): string {
  return location.hash.slice(1, 41);
}
