import { defineProblems } from '../platform/index.js';

defineProblems({
  'messages.robot-not-found': { status: 404, zh: '没有这个群机器人', en: 'There is no such robot' },
  'messages.address-not-known': {
    status: 422,
    zh: '地址不是{maker}机器人的地址,应以 https://{host}/ 开头。请从群里复制整个地址',
    en: 'This is no address of a robot of {maker}: it begins with https://{host}/. Copy the whole address from the group',
  },
});
