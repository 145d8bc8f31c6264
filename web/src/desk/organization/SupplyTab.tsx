import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { SupplyMode } from '../../../../src/contract/http/structure';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { CapacitySection } from './CapacitySection';
import { tenseOf } from './tense';
import { type TabProps, useEdit } from './use-structure';

const MODES: readonly SupplyMode[] = ['canteen', 'enterprise', 'entrusted', 'snack'];

/** How the school is fed, since when. */
export function SupplyTab({ school, mayEdit, onReload }: TabProps) {
  const t = useStructureT();
  const [draft, setDraft] = useState({ from: today(), mode: school.supplyModes[0]?.mode ?? ('canteen' as SupplyMode) });
  const set = useEdit(() =>
    api.call(deskRoutes.setSupplyMode, {
      params: { schoolId: school.id },
      body: { ...draft, version: school.version },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate(undefined);
  };
  return (
    <>
      {school.supplyModes.length === 0 && <p className="empty">{t('supply.unknown')}</p>}
      {school.supplyModes.length > 0 && (
        <table className="table" data-testid="supply-history">
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('supply.mode')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {school.supplyModes.map(({ from, mode }, index) => (
              <tr key={from}>
                <th scope="row">{from}</th>
                <td>{t(`supply.${mode}`)}</td>
                <td>{t(tenseOf(from, school.supplyModes[index - 1]?.from ?? null))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && (
        <form className="fields" onSubmit={submit} data-testid="set-supply">
          <label>
            {t('from')}
            <input
              className="field"
              type="date"
              required
              value={draft.from}
              onChange={(event) => setDraft({ ...draft, from: event.target.value })}
            />
          </label>
          <label>
            {t('supply.mode')}
            <select
              className="field"
              value={draft.mode}
              onChange={(event) => setDraft({ ...draft, mode: event.target.value as SupplyMode })}
            >
              {MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {t(`supply.${mode}`)}
                </option>
              ))}
            </select>
          </label>
          <Button type="primary" htmlType="submit" loading={set.isPending}>
            {t('supply.set')}
          </Button>
          {set.error !== null && <ProblemView error={set.error} onRetry={onReload} />}
        </form>
      )}
      <CapacitySection school={school} mayEdit={mayEdit} onReload={onReload} />
    </>
  );
}
