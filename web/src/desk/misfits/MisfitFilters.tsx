import { Segmented } from 'antd';
import { MISFIT_KINDS } from '../../../../src/contract/misfits';
import { STAGES, type Stage } from '../../../../src/contract/stages';
import { useWords } from '../../shared/i18n/vocabulary';
import { addDays, today } from '../../shared/time';
import { DayCalendar } from '../review/DayCalendar';
import type { MisfitSearch } from '../routes/evidence-routes';
import { useMisfitT } from './words';

interface Props {
  search: MisfitSearch;
  areas: readonly { id: string; name: string }[];
  schoolName: string | undefined;
  onChange: (change: MisfitSearch) => void;
}

type Preset = 'due' | 'yesterday' | 'today' | 'week' | 'month';

/** Which days, where, which stage, which kind. */
export function MisfitFilters({ search, areas, schoolName, onChange }: Props) {
  const t = useMisfitT();
  const words = useWords();
  const now = today();
  const yesterday = addDays(now, -1);
  const presets: Record<Preset, { from: string | undefined; to: string | undefined }> = {
    due: { from: undefined, to: undefined },
    yesterday: { from: yesterday, to: yesterday },
    today: { from: now, to: now },
    week: { from: addDays(now, -6), to: now },
    month: { from: addDays(now, -29), to: now },
  };
  const names = Object.keys(presets) as Preset[];
  const chosen = names.find((name) => presets[name].from === search.from && presets[name].to === search.to);
  return (
    <div className="misfit-filters">
      <Segmented
        value={chosen ?? ''}
        onChange={(name) => onChange(presets[name as Preset])}
        options={names.map((name) => ({ value: name, label: t(`days.${name}`) }))}
        aria-label={t('days')}
        data-testid="misfit-days"
      />
      <input
        type="date"
        className="field"
        value={search.from !== undefined && search.from === search.to ? search.from : ''}
        max={now}
        aria-label={t('date')}
        title={t('date')}
        onChange={({ target }) =>
          onChange(target.value === '' ? presets.due : { from: target.value, to: target.value })
        }
      />
      <Choice label={t('area')} all={t('allAreas')} value={search.areaId} onChange={(areaId) => onChange({ areaId })}>
        {areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('stage')}
        all={t('allStages')}
        value={search.stage}
        onChange={(stage) => onChange({ stage: stage as Stage | undefined })}
      >
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {words(`stage.${stage}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('kind')}
        all={t('allKinds')}
        value={search.kind}
        onChange={(kind) => onChange({ kind: kind as MisfitSearch['kind'] })}
      >
        <option value="card">{t('kind.card')}</option>
        {MISFIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <DayCalendar
        areaId={search.areaId}
        chosen={search.from !== undefined && search.from === search.to ? search.from : undefined}
        onDay={(day) => onChange({ from: day, to: day })}
      />
      <label className="misfit-all">
        <input
          type="checkbox"
          checked={search.show === 'all'}
          onChange={({ target }) => onChange({ show: target.checked ? 'all' : undefined })}
          data-testid="misfit-show-all"
        />{' '}
        {t('showReviewed')}
      </label>
      {search.schoolId !== undefined && (
        <span className="chip">
          {t('school', { name: schoolName ?? '…' })}
          <button type="button" className="link" onClick={() => onChange({ schoolId: undefined })}>
            {t('allSchools')}
          </button>
        </span>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  children: React.ReactNode;
}

function Choice({ label, all, value, onChange, children }: ChoiceProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{all}</option>
      {children}
    </select>
  );
}
