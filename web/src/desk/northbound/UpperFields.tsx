import { UPWARD_STAGES } from '../../../../src/contract/words/northbound-words';
import type { Said } from './UppersPage';
import { useT } from './words';

/** What is known of an upper platform, to be typed in. */
export function UpperFields({ said, isNew, onChange }: { said: Said; isNew: boolean; onChange: (said: Said) => void }) {
  const t = useT();
  const put = (change: Partial<Said>): void => onChange({ ...said, ...change });
  const text = (field: 'name' | 'nationalId' | 'domain' | 'host' | 'ownNationalId' | 'reason', pattern?: string) => (
    <label>
      {t(field)}
      <input
        className="field"
        required
        maxLength={100}
        pattern={pattern}
        value={said[field]}
        onChange={({ target }) => put({ [field]: target.value.trim() })}
      />
    </label>
  );
  const port = (field: 'port' | 'localPort', min: number) => (
    <label>
      {t(field)}
      <input
        className="field"
        required
        type="number"
        min={min}
        max={65535}
        value={said[field]}
        onChange={({ target }) => put({ [field]: target.valueAsNumber || 0 })}
      />
    </label>
  );
  return (
    <>
      {text('name')}
      {text('nationalId', '\\d{20}')}
      {text('domain', '\\d{10,20}')}
      {text('host')}
      {port('port', 1)}
      <label>
        {t('transport')}
        <select
          className="field"
          value={said.transport}
          onChange={({ target }) => put({ transport: target.value === 'tcp' ? 'tcp' : 'udp' })}
        >
          <option value="udp">UDP</option>
          <option value="tcp">TCP</option>
        </select>
      </label>
      {text('ownNationalId', '\\d{20}')}
      <label>
        {t(isNew ? 'password' : 'newPassword')}
        <input
          className="field"
          required={isNew}
          type="password"
          autoComplete="off"
          maxLength={100}
          value={said.upperPassword}
          onChange={({ target }) => put({ upperPassword: target.value })}
        />
      </label>
      {port('localPort', 0)}
      {text('reason')}
      <fieldset className="people-choices">
        <legend>{t('stages')}</legend>
        {UPWARD_STAGES.map((stage) => (
          <label key={stage}>
            <input
              type="checkbox"
              checked={said.stages.includes(stage)}
              onChange={({ target }) =>
                put({
                  stages: UPWARD_STAGES.filter((one) => (one === stage ? target.checked : said.stages.includes(one))),
                })
              }
            />{' '}
            {t(`stage.${stage}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
