import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import type { Me } from '../../shared/grants';
import { QrCode } from '../../shared/QrCode';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { routes } from '../../shared/routes/routes';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

interface Props {
  me: Me;
  /** What one knows of oneself has changed. */
  onChanged: () => void;
}

const submits = (work: () => void) => (event: FormEvent) => {
  event.preventDefault();
  work();
};

function Secret(props: {
  label: string;
  value: string;
  onChange: (next: string) => void;
  isNew?: boolean;
  digits?: boolean;
}) {
  return (
    <label>
      {props.label}
      <input
        className="field"
        type={props.digits ? 'text' : 'password'}
        inputMode={props.digits ? 'numeric' : 'text'}
        autoComplete={props.digits ? 'one-time-code' : props.isNew ? 'new-password' : 'current-password'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        required
      />
    </label>
  );
}

export function PasswordForm({ onChanged }: Props) {
  const t = useT();
  const [draft, setDraft] = useState({ password: '', next: '', again: '' });
  const rule = useQuery({
    queryKey: ['password-rule'],
    queryFn: ({ signal }) => api.call(peopleRoutes.passwordRule, { signal }),
  }).data;
  const change = useMutation({
    mutationFn: () => api.call(peopleRoutes.changePassword, { body: { password: draft.password, next: draft.next } }),
    onSuccess: () => {
      setDraft({ password: '', next: '', again: '' });
      onChanged();
    },
  });
  const differ = draft.again !== '' && draft.next !== draft.again;
  return (
    <form className="account-form" onSubmit={submits(() => change.mutate())} data-testid="password-form">
      {rule && (
        <p className="muted">
          {rule.profile === 'nist'
            ? t('account.ruleNist', { minLength: rule.minLength })
            : t('account.ruleDengbao', { ...rule, days: rule.days ?? 0 })}
        </p>
      )}
      <Secret
        label={t('account.passwordNow')}
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
      />
      <Secret
        isNew
        label={t('account.passwordNext')}
        value={draft.next}
        onChange={(next) => setDraft({ ...draft, next })}
      />
      <Secret
        isNew
        label={t('account.passwordAgain')}
        value={draft.again}
        onChange={(again) => setDraft({ ...draft, again })}
      />
      {differ && <Alert type="warning" showIcon title={t('account.passwordDiffer')} />}
      {change.error !== null && <ProblemView error={change.error} />}
      {change.isSuccess && <Alert type="success" showIcon title={t('account.passwordChanged')} />}
      <Button
        htmlType="submit"
        type="primary"
        loading={change.isPending}
        disabled={draft.next === '' || draft.next !== draft.again}
      >
        {t('account.passwordChange')}
      </Button>
    </form>
  );
}

export function PinForm({ me, onChanged }: Props) {
  const t = useT();
  const [draft, setDraft] = useState({ password: '', pin: '' });
  const set = useMutation({
    mutationFn: () => api.call(routes.setPin, { body: draft }),
    onSuccess: () => {
      setDraft({ password: '', pin: '' });
      onChanged();
    },
  });
  return (
    <form className="account-form" onSubmit={submits(() => set.mutate())} data-testid="pin-form">
      <p className="muted">
        {t('account.pinHelp')} <span className="chip">{t(me.hasPin ? 'account.pinHas' : 'account.pinHasNot')}</span>
      </p>
      <Secret
        label={t('account.passwordNow')}
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
      />
      <Secret isNew label={t('account.pin')} value={draft.pin} onChange={(pin) => setDraft({ ...draft, pin })} />
      {set.error !== null && <ProblemView error={set.error} />}
      {set.isSuccess && <Alert type="success" showIcon title={t('account.pinDone')} />}
      <Button htmlType="submit" loading={set.isPending} disabled={!/^\d{6}$/.test(draft.pin)}>
        {t('account.pinSet')}
      </Button>
    </form>
  );
}

export function TotpForm({ me, onChanged }: Props) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const offer = useMutation({ mutationFn: () => api.call(peopleRoutes.offerTotp, { body: { password } }) });
  const confirm = useMutation({
    mutationFn: () => api.call(peopleRoutes.confirmTotp, { body: { code: code.trim() } }),
    onSuccess: onChanged,
  });
  const drop = useMutation({
    mutationFn: () => api.call(peopleRoutes.dropTotp, { body: { password, code: code.trim() } }),
    onSuccess: onChanged,
  });
  if (confirm.data !== undefined) {
    return (
      <>
        <Alert type="success" showIcon title={t('account.totpOn')} />
        <h3>{t('account.recovery')}</h3>
        <p>{t('account.recoveryHelp')}</p>
        <ul className="recovery-codes" data-testid="recovery-codes">
          {confirm.data.recoveryCodes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    );
  }
  const isOffered = offer.data !== undefined;
  const error = offer.error ?? confirm.error ?? drop.error;
  return (
    <form
      className="account-form"
      onSubmit={submits(() => (me.hasTotp ? drop : isOffered ? confirm : offer).mutate())}
      data-testid="totp-form"
    >
      <p className="muted">
        {t('account.totpHelp')} <span className="chip">{t(me.hasTotp ? 'account.totpOn' : 'account.totpOff')}</span>
      </p>
      {!isOffered && <Secret label={t('account.passwordNow')} value={password} onChange={setPassword} />}
      {offer.data !== undefined && (
        <div>
          <p>{t('account.totpScan')}</p>
          <QrCode text={offer.data.uri} label={t('account.totp')} size={180} />
          <p className="secret" data-testid="totp-secret">
            {offer.data.secret}
          </p>
        </div>
      )}
      {(isOffered || me.hasTotp) && <Secret digits label={t('account.totpCode')} value={code} onChange={setCode} />}
      {error !== null && <ProblemView error={error} />}
      <Button
        htmlType="submit"
        type={me.hasTotp ? 'default' : 'primary'}
        loading={offer.isPending || confirm.isPending || drop.isPending}
      >
        {t(me.hasTotp ? 'account.totpDrop' : isOffered ? 'account.totpConfirm' : 'account.totpBegin')}
      </Button>
    </form>
  );
}
