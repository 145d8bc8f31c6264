import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../../../shared/api';
import { useBoxT } from '../../../shared/boxes/words';
import { rolesOf } from '../../../shared/grants';
import { useWords } from '../../../shared/i18n/vocabulary';
import { routes } from '../../../shared/routes/routes';
import { useCanteen } from '../../data/canteen';
import { setElder, useElder } from '../../elder';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';
import { showToast } from '../../toast';
import { LanguageButton } from '../LanguageButton';
import { SwitchPerson } from './SwitchPerson';
import { signOut } from './sign-out';

export function MeScreen() {
  const t = useT();
  const words = useWords();
  const boxes = useBoxT();
  const { me } = useCanteen();
  const isElder = useElder();
  return (
    <>
      <h1>{me.displayName}</h1>
      <p className="hint">
        {me.unit} ·{' '}
        {rolesOf(me)
          .map((role) => words(`role.${role}`))
          .join('、')}
      </p>
      <SwitchPerson me={me} />
      <PinForm />
      <button type="button" className="big plain" onClick={() => go('/phone/boxes')} data-testid="to-boxes">
        {boxes('title')}
      </button>
      <button
        type="button"
        className="big plain"
        aria-pressed={isElder}
        onClick={() => setElder(!isElder)}
        data-testid="elder"
      >
        {t(isElder ? 'me.usual' : 'me.elder')}
      </button>
      <div className="row">
        <LanguageButton />
        <a className="quiet" href="/account">
          {t('me.account')}
        </a>
        <a className="quiet" href="/browser-check">
          {t('me.check')}
        </a>
      </div>
      <button type="button" className="big plain" onClick={() => void signOut()} data-testid="sign-out">
        {t('me.signOut')}
      </button>
    </>
  );
}

function PinForm() {
  const t = useT();
  const [draft, setDraft] = useState({ password: '', pin: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    try {
      await api.call(routes.setPin, { body: draft });
      setDraft({ password: '', pin: '' });
      showToast(t('me.pinSet'));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  };
  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <h2>{t('me.pin')}</h2>
      <p className="hint">{t('me.pinWhy')}</p>
      <FieldText
        label={t('me.newPin')}
        type="password"
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        value={draft.pin}
        onChange={(pin) => setDraft({ ...draft, pin })}
      />
      <FieldText
        label={t('me.password')}
        type="password"
        autoComplete="current-password"
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
      />
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="big" disabled={!/^\d{6}$/.test(draft.pin) || draft.password === ''}>
        {t('me.savePin')}
      </button>
    </form>
  );
}
