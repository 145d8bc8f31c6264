import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../contract/business-date.js';
import type { MenuWeek } from '../../contract/http/menu.js';
import type { Language } from '../../contract/language.js';
import { AGE_GROUP_WORDS, AGE_GROUPS } from '../../contract/nutrients.js';
import { MEAL_WORDS } from '../../contract/words/meal-words.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, csvOf, type Principal, UnitOfWork } from '../../platform/index.js';
import { Menus } from './menus.js';

const HEADING: Readonly<Record<Language, readonly string[]>> = {
  zh: ['日期', '餐次', '菜品', '食材', '年龄段', '每人生重(克)', '人数', '合计(千克)', '烹调方法'],
  en: [
    ...['Date', 'Meal', 'Dish', 'Ingredient', 'Age group', 'Raw grams a head', 'Diners', 'Total (kg)'],
    'How it is cooked',
  ],
};

/** The menu of a week as a file: the columns that the book L05 asks for, planned. */
@Injectable()
export class WeekTable {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly menus: Menus,
    private readonly audit: AuditLog,
  ) {}

  /** CSV. @throws DomainError `organization.school-not-found`, `menu.nothing-planned` */
  of(caller: Principal, schoolId: string, monday: BusinessDate, language: Language): Promise<string> {
    return this.uow.write(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'school.read', schoolId);
      const week = await this.menus.require(tx, schoolId, monday);
      const rows = rowsOf(week, language);
      await this.audit.note(tx, {
        by: caller,
        action: 'menu.week-exported',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode },
        detail: { monday, rows: rows.length },
      });
      return csvOf(HEADING[language], rows);
    });
  }
}

function rowsOf({ meals, diners }: MenuWeek, language: Language): (string | number | null)[][] {
  return meals.flatMap(({ date, mealKind, dishes }) =>
    dishes.flatMap((dish) =>
      dish.lines.flatMap(({ name, gramsTenths }) =>
        AGE_GROUPS.flatMap((age) => {
          const [tenths = 0, heads = 0] = [gramsTenths[age], diners[age]];
          if (tenths === 0 || heads === 0) return [];
          const total = ((tenths * heads) / 10_000).toFixed(3);
          return [
            [
              ...[date, MEAL_WORDS[mealKind][language], dish.name, name, AGE_GROUP_WORDS[age][language]],
              ...[(tenths / 10).toFixed(1), heads, total, dish.method],
            ],
          ];
        }),
      ),
    ),
  );
}
