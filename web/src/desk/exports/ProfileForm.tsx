import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import {
  EXPORT_SOURCE_WORDS,
  EXPORT_SOURCES,
  type ExportSource,
  fieldsOfSource,
} from '../../../../src/contract/words/exports-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { newId } from '../../shared/new-id';
import { exportRoutes } from '../../shared/routes/export-routes';
import { FileButton } from '../shell/FileButton';
import { ProblemView } from '../shell/ProblemView';
import type { Profile } from './ExportsPage';
import { useT } from './words';

type Column = Profile['columns'][number];

const PERIODS = ['day', 'week', 'month'] as const;
const FORMATS = ['xlsx', 'csv'] as const;
const EMPTY: Column = { field: null, constant: null, codes: [] };

/** What the words of a heading most likely mean; nothing where that is not plain. */
function likely(source: ExportSource, heading: string): Column {
  const plain = heading.replace(/[\s*()()]/g, '');
  const found = Object.entries(fieldsOfSource(source)).find(([, [zh]]) => plain === zh || plain.startsWith(zh));
  return { ...EMPTY, field: found?.[0] ?? null };
}

const textOf = (codes: Column['codes']): string => codes.map(({ value, code }) => `${value}=${code}`).join('\n');

function codesOf(text: string): Column['codes'] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    const value = line.slice(0, at).trim();
    return at < 1 || value === '' ? [] : [{ value, code: line.slice(at + 1).trim() }];
  });
}

/** How one table is made: the other system's headings, what stands under each, its codes. */
export function ProfileForm(props: { areaId: string; profile: Profile | null; onDone: () => void }) {
  const { areaId, profile, onDone } = props;
  const t = useT();
  const language = useLanguage() === 'en' ? 1 : 0;
  const client = useQueryClient();
  const [name, setName] = useState(profile?.name ?? '');
  const [source, setSource] = useState<ExportSource>(profile?.source ?? 'headcounts');
  const [period, setPeriod] = useState(profile?.period ?? 'month');
  const [format, setFormat] = useState(profile?.format ?? 'xlsx');
  const [template, setTemplate] = useState(profile?.template ?? null);
  const [columns, setColumns] = useState<Column[]>(profile?.columns ?? []);
  const read = useMutation({
    mutationFn: (content: File) =>
      api.upload(exportRoutes.readTemplate, { content, contentType: 'application/octet-stream' }),
    onSuccess: ({ template: found }) => {
      setTemplate(found);
      setColumns(found.headings.map((heading) => likely(source, heading)));
    },
  });
  const save = useMutation({
    mutationFn: (headed: Profile['template']) => {
      const body = { name, source, period, format, template: headed, columns };
      return profile === null
        ? api.call(exportRoutes.createProfile, { params: { areaId }, body, idempotencyKey: newId() })
        : api.call(exportRoutes.changeProfile, {
            params: { profileId: profile.id },
            body: { ...body, seenVersion: profile.version },
          });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['export-profiles', areaId] });
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (template !== null) save.mutate(template);
  };
  const change = (at: number, changed: Partial<Column>): void =>
    setColumns(columns.map((column, index) => (index === at ? { ...column, ...changed } : column)));
  const changeSource = (next: ExportSource): void => {
    setSource(next);
    setColumns((template?.headings ?? []).map((heading) => likely(next, heading)));
  };
  const error = read.error ?? save.error;
  return (
    <form onSubmit={submit} data-testid="profile-form">
      <p>
        <label>
          {t('name')}{' '}
          <input className="field" name="name" required value={name} onChange={({ target }) => setName(target.value)} />
        </label>{' '}
        <label>
          {t('source')}{' '}
          <select
            className="field"
            name="source"
            value={source}
            disabled={profile !== null}
            onChange={({ target }) => changeSource(target.value as ExportSource)}
          >
            {EXPORT_SOURCES.map((one) => (
              <option key={one} value={one}>
                {EXPORT_SOURCE_WORDS[one][language]}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          {t('period')}{' '}
          <select
            className="field"
            value={period}
            onChange={({ target }) => setPeriod(target.value as (typeof PERIODS)[number])}
          >
            {PERIODS.map((one) => (
              <option key={one} value={one}>
                {t(`period.${one}`)}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          {t('format')}{' '}
          <select
            className="field"
            name="format"
            value={format}
            onChange={({ target }) => setFormat(target.value as (typeof FORMATS)[number])}
          >
            {FORMATS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>{' '}
        <FileButton
          label={t('template')}
          accept=".xlsx,.csv"
          disabled={read.isPending}
          onFiles={([file]) => file !== undefined && read.mutate(file)}
          testId="profile-template"
        />
        {read.isPending && <span role="status">{t('reading')}</span>}
      </p>
      {template === null && <p className="muted">{t('noTemplate')}</p>}
      {template !== null && (
        <table className="table" data-testid="profile-columns">
          <thead>
            <tr>
              <th scope="col">{t('heading')}</th>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('constant')}</th>
              <th scope="col">{t('codes')}</th>
            </tr>
          </thead>
          <tbody>
            {template.headings.map((heading, at) => (
              <ColumnRow
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be headed alike, and none moves
                key={at}
                heading={heading}
                source={source}
                column={columns[at] ?? EMPTY}
                onChange={(changed) => change(at, changed)}
              />
            ))}
          </tbody>
        </table>
      )}
      {error !== null && <ProblemView error={error} />}
      <p>
        <Button
          type="primary"
          htmlType="submit"
          disabled={template === null}
          loading={save.isPending}
          data-testid="profile-save"
        >
          {t('save')}
        </Button>{' '}
        <Button onClick={onDone}>{t('close')}</Button>
      </p>
    </form>
  );
}

function ColumnRow(props: {
  heading: string;
  source: ExportSource;
  column: Column;
  onChange: (changed: Partial<Column>) => void;
}) {
  const { heading, source, column, onChange } = props;
  const t = useT();
  const language = useLanguage() === 'en' ? 1 : 0;
  const [codes, setCodes] = useState(textOf(column.codes));
  return (
    <tr>
      <th scope="row">{heading}</th>
      <td>
        <select
          className="field"
          aria-label={`${heading} ${t('field')}`}
          value={column.field ?? ''}
          onChange={({ target }) => onChange({ field: target.value || null })}
        >
          <option value="">{t('empty')}</option>
          {Object.entries(fieldsOfSource(source)).map(([field, words]) => (
            <option key={field} value={field}>
              {words[language]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          className="field"
          aria-label={`${heading} ${t('constant')}`}
          value={column.constant ?? ''}
          disabled={column.field !== null}
          onChange={({ target }) => onChange({ constant: target.value || null })}
        />
      </td>
      <td>
        <textarea
          className="field"
          rows={2}
          aria-label={`${heading} ${t('codes')}`}
          value={codes}
          disabled={column.field === null}
          onChange={({ target }) => {
            setCodes(target.value);
            onChange({ codes: codesOf(target.value) });
          }}
        />
      </td>
    </tr>
  );
}
