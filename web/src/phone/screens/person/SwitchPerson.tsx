import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../../../shared/api';
import type { Me } from '../../../shared/grants';
import { peopleRoutes } from '../../../shared/routes/people-routes';
import { askAgain, forgetAnswers } from '../../data/questions';
import { peopleHere, phoneName } from '../../data/this-phone';
import { forgetWho } from '../../data/who';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';
import { useConnected } from '../../outbox/connection';
import { pinProblem } from '../signing/pin-problem';
import { letNextSignIn } from './sign-out';

/** On a shared phone: go on under another’s name, by PIN, when he signed in here today. */
export function SwitchPerson({ me }: { me: Me }) {
  const t = useT();
  const [username, setUsername] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const others = peopleHere().filter((person) => person.username !== me.username);
  const deviceId = phoneName();
  const connected = useConnected();
  const more = (
    <>
      {!connected && <p className="hint">{t('me.switchOffline')}</p>}
      <button
        type="button"
        className="quiet"
        disabled={!connected}
        onClick={() => void letNextSignIn()}
        data-testid="next-person"
      >
        {t('me.switchMore')}
      </button>
    </>
  );
  if (deviceId === null) return null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    try {
      await api.call(peopleRoutes.switchPerson, { body: { username: username ?? '', pin, deviceId } });
      await forgetWho();
      forgetAnswers();
      askAgain('who');
      go('/phone');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setPin('');
      setProblem(pinProblem(t, error, true));
    }
  };
  if (others.length === 0) {
    return (
      <section className="card">
        <p className="hint">{t('me.switchHelp')}</p>
        {more}
      </section>
    );
  }
  return (
    <form className="card" onSubmit={(event) => void submit(event)} data-testid="switch-person">
      <FieldChoice
        label={t('me.switch')}
        value={username}
        options={others.map((person) => ({ value: person.username, label: person.displayName }))}
        onChange={setUsername}
      />
      <FieldText
        label={t('me.switchPin')}
        type="password"
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        value={pin}
        onChange={setPin}
      />
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="big" disabled={username === null || !/^\d{6}$/.test(pin)}>
        {t('me.switchGo')}
      </button>
      {more}
    </form>
  );
}
