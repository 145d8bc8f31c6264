import { defineProblems } from '../platform/index.js';

defineProblems({
  'organization.area-not-found': { status: 422, zh: '没有这个行政区划代码', en: 'There is no such area' },
  'organization.school-exists': {
    status: 409,
    zh: '本县市已有同名学校',
    en: 'This area already has a school of that name',
  },
  'organization.school-code-taken': {
    status: 409,
    zh: '学校标识码 {schoolCode} 已被使用',
    en: 'Another school has the code {schoolCode}',
  },
  'organization.school-changed': {
    status: 409,
    zh: '这所学校刚被别人修改过,您看到的已不是最新内容。现在是:{name}。请刷新后再改',
    en: 'Somebody else has changed this school since you opened it. It is now: {name}. Reload, then change it',
  },
  'organization.class-changed': {
    status: 409,
    zh: '这个班刚被别人修改过,现在是:{name},{size} 人。请刷新后再改',
    en: 'Somebody else has changed this class since you opened it. It is now: {name}, {size} pupils. Reload, then change it',
  },
  'organization.timetable-changed': {
    status: 409,
    zh: '作息时间刚被别人修改过,您看到的已不是最新内容。请刷新后再改',
    en: 'Somebody else has changed these hours since you opened them. Reload, then change them',
  },
  'organization.not-a-central-school': {
    status: 422,
    zh: '只有教学点可以归属中心校,且须是同一县市的中心校',
    en: 'Only a teaching point belongs to a central school, and to one of its own county',
  },
  'organization.kind-in-use': {
    status: 409,
    zh: '仍有归属关系:请先调整教学点与中心校的归属',
    en: 'Teaching points and their central school still depend on this: change where they belong first',
  },
  'organization.date-in-the-past': {
    status: 422,
    zh: '生效日期不能早于今天,也不能早于最近一次调整',
    en: 'It cannot take effect before today, nor before the latest change',
  },
  'organization.kitchen-serves-others': {
    status: 409,
    zh: '本校食堂还在为其他学校供餐,请先结束供餐关系',
    en: 'A kitchen on its ground still serves another school: end that first',
  },
  'organization.not-served': {
    status: 409,
    zh: '该食堂在这一天没有为这所学校供餐',
    en: 'The kitchen does not serve this school on that day',
  },
  'organization.school-closed': {
    status: 422,
    zh: '学校自 {date} 起已撤并,从这天起不能再录入;以前的可以补录',
    en: 'The school is closed from {date} on: nothing can be recorded for that day and later, what happened before can',
  },
  'organization.service-ends-first': {
    status: 422,
    zh: '结束日期必须晚于开始日期',
    en: 'It must end after it begins',
  },
  'organization.class-exists': {
    status: 409,
    zh: '本校已有同名班级',
    en: 'The school already has a class of that name',
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
