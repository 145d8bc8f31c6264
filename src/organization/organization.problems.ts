import { defineProblems } from '../platform/index.js';

defineProblems({
  'organization.area-not-found': { status: 422, zh: '没有这个行政区划代码', en: 'There is no such area' },
  'organization.school-exists': {
    status: 409,
    zh: '本县市已有同名学校',
    en: 'This area already has a school of that name',
  },
  'organization.school-not-found': { status: 404, zh: '没有找到这所学校', en: 'No such school' },
  'organization.kitchen-not-found': { status: 404, zh: '没有找到这个食堂', en: 'No such kitchen' },
  'organization.already-served': {
    status: 409,
    zh: '该食堂在这段时间已为这所学校供餐',
    en: 'The kitchen already serves this school then',
  },
  'organization.place-not-found': { status: 404, zh: '没有找到这个地点', en: 'No such place' },
  'organization.class-not-found': { status: 422, zh: '没有找到这个班级', en: 'No such class' },
  'organization.place-kind-unknown': {
    status: 422,
    zh: '没有这种地点类型:{kind}',
    en: 'There is no such kind of place: {kind}',
  },
  'organization.place-kind-forbidden': {
    status: 422,
    zh: '法规禁止在此类地点安装摄像头:{kind}',
    en: 'The law forbids cameras at this kind of place: {kind}',
  },
});
