import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { SchoolKind } from '../../../../src/contract/http/structure';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useEdit } from './use-structure';

export const KINDS: readonly SchoolKind[] = ['school', 'teaching_point', 'central_school'];

export interface AreaChoice {
  id: string;
  name: string;
  parentId: string | null;
}

export function AddSchool({ areas }: { areas: readonly AreaChoice[] }) {
  const t = useStructureT();
  const { draft, change } = useDraft('new-school', '', {
    ...{ name: '', schoolCode: '', kind: 'school' as SchoolKind, areaId: '' },
  });
  const add = useEdit(
    () =>
      api.call(deskRoutes.createSchool, {
        body: { ...draft, name: draft.name.trim(), schoolCode: draft.schoolCode.trim() || null },
      }),
    () => change({ name: '', schoolCode: '' }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(undefined);
  };
  return (
    <form className="fields" onSubmit={submit} data-testid="add-school">
      <label>
        {t('name')}
        <input
          className="field wide"
          required
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <label>
        {t('code')}
        <input
          className="field"
          pattern="[0-9A-Z]{4,20}"
          value={draft.schoolCode}
          onChange={(event) => change({ schoolCode: event.target.value })}
        />
      </label>
      <label>
        {t('kind')}
        <select
          className="field"
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
      <label>
        {t('area')}
        <select
          className="field"
          required
          value={draft.areaId}
          onChange={(event) => change({ areaId: event.target.value })}
        >
          <option value="" />
          {areas
            .filter(({ parentId }) => parentId !== null)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t('add')}
      </Button>
      <p className="muted hint">{t('codeHelp')}</p>
      {add.error !== null && <ProblemView error={add.error} />}
    </form>
  );
}
