import { defineProblems } from '../platform/index.js';

defineProblems({
  'kitchen.no-kitchen': {
    status: 422,
    zh: '这个地点不属于任何食堂,不能安排餐次',
    en: 'This place belongs to no kitchen that could cook a meal',
  },
  'kitchen.meal-far-off': {
    status: 422,
    zh: '餐次日期 {date} 不对:只能是 {first} 到 {last} 之间的日子。请核对年份和月份',
    en: 'The day {date} cannot be meant: a meal is planned for a day from {first} to {last}. Check year and month',
  },
  'kitchen.dish-named-twice': { status: 422, zh: '“{name}”只能填一次', en: '“{name}” may be named once only' },
  'kitchen.dish-not-found': { status: 422, zh: '这一餐没有这道菜', en: 'The meal has no such dish' },
  'kitchen.finished-before-started': { status: 422, zh: '完成时间早于开始时间', en: 'It was finished before it began' },
  'kitchen.core-too-low': {
    status: 422,
    zh: '中心温度 {measuredC}℃,应达到 {limitC}℃:请再加热,或说明处理办法',
    en: 'The core reached {measuredC} °C of {limitC} °C: reheat it, or say what was done',
  },
  'kitchen.reading-missing': { status: 422, zh: '没有测温,请说明原因', en: 'Say why the core was not measured' },
  'kitchen.sample-too-small': {
    status: 422,
    zh: '留样 {grams} 克,每个品种不得少于 {minGrams} 克',
    en: 'The sample weighs {grams} g; at least {minGrams} g are required',
  },
  'kitchen.sample-before-cooking': {
    status: 422,
    zh: '留样时间 {at} 早于开始烹饪 {startedAt}',
    en: 'The sample was taken at {at}, before cooking began at {startedAt}',
  },
  'kitchen.not-a-sample-cabinet': {
    status: 422,
    zh: '留样要放进留样柜,{place}不是留样柜:请选留样柜,没有的请让学校登记',
    en: 'A sample is kept in a sample cabinet, which {place} is not: choose the cabinet, or have the school add one',
  },
  'kitchen.sample-too-early': {
    status: 422,
    zh: '留样未满规定时间,{keepUntil} 之后才能销毁',
    en: 'The sample must be kept until {keepUntil}',
  },
  'kitchen.certificate-over': {
    status: 422,
    zh: '{who}没有有效的健康证,不能记“可以上岗”:请先换证、登记新的健康证,或记“暂不上岗”',
    en: 'The health certificate of {who} is over: nobody works without. Record the new one first, or that they may not work for now',
  },
  'kitchen.certificate-dates': {
    status: 422,
    zh: '有效期不对:要在发证日期以后,最长 {months} 个月。请照证上的日期填',
    en: 'The last day comes after the day of issue, at most {months} months later: copy the dates from the paper',
  },
  'kitchen.sample-gone': { status: 409, zh: '这份留样已经销毁', en: 'This sample has been discarded' },
});
