import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { exportRoutes } from '../../shared/routes/export-routes';
import { pupilRoutes } from '../../shared/routes/pupil-routes';
import { FileButton } from '../shell/FileButton';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

const KINDS = ['enrolment', 'real_name'] as const;
const REQUIRED = ['identity', 'school', 'className'] as const;
const OTHERS = ['grade', 'eligible', 'boarder', 'from', 'to'] as const;
type Field = (typeof REQUIRED)[number] | (typeof OTHERS)[number];

/** How a heading of each thing usually reads. */
const USUAL: Readonly<Record<Field, RegExp>> = {
  identity: /证件号|身份证|学籍号/,
  school: /学校(标识码|代码|名称)?$/,
  className: /班级/,
  grade: /^年级/,
  eligible: /受益|享受|补助/,
  boarder: /寄宿|住校/,
  from: /(入学|起始|开始)/,
  to: /(离校|结束|终止)/,
};

const wordsIn = (text: string): string[] => text.split(/[,,、]/).flatMap((word) => word.trim() || []);

/** What stands under which heading of a register's list; said once. */
export function ListProfileForm({ areaId }: { areaId: string }) {
  const t = useT();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('enrolment');
  const [yes, setYes] = useState('是');
  const [no, setNo] = useState('');
  const [headings, setHeadings] = useState<string[]>([]);
  const [columns, setColumns] = useState<Partial<Record<Field, string>>>({});
  const read = useMutation({
    mutationFn: (content: File) =>
      api.upload(exportRoutes.readTemplate, { content, contentType: 'application/octet-stream' }),
    onSuccess: ({ template }) => {
      const found = template.headings.filter((heading) => heading !== '');
      setHeadings(found);
      const usual = Object.entries(USUAL).flatMap(([field, words]) => {
        const heading = found.find((one) => words.test(one));
        return heading === undefined ? [] : [[field, heading] as const];
      });
      setColumns(Object.fromEntries(usual));
    },
  });
  const save = useMutation({
    mutationFn: () => {
      const said = (field: Field) => columns[field] || null;
      return api.call(pupilRoutes.saveProfile, {
        params: { areaId },
        body: {
          ...{ name, kind, yes: wordsIn(yes), no: wordsIn(no) },
          columns: {
            ...{ identity: columns.identity ?? '', school: columns.school ?? '', className: columns.className ?? '' },
            ...{ grade: said('grade'), eligible: said('eligible'), boarder: said('boarder') },
            ...{ from: said('from'), to: said('to') },
          },
        },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['pupil-profiles', areaId] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const error = read.error ?? save.error;
  return (
    <form onSubmit={submit} data-testid="pupil-profile">
      <h2>{t('list.title')}</h2>
      <FileButton
        label={t('list.file')}
        accept=".xlsx,.csv"
        disabled={read.isPending}
        onFiles={([file]) => file !== undefined && read.mutate(file)}
        testId="pupil-headings"
      />
      {headings.length > 0 && (
        <>
          <p>
            <label>
              {t('list.name')}{' '}
              <input
                className="field"
                name="name"
                required
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            </label>{' '}
            <label>
              {t('list.kind')}{' '}
              <select
                className="field"
                name="kind"
                value={kind}
                onChange={({ target }) => setKind(target.value as typeof kind)}
              >
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t(`kind.${one}`)}
                  </option>
                ))}
              </select>
            </label>{' '}
            <label>
              {t('list.yes')}{' '}
              <input className="field" required value={yes} onChange={({ target }) => setYes(target.value)} />
            </label>{' '}
            <label>
              {t('list.no')} <input className="field" value={no} onChange={({ target }) => setNo(target.value)} />
            </label>
          </p>
          <p>
            {[...REQUIRED, ...OTHERS].map((field) => (
              <label key={field}>
                {t(`column.${field}`)}{' '}
                <select
                  className="field"
                  name={field}
                  required={REQUIRED.some((one) => one === field)}
                  value={columns[field] ?? ''}
                  onChange={({ target }) => setColumns({ ...columns, [field]: target.value })}
                >
                  <option value="">{t('list.noColumn')}</option>
                  {headings.map((heading) => (
                    <option key={heading}>{heading}</option>
                  ))}
                </select>{' '}
              </label>
            ))}
          </p>
          <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="pupil-profile-save">
            {t('list.save')}
          </Button>
        </>
      )}
      {error !== null && <ProblemView error={error} />}
    </form>
  );
}
