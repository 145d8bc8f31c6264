import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { useT } from './words';

/** Asks for the administrators who have not been appointed yet; nothing once there are three. */
export function VacancyNotice() {
  const t = useT();
  const words = useWords();
  const vacancies = useQuery({
    queryKey: ['vacancies'],
    queryFn: ({ signal }) => api.call(peopleRoutes.vacancies, { signal }),
  });
  const vacant = vacancies.data?.vacant ?? [];
  if (vacant.length === 0) return null;
  const roles = vacant.map((role) => words(`role.${role}`)).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('admins.title', { roles })}
      description={t('admins.help')}
      data-testid="vacancies"
    />
  );
}
