import { Button } from 'antd';
import { useState } from 'react';
import type { MenuWeek } from '../../../../src/contract/http/menu';
import { AGE_GROUP_WORDS } from '../../../../src/contract/nutrients';
import { useLanguage } from '../../shared/i18n/language';
import { allergensInWords } from './allergens-in-words';
import { DishForm } from './DishForm';
import { useT } from './words';

type Dish = MenuWeek['meals'][number]['dishes'][number];
interface Props {
  schoolId: string;
  dishes: readonly Dish[];
  mayWrite: boolean;
}

/** The dishes of the school with their recipes. */
export function DishesSection({ schoolId, dishes, mayWrite }: Props) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [open, setOpen] = useState<Dish | 'new' | null>(null);
  return (
    <section>
      <h2>{t('dishes')}</h2>
      {mayWrite && open === null && (
        <Button onClick={() => setOpen('new')} data-testid="new-dish">
          {t('dish.new')}
        </Button>
      )}
      {open !== null && (
        <DishForm
          key={open === 'new' ? '' : `${open.id} ${open.versionNo}`}
          schoolId={schoolId}
          dish={open === 'new' ? null : open}
          onDone={() => setOpen(null)}
        />
      )}
      {dishes.length > 0 && (
        <table className="table" data-testid="dishes">
          <thead>
            <tr>
              <th scope="col">{t('dish')}</th>
              <th scope="col">{t('dish.ages')}</th>
              <th scope="col">{t('dish.lines')}</th>
              <th scope="col">{t('allergens')}</th>
              {mayWrite && <th scope="col">{t('dish.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {dishes.map((dish) => (
              <tr key={dish.id}>
                <th scope="row">{dish.name}</th>
                <td>{dish.ages.map((age) => AGE_GROUP_WORDS[age][language]).join('、')}</td>
                <td>{dish.lines.map(({ name }) => name).join('、')}</td>
                <td>{allergensInWords(dish, language, t('allergens.unknown'))}</td>
                {mayWrite && (
                  <td>
                    <Button size="small" onClick={() => setOpen(dish)}>
                      {t('dish.change')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
