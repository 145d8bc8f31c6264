import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { type TabProps, useEdit } from './use-structure';

type Shown = TabProps['school']['classes'][number];
const EMPTY = { seen: null as Shown | null, name: '', size: 40 };

/** The classes whose heads are counted; one form adds a class or changes the chosen one. */
export function ClassesTab({ school, mayEdit, onReload }: TabProps) {
  const t = useStructureT();
  const [draft, setDraft] = useState(EMPTY);
  const schoolId = school.id;
  const edit = useEdit(
    ({ seen, ...body }: { seen: Shown; name: string; size: number; closed: boolean }) => {
      const { id, name, size, closedOn } = seen;
      return api.call(deskRoutes.editClass, {
        params: { schoolId, classId: id },
        body: { ...body, seen: { name, size, closed: closedOn !== null } },
      });
    },
    () => setDraft(EMPTY),
  );
  const add = useEdit(
    (body: { name: string; size: number }) => api.call(deskRoutes.createClass, { params: { schoolId }, body }),
    () => setDraft(EMPTY),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { seen, name, size } = draft;
    if (seen === null) add.mutate({ name, size });
    else edit.mutate({ seen, name, size, closed: false });
  };
  const error = edit.error ?? add.error;
  return (
    <>
      {error !== null && <ProblemView error={error} onRetry={onReload} />}
      {school.classes.length === 0 && <p className="empty">{t('none')}</p>}
      {school.classes.length > 0 && (
        <table className="table" data-testid="classes">
          <thead>
            <tr>
              <th scope="col">{t('class.name')}</th>
              <th scope="col" className="number">
                {t('class.size')}
              </th>
              <th scope="col">{t('state')}</th>
              {mayEdit && <th scope="col">{t('class.edit')}</th>}
            </tr>
          </thead>
          <tbody>
            {school.classes.map((shown) => {
              const { id, name, size, closedOn } = shown;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="number">{size}</td>
                  <td>{closedOn === null ? t('state.enabled') : t('class.closedOn', { date: closedOn })}</td>
                  {mayEdit && (
                    <td>
                      {closedOn === null && (
                        <button type="button" className="link" onClick={() => setDraft({ seen: shown, name, size })}>
                          {t('class.edit')} <span className="visually-hidden">{name}</span>
                        </button>
                      )}
                      <button
                        type="button"
                        className="link"
                        onClick={() => edit.mutate({ seen: shown, name, size, closed: closedOn === null })}
                      >
                        {t(closedOn === null ? 'class.close' : 'class.reopen')}{' '}
                        <span className="visually-hidden">{name}</span>
                      </button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {mayEdit && (
        <form className="fields" onSubmit={submit} data-testid="class-form">
          <label>
            {t('class.name')}
            <input
              className="field"
              required
              maxLength={40}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          </label>
          <label>
            {t('class.size')}
            <input
              className="field"
              type="number"
              required
              min={1}
              max={200}
              value={draft.size}
              onChange={(event) => setDraft({ ...draft, size: Number(event.target.value) })}
            />
          </label>
          <Button type="primary" htmlType="submit" loading={add.isPending || edit.isPending}>
            {t(draft.seen === null ? 'class.add' : 'save')}
          </Button>
        </form>
      )}
    </>
  );
}
