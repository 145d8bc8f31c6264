import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ALLERGEN_WORDS, NUTRIENT_WORDS, nutrientInWords } from '../../../../src/contract/nutrients';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { useMe } from '../session';
import { FileButton } from '../shell/FileButton';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';
import './menu.css';

const SHOWN = 200;
const BYTES = 'application/octet-stream';
/** What the list shows of each; the others are judged all the same. */
const COLUMNS = ['energy', 'protein', 'fat', 'carbohydrate', 'calcium', 'iron'] as const;

/** What ingredients hold, and taking a table over that the office hands in: first looked at row by row, then taken. */
export function CompositionsPage() {
  const t = useT();
  const me = useMe();
  const client = useQueryClient();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [source, setSource] = useState('');
  const known = useQuery({
    queryKey: ['compositions'],
    queryFn: ({ signal }) => api.call(menuRoutes.compositions, { query: { limit: SHOWN }, signal }),
  });
  const preview = useMutation({
    mutationFn: async (file: File) => ({
      file,
      said: await api.upload(menuRoutes.previewTable, { content: file, contentType: BYTES }),
    }),
  });
  const take = useMutation({
    mutationFn: ({ file, sha256 }: { file: File; sha256: string }) =>
      api.upload(menuRoutes.takeTable, {
        query: { sha256, source: source.trim() },
        content: file,
        contentType: BYTES,
      }),
    onSuccess: async () => {
      preview.reset();
      await client.invalidateQueries({ queryKey: ['compositions'] });
    },
  });
  const seen = preview.data;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (seen !== undefined) take.mutate({ file: seen.file, sha256: seen.said.sha256 });
  };
  return (
    <div className="page menu">
      <div className="page-head">
        <h1>{t('table.title')}</h1>
      </div>
      <p className="muted">{t('table.help')}</p>
      {may(me, 'structure.manage') && (
        <>
          <p className="menu-tools">
            <FileButton
              label={t('table.choose')}
              accept=".xlsx,.csv"
              disabled={preview.isPending}
              onFiles={([file]) => {
                take.reset();
                if (file !== undefined) preview.mutate(file);
              }}
              testId="composition-file"
            />
          </p>
          {preview.error !== null && <ProblemView error={preview.error} />}
          {take.error !== null && <ProblemView error={take.error} />}
          {take.data !== undefined && (
            <p role="status">
              {t('table.taken', {
                count: take.data.counts.new + take.data.counts.changed,
                same: take.data.counts.same,
              })}
            </p>
          )}
        </>
      )}
      {seen !== undefined && (
        <form onSubmit={submit} data-testid="composition-preview">
          <p role="status">{t('table.preview', { ...seen.said.counts })}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('table.row')}
                </th>
                <th scope="col">{t('table.name')}</th>
                <th scope="col">{t('table.outcome')}</th>
                <th scope="col">{t('table.why')}</th>
              </tr>
            </thead>
            <tbody>
              {seen.said.rows.map(({ rowNumber, name, outcome, column, why }) => (
                <tr key={rowNumber}>
                  <td className="number">{rowNumber}</td>
                  <th scope="row">{name}</th>
                  <td>{t(`outcome.${outcome}`)}</td>
                  <td>{why === null ? '' : `${column ?? ''}:${why}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="menu-tools">
            <label>
              {t('table.source')}
              <input
                className="field"
                name="source"
                required
                maxLength={120}
                value={source}
                onChange={({ target }) => setSource(target.value)}
              />
            </label>
            <Button
              type="primary"
              htmlType="submit"
              loading={take.isPending}
              disabled={seen.said.counts.new + seen.said.counts.changed === 0}
            >
              {t('table.take')}
            </Button>
          </p>
        </form>
      )}
      {known.error !== null && <ProblemView error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Loading />}
      {known.data?.items.length === 0 && <p className="empty">{t('table.none')}</p>}
      {(known.data?.items.length ?? 0) > 0 && (
        <table className="table" data-testid="compositions">
          <thead>
            <tr>
              <th scope="col">{t('table.name')}</th>
              <th scope="col" className="number">
                {t('table.edible')}
              </th>
              {COLUMNS.map((nutrient) => (
                <th scope="col" className="number" key={nutrient}>
                  {NUTRIENT_WORDS[nutrient][language]}({NUTRIENT_WORDS[nutrient].unit})
                </th>
              ))}
              <th scope="col">{t('allergens')}</th>
              <th scope="col">{t('table.from')}</th>
            </tr>
          </thead>
          <tbody>
            {known.data?.items.map(({ ingredientId, name, ediblePerMille, nutrients, allergens, ...from }) => (
              <tr key={ingredientId}>
                <th scope="row">{name}</th>
                <td className="number">{ediblePerMille / 10}</td>
                {COLUMNS.map((nutrient) => {
                  const amount = nutrients[nutrient];
                  return (
                    <td className="number" key={nutrient}>
                      {amount === null ? '—' : nutrientInWords(nutrient, amount)}
                    </td>
                  );
                })}
                <td>
                  {allergens === null
                    ? t('table.unknown')
                    : allergens.map((each) => ALLERGEN_WORDS[each][language]).join('、') || t('table.noAllergen')}
                </td>
                <td>
                  {from.source}
                  {from.sourceCode === null ? '' : ` · ${from.sourceCode}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
