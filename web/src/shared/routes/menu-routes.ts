import type { compositionEndpoints } from '../../../../src/contract/http/food-composition';
import type { menuEndpoints } from '../../../../src/contract/http/menu';
import type { menuProposalEndpoints } from '../../../../src/contract/http/menu-proposal';
import type { dietEndpoints } from '../../../../src/contract/http/special-diets';
import { route } from './routes';

type Menu = typeof menuEndpoints;

/** Routes of the desk for menus, dishes and what ingredients hold; the phone’s are among `canteenRoutes`. */
export const menuRoutes = {
  compositions: route<(typeof compositionEndpoints)['compositions']>(
    'menu.compositions',
    'GET',
    '/ingredient-compositions',
  ),
  previewTable: route<(typeof compositionEndpoints)['previewTable']>(
    'menu.previewTable',
    'POST',
    '/ingredient-composition-tables/preview',
  ),
  takeTable: route<(typeof compositionEndpoints)['takeTable']>(
    'menu.takeTable',
    'POST',
    '/ingredient-composition-tables',
  ),
  dishes: route<Menu['dishes']>('menu.dishes', 'GET', '/schools/:schoolId/dishes'),
  saveDish: route<Menu['saveDish']>('menu.saveDish', 'POST', '/schools/:schoolId/dishes'),
  week: route<Menu['week']>('menu.week', 'GET', '/schools/:schoolId/menus/:monday'),
  saveWeek: route<Menu['saveWeek']>('menu.saveWeek', 'POST', '/schools/:schoolId/menus/:monday'),
  propose: route<(typeof menuProposalEndpoints)['propose']>(
    'menu.propose',
    'POST',
    '/schools/:schoolId/menus/:monday/proposal',
  ),
  diets: route<(typeof dietEndpoints)['diets']>('menu.diets', 'GET', '/schools/:schoolId/special-diets'),
  stateDiet: route<(typeof dietEndpoints)['stateDiet']>('menu.stateDiet', 'POST', '/schools/:schoolId/special-diets'),
  endDiet: route<(typeof dietEndpoints)['endDiet']>(
    'menu.endDiet',
    'DELETE',
    '/schools/:schoolId/special-diets/:dietId',
  ),
  judgement: route<Menu['judgement']>('menu.judgement', 'GET', '/schools/:schoolId/menus/:monday/judgement'),
  weekTable: route<Menu['weekTable']>('menu.weekTable', 'GET', '/schools/:schoolId/menus/:monday/table.csv'),
} as const;
