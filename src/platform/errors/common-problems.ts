import { defineProblems } from './domain-error.js';

defineProblems({
  'request.invalid': {
    status: 400,
    zh: '提交的内容不正确:{field:field}{why:why}',
    en: 'The request is not valid: {field:field} {why:why}',
  },
  'request.broken-text': {
    status: 400,
    zh: '文字不完整:{field:field}里有看不见的坏字符(例如被截断的表情),请删去后重新提交',
    en: 'The text is broken: {field:field} holds a character that cannot be kept, as a cut-off emoji. Delete it and submit again',
  },
  'request.not-json': { status: 400, zh: '提交的内容不是有效的 JSON', en: 'The body is not valid JSON' },
  'request.too-large': { status: 413, zh: '提交的内容太大', en: 'The body is too large' },
  'request.unsupported-media-type': {
    status: 415,
    zh: '不支持这种内容格式',
    en: 'This content type is not supported',
  },
  'request.foreign-origin': { status: 403, zh: '请求来自其他网站,已拒绝', en: 'The request comes from another site' },
  'request.idempotency-key-missing': {
    status: 400,
    zh: '缺少请求编号(Idempotency-Key)',
    en: 'The Idempotency-Key header is missing',
  },
  'request.idempotency-key-reused': {
    status: 409,
    zh: '这个请求编号已用于另一份内容',
    en: 'This idempotency key belongs to another request',
  },
  'route.not-found': { status: 404, zh: '没有这个地址', en: 'There is nothing at this address' },
  'access.not-signed-in': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'access.denied': { status: 403, zh: '您的岗位不能做这件事', en: 'Your role may not do this' },
  'service.fault': {
    status: 500,
    zh: '系统出错,请稍后再试',
    en: 'Something failed on our side; please try again later',
  },
  'service.full': {
    status: 503,
    zh: '服务器的存储空间已满,没有记下。请通知管理员,稍后再提交一次',
    en: 'The server’s disk is full; nothing was recorded. Tell the administrator and submit it again later',
  },
  'service.store-away': {
    status: 503,
    zh: '存照片和录像的地方暂时连不上,没有记下,请稍后再试',
    en: 'The store of photos and film cannot be reached; nothing was recorded, please try again',
  },
  'service.busy': { status: 503, zh: '系统繁忙,请稍后再试', en: 'The service is busy, please try again' },
});
