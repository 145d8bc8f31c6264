import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { areaPrefix } from '../../../../src/contract/area-code';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useMe } from '../session';

/** Codes of the areas that the signed-in person's grants name; empty for who has them in schools only. */
export function useOwnAreaIds(): string[] {
  return useMe()?.grants.flatMap(({ areaCode }) => (areaCode === null ? [] : [areaCode])) ?? [];
}

interface Props {
  areaId: string;
  onChange: (areaId: string) => void;
  /** Stands before it; with `isNamedOnly` it is read out and not shown. */
  label: string;
  isNamedOnly?: boolean;
  testId?: string;
}

/** One of the areas that the person's grants name, or of those inside them. */
export function AreaSelect({ areaId, onChange, label, isNamedOnly = false, testId }: Props) {
  const id = useId();
  const own = useOwnAreaIds();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const offered = (areas.data?.items ?? []).filter((area) => own.some((mine) => area.id.startsWith(areaPrefix(mine))));
  const select = (
    <select
      id={id}
      className="field"
      aria-label={isNamedOnly ? label : undefined}
      value={areaId}
      onChange={({ target }) => onChange(target.value)}
      data-testid={testId}
    >
      {offered.map((area) => (
        <option key={area.id} value={area.id}>
          {area.name}
        </option>
      ))}
    </select>
  );
  if (isNamedOnly) return select;
  return (
    <label htmlFor={id}>
      {label} {select}
    </label>
  );
}
