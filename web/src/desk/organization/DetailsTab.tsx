import { Button, Popconfirm } from 'antd';
import type { FormEvent } from 'react';
import type { SchoolKind } from '../../../../src/contract/http/structure';
import { OTHER_PAYERS, PAYER_WORDS } from '../../../../src/contract/payers';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { KINDS } from './AddSchool';
import { PlacementSection } from './PlacementSection';
import { PositionSection } from './PositionSection';
import { type TabProps, useEdit } from './use-structure';

/** What a school is called and what it is, and where it belongs. */
export function DetailsTab(props: TabProps) {
  const { school, mayEdit, onReload } = props;
  const t = useStructureT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { draft, change, forget } = useDraft('school-details', `${school.id} ${school.version}`, {
    name: school.name,
    schoolCode: school.schoolCode ?? '',
    kind: school.kind,
    otherPayers: school.otherPayers,
  });
  const params = { schoolId: school.id };
  const { version } = school;
  const save = useEdit(
    () =>
      api.call(deskRoutes.updateSchool, {
        params,
        body: { ...draft, version, name: draft.name.trim(), schoolCode: draft.schoolCode.trim() || null },
      }),
    forget,
  );
  const turn = useEdit(() =>
    api.call(deskRoutes.setSchoolState, {
      params,
      body: { version, state: school.state === 'enabled' ? 'closed' : 'enabled' },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(undefined);
  };
  const error = save.error ?? turn.error;
  return (
    <>
      <form className="fields" onSubmit={submit} data-testid="school-details">
        <label>
          {t('name')}
          <input
            className="field wide"
            required
            maxLength={80}
            readOnly={!mayEdit}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <label>
          {t('code')}
          <input
            className="field"
            pattern="[0-9A-Z]{4,20}"
            readOnly={!mayEdit}
            value={draft.schoolCode}
            onChange={(event) => change({ schoolCode: event.target.value })}
          />
        </label>
        <label>
          {t('kind')}
          <select
            className="field"
            disabled={!mayEdit}
            value={draft.kind}
            onChange={(event) => change({ kind: event.target.value as SchoolKind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset data-testid="other-payers">
          <legend>{t('payers')}</legend>
          {OTHER_PAYERS.map((payer) => (
            <label key={payer}>
              <input
                type="checkbox"
                disabled={!mayEdit}
                checked={draft.otherPayers.includes(payer)}
                onChange={({ target }) =>
                  change({
                    otherPayers: OTHER_PAYERS.filter((one) =>
                      one === payer ? target.checked : draft.otherPayers.includes(one),
                    ),
                  })
                }
              />
              {PAYER_WORDS[payer][language]}
            </label>
          ))}
          <p className="muted hint">{t('payersHelp')}</p>
        </fieldset>
        {mayEdit && (
          <>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('save')}
            </Button>
            {school.state === 'enabled' ? (
              <Popconfirm title={t('closeConfirm')} onConfirm={() => turn.mutate(undefined)}>
                <Button danger loading={turn.isPending}>
                  {t('close')}
                </Button>
              </Popconfirm>
            ) : (
              <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
                {t('open')}
              </Button>
            )}
          </>
        )}
        <p className="muted hint">{t('codeHelp')}</p>
        {error !== null && <ProblemView error={error} onRetry={onReload} />}
      </form>
      <PositionSection key={`${school.version}`} {...props} />
      <PlacementSection {...props} />
    </>
  );
}
