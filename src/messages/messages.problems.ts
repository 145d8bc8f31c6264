import { defineProblems } from '../platform/index.js';

defineProblems({
  'messages.robot-not-found': { status: 404, zh: '没有这个群机器人', en: 'There is no such robot' },
  'messages.robot-off': {
    status: 409,
    zh: '这个群机器人停用着,先启用再试发',
    en: 'This robot is off: turn it on before you try it',
  },
  'messages.school-told-enough': {
    status: 409,
    zh: '今天给这所学校的消息已经够多了,请打电话,或明天再催',
    en: 'This school has been sent enough for today: call it, or ask tomorrow',
  },
  'messages.address-not-known': {
    status: 422,
    zh: '这不是这类机器人的地址,应以 https://{host}/ 开头。请从群里复制整个地址',
    en: 'This is no address of such a robot: it begins with https://{host}/. Copy the whole address from the group',
  },
});
