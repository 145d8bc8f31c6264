import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { tenseOf } from './tense';
import { type TabProps, useAllSchools, useEdit } from './use-structure';

/** Kitchens that serve the school and whom its own kitchens serve, from when to when. */
export function KitchensTab({ school, mayEdit, onReload }: TabProps) {
  const t = useStructureT();
  const schools = useAllSchools();
  const own = new Map(
    school.services
      .filter(({ hostSchoolId }) => hostSchoolId === school.id)
      .map(({ kitchenId, kitchenName }) => [kitchenId, kitchenName]),
  );
  const [ending, setEnding] = useState(today());
  const [kitchen, setKitchen] = useState({ name: '', servesFrom: today() });
  const [service, setService] = useState({ kitchenId: [...own.keys()][0] ?? '', schoolId: '', from: today() });
  const end = useEdit(({ kitchenId, schoolId }: { kitchenId: string; schoolId: string }) =>
    api.call(deskRoutes.endService, { params: { kitchenId }, body: { schoolId, to: ending } }),
  );
  const add = useEdit(
    () => api.call(deskRoutes.createKitchen, { params: { schoolId: school.id }, body: kitchen }),
    () => setKitchen({ ...kitchen, name: '' }),
  );
  const serve = useEdit(({ kitchenId, ...body }: typeof service) =>
    api.call(deskRoutes.serveSchool, { params: { kitchenId }, body }),
  );
  const onSubmit = (act: () => void) => (event: FormEvent) => {
    event.preventDefault();
    act();
  };
  const error = end.error ?? add.error ?? serve.error;
  return (
    <>
      <p className="muted">{t('kitchen.help')}</p>
      {error !== null && <ProblemView error={error} onRetry={onReload} />}
      {school.services.length === 0 && <p className="empty">{t('none')}</p>}
      {school.services.length > 0 && (
        <table className="table" data-testid="services">
          <thead>
            <tr>
              <th scope="col">{t('kitchen.name')}</th>
              <th scope="col">{t('kitchen.host')}</th>
              <th scope="col">{t('kitchen.served')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('state')}</th>
              {mayEdit && <th scope="col">{t('kitchen.end')}</th>}
            </tr>
          </thead>
          <tbody>
            {school.services.map(({ kitchenId, kitchenName, hostSchoolName, schoolId, schoolName, from, to }) => (
              <tr key={`${kitchenId} ${schoolId} ${from}`}>
                <th scope="row">{kitchenName}</th>
                <td>{hostSchoolName}</td>
                <td>{schoolName}</td>
                <td>{from}</td>
                <td>{to ?? t('untilFurther')}</td>
                <td>{t(tenseOf(from, to))}</td>
                {mayEdit && (
                  <td>
                    {to === null && (
                      <button type="button" className="link" onClick={() => end.mutate({ kitchenId, schoolId })}>
                        {t('kitchen.end')} · {ending}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && (
        <>
          <div className="fields">
            <label>
              {t('kitchen.end')} · {t('to')}
              <input
                className="field"
                type="date"
                value={ending}
                onChange={(event) => setEnding(event.target.value || today())}
              />
            </label>
          </div>
          {own.size > 0 && (
            <form className="fields" onSubmit={onSubmit(() => serve.mutate(service))} data-testid="serve-school">
              <label>
                {t('kitchen.name')}
                <select
                  className="field"
                  value={service.kitchenId}
                  onChange={(event) => setService({ ...service, kitchenId: event.target.value })}
                >
                  {[...own].map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t('kitchen.served')}
                <select
                  className="field"
                  required
                  value={service.schoolId}
                  onChange={(event) => setService({ ...service, schoolId: event.target.value })}
                >
                  <option value="" />
                  {(schools.data ?? []).map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t('from')}
                <input
                  className="field"
                  type="date"
                  required
                  value={service.from}
                  onChange={(event) => setService({ ...service, from: event.target.value })}
                />
              </label>
              <Button htmlType="submit" loading={serve.isPending}>
                {t('kitchen.serve')}
              </Button>
            </form>
          )}
          <form className="fields" onSubmit={onSubmit(() => add.mutate(undefined))} data-testid="add-kitchen">
            <label>
              {t('kitchen.name')}
              <input
                className="field"
                required
                maxLength={80}
                value={kitchen.name}
                onChange={(event) => setKitchen({ ...kitchen, name: event.target.value })}
              />
            </label>
            <label>
              {t('from')}
              <input
                className="field"
                type="date"
                required
                value={kitchen.servesFrom}
                onChange={(event) => setKitchen({ ...kitchen, servesFrom: event.target.value })}
              />
            </label>
            <Button htmlType="submit" loading={add.isPending}>
              {t('kitchen.add')}
            </Button>
          </form>
        </>
      )}
    </>
  );
}
