import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api } from '../../../shared/api';
import { routes } from '../../../shared/routes/routes';
import { useVisitT } from '../words';

const SHOWN = 20;

interface Props {
  schoolId: string;
  schoolName: string;
  onChoose: (schoolId: string, schoolName: string) => void;
}

/** One of the schools in one's scope, looked for by a part of its name or the start of its code. */
export function SchoolChoice({ schoolId, schoolName, onChoose }: Props) {
  const t = useVisitT();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['schools', 'choice', search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.call(routes.schools, { query: { limit: SHOWN, ...(search === '' ? {} : { search }) }, signal }),
  });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (schoolId !== '' && !options.some(({ value }) => value === schoolId)) {
    options.unshift({ value: schoolId, label: schoolName });
  }
  return (
    <Select
      className="school-choice"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={schoolId === '' ? undefined : schoolId}
      placeholder={t('plan.search')}
      aria-label={t('plan.school')}
      loading={found.isFetching}
      notFoundContent={found.isPending ? null : t('plan.none')}
      options={options}
      onChange={(value) => onChoose(value, options.find((one) => one.value === value)?.label ?? '')}
    />
  );
}
