import type { MenuProposal } from '../../../../src/contract/http/menu-proposal';
import {
  AGE_GROUP_WORDS,
  type AgeGroup,
  NUTRIENT_WORDS,
  type Nutrient,
  nutrientInWords,
} from '../../../../src/contract/nutrients';
import { yuan } from '../../../../src/contract/words/funds-words';
import { useLanguage } from '../../shared/i18n/language';
import { useT } from './words';

type Limit = MenuProposal['limits'][number];
type Why = MenuProposal['meals'][number]['dishes'][number]['why'][number];
type Name = Limit['name'];
const isNutrient = (name: Name): name is Nutrient => name in NUTRIENT_WORDS;

/** A proposed week, line by line: why each dish, which limit binds, what was missed by how much and against what. */
export function ProposalView({ proposal }: { proposal: MenuProposal }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { status, meals, limits, contradictions, leftOut } = proposal;
  const nameOf = (name: Name): string =>
    isNutrient(name) ? NUTRIENT_WORDS[name][language] : t(`propose.limit.${name}`);
  const amountOf = (name: Name, value: number): string =>
    isNutrient(name) ? nutrientInWords(name, value) : name === 'cost' ? yuan(value) : String(value);
  const whyInWords = (why: Why): string => {
    switch (why.what) {
      case 'near_expiry':
      case 'in_stock':
        return t(`propose.why.${why.what}`, { names: why.names.join('、') });
      case 'group':
        return t('propose.why.group', { group: t(`group.${why.group}`) });
      case 'kinds':
        return t('propose.why.kinds', { count: why.count });
      case 'nutrient':
        return t('propose.why.nutrient', { nutrient: nameOf(why.nutrient), percent: why.percent });
    }
  };
  return (
    <div data-testid="proposal-view">
      <p role="status">{t(`propose.status.${status}`)}</p>
      <ul className="plain" data-testid="contradictions">
        {contradictions.map(({ wish, with: others, isLeast }) => (
          <li key={wish}>
            {others.length === 0
              ? t('propose.alone', { wish: nameOf(wish) })
              : t('propose.against', { wish: nameOf(wish), others: others.map(nameOf).join('、') })}
            {!isLeast && t('propose.notLeast')}
          </li>
        ))}
      </ul>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('dish')}</th>
            <th scope="col">{t('propose.perHead')}</th>
            <th scope="col">{t('propose.why')}</th>
          </tr>
        </thead>
        <tbody>
          {meals.flatMap(({ date, dishes }) =>
            dishes.map(({ dishId, name, costFen, why }) => (
              <tr key={`${date} ${dishId}`}>
                <td>{date.slice(5)}</td>
                <td>{name}</td>
                <td>
                  {Object.entries(costFen).map(([age, fen]) => (
                    <div key={age}>
                      {AGE_GROUP_WORDS[age as AgeGroup][language]} {yuan(fen ?? 0)}
                    </div>
                  ))}
                </td>
                <td>{why.map(whyInWords).join(';')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <h3>{t('propose.limits')}</h3>
      <table className="table" data-testid="proposal-limits">
        <thead>
          <tr>
            <th scope="col">{t('propose.name')}</th>
            <th scope="col">{t('propose.value')}</th>
            <th scope="col">{t('propose.least')}</th>
            <th scope="col">{t('propose.most')}</th>
            <th scope="col">{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ name, age, date, least, most, value, verdict, missedBy }) => (
            <tr key={`${name} ${age} ${date}`}>
              <th scope="row">
                {nameOf(name)} {age === null ? (date?.slice(5) ?? '') : AGE_GROUP_WORDS[age][language]}
              </th>
              <td>{verdict === 'unknown' ? t('atLeast', { amount: amountOf(name, value) }) : amountOf(name, value)}</td>
              <td>{least === null ? '' : amountOf(name, least)}</td>
              <td>{most === null ? '' : amountOf(name, most)}</td>
              <td>{t(`propose.verdict.${verdict}`, { amount: amountOf(name, missedBy) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.length > 0 && (
        <>
          <h3>{t('propose.leftOut')}</h3>
          <ul className="plain" data-testid="left-out">
            {leftOut.map(({ dishId, name, why }) => (
              <li key={dishId}>
                {name}: {t(`propose.leftOut.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
