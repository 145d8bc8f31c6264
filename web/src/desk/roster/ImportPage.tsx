import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { RosterKind } from '../../../../src/contract/http/roster';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { officeRoutes } from '../../shared/routes/office-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { FileButton } from '../shell/FileButton';
import { ProblemView } from '../shell/ProblemView';
import { ImportCard } from './ImportCard';
import { useRosterT } from './words';
import './roster.css';

const STRUCTURE: readonly RosterKind[] = ['schools', 'kitchens', 'classes'];

/** Lists from spreadsheets: template, rehearsal, run. */
export function ImportPage() {
  const t = useRosterT();
  const me = useMe();
  const client = useQueryClient();
  const kinds: RosterKind[] = [...(may(me, 'structure.manage') ? STRUCTURE : []), 'people'];
  const [kind, setKind] = useState<RosterKind>(kinds[0] ?? 'people');
  const [shownId, setShownId] = useState<string | null>(null);
  const latest = useQuery({
    queryKey: ['roster', 'latest'],
    queryFn: ({ signal }) => api.call(officeRoutes.rosterImports, { signal }),
  });
  const upload = useMutation({
    mutationFn: (file: File) =>
      api.upload(officeRoutes.uploadRoster, {
        params: { kind },
        query: { fileName: file.name.slice(-120) },
        content: file,
        contentType: 'application/octet-stream',
      }),
    onSuccess: async (list) => {
      setShownId(list.id);
      await client.invalidateQueries({ queryKey: ['roster', 'latest'] });
    },
  });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      <div className="roster-bar">
        <Select
          value={kind}
          onChange={setKind}
          aria-label={t('kind')}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          style={{ minWidth: 240 }}
          data-testid="roster-kind"
        />
        <Button href={urlOf(officeRoutes.rosterTemplate.path, { kind })}>{t('template')}</Button>
        <FileButton
          label={t('choose')}
          accept=".xlsx,.csv"
          disabled={upload.isPending}
          onFiles={([file]) => file !== undefined && upload.mutate(file)}
          testId="roster-file"
        />
        {upload.isPending && <span role="status">{t('rehearsing')}</span>}
      </div>
      {upload.error !== null && <ProblemView error={upload.error} />}
      {shownId !== null && <ImportCard key={shownId} importId={shownId} />}
      {(latest.data?.items.length ?? 0) > 0 && (
        <section>
          <h2>{t('latest')}</h2>
          <ul className="plain">
            {latest.data?.items.map((list) => (
              <li key={list.id}>
                {dateTime(list.createdAt)} · {t(`kind.${list.kind}`)} · {list.fileName} · {t(`state.${list.state}`)}{' '}
                <Button size="small" onClick={() => setShownId(list.id)}>
                  {t('open')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
