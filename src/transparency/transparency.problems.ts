import { defineProblems } from '../platform/index.js';

defineProblems({
  'transparency.nothing-signed': {
    status: 404,
    zh: '还没有签名的检查点',
    en: 'No checkpoint has been signed yet',
  },
  'transparency.nothing-waits': { status: 404, zh: '没有待签名的检查点', en: 'No checkpoint waits for a signature' },
  'transparency.no-such-tile': { status: 404, zh: '日志没有这一块', en: 'The log has no such tile' },
  'transparency.head-unknown': {
    status: 409,
    zh: '没有这个大小的检查点,请取最新的',
    en: 'There is no checkpoint of this size; ask for the newest',
  },
  'transparency.signature-refused': {
    status: 422,
    zh: '这个签名无效,或者签名的密钥没有登记',
    en: 'The signature is not good, or its key is not registered here',
  },
  'transparency.not-yet-signed': {
    status: 404,
    zh: '这条记录还没有进入已签名的检查点,请一分钟后再试',
    en: 'This record is not in a signed checkpoint yet; try again in a minute',
  },
});
