import { defineProblems } from '../platform/index.js';

defineProblems({
  'northbound.upper-not-found': { status: 404, zh: '没有这个上级平台', en: 'There is no such upper platform' },
  'northbound.upper-off': {
    status: 409,
    zh: '这个上级平台停用着,先启用再注册',
    en: 'This upper platform is off: turn it on before you register there',
  },
  'northbound.not-a-platform': {
    status: 422,
    zh: '平台编码应为 20 位数字,第 11 至 13 位是 200。请向上级平台的管理单位核对',
    en: 'The id of a platform has 20 digits, the 11th to 13th being 200. Ask the office of the upper platform',
  },
  'northbound.not-a-camera': {
    status: 422,
    zh: '摄像机编码应为 20 位数字,第 11 至 13 位是 131 或 132',
    en: 'The id of a camera has 20 digits, the 11th to 13th being 131 or 132',
  },
  'northbound.id-taken': {
    status: 409,
    zh: '这个编码已经给了另一台摄像机',
    en: 'Another camera has this id already',
  },
  'northbound.port-in-use': {
    status: 409,
    zh: '本机这个端口已经用于另一个上级平台,请换一个',
    en: 'This port is used for another upper platform already: take another one',
  },
});
