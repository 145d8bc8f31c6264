import { defineProblems } from '../platform/index.js';

defineProblems({
  'video.sign-too-large': { status: 413, zh: '照片太大(最多 5 MB)', en: 'The photo is larger than 5 MB' },
  'video.sign-not-an-image': {
    status: 415,
    zh: '这不是照片(JPEG、PNG 或 WebP)',
    en: 'Not a photo (JPEG, PNG or WebP)',
  },
  'video.filing-changed': {
    status: 409,
    zh: '这个摄像头的备案刚被别人修改过,请刷新后再改',
    en: 'Somebody else has changed this filing since you opened it. Reload, then change it',
  },
  'video.sign-not-found': { status: 404, zh: '还没有标识照片', en: 'There is no photo of the sign yet' },
  'video.agent-not-found': { status: 404, zh: '没有找到这台录像主机', en: 'No such recorder box' },
  'video.enrolment-not-found': { status: 404, zh: '没有找到这个接入码', en: 'No such enrolment' },
  'video.enrolment-unknown': {
    status: 403,
    zh: '接入码不对,请核对后再输入',
    en: 'This is not a valid code; please check it',
  },
  'video.enrolment-slow': {
    status: 429,
    zh: '输错次数太多,请一小时后再试',
    en: 'Too many wrong codes from this network; please try again in an hour',
  },
  'video.enrolment-locked': {
    status: 409,
    zh: '这个接入码被输错太多次,已作废,请重新领一个',
    en: 'This code was mistyped too often and is void; please get a new one',
  },
  'video.enrolment-expired': {
    status: 409,
    zh: '这个接入码已过期或已取消,请重新领一个',
    en: 'This code has expired or was cancelled; please get a new one',
  },
  'video.enrolment-used': {
    status: 409,
    zh: '这个接入码已被另一台录像盒用掉,请重新领一个',
    en: 'Another box has used this code; please get a new one',
  },
  'video.enrolment-waiting': {
    status: 425,
    zh: '平台已收到,请学校负责人在“录像盒与摄像头”里点“同意接替”,同意后会自动接入',
    en: 'Received: somebody of the school has to agree on the page “Recorder boxes and cameras”; then the box comes in by itself',
  },
  'video.spare-not-waiting': {
    status: 409,
    zh: '没有备用盒子在等待,可能已超时或已处理',
    en: 'No spare is waiting any more: it took too long, or somebody has answered already',
  },
  'video.camera-not-found': { status: 404, zh: '没有找到这台摄像机', en: 'No such camera' },
  'video.camera-address-refused': {
    status: 422,
    zh: '摄像机地址不可用:{why}',
    en: 'This camera address is refused: {why}',
  },
  'video.stage-not-of-place': {
    status: 422,
    zh: '这个地点的画面看不到所选的环节,请在列出的环节中选择',
    en: 'The picture of this place does not show the stage that was chosen: take one of those that are offered',
  },
  'video.retention-too-short': {
    status: 422,
    zh: '录像至少保存 {days} 天',
    en: 'Footage is kept for {days} days at least',
  },
  'video.filed-in-future': { status: 422, zh: '备案日期不能晚于今天', en: 'The filing date lies in the future' },
  'video.place-forbidden': {
    status: 422,
    zh: '法规禁止在这类地方安装摄像头:{name}',
    en: 'The law forbids cameras at such a place: {name}',
  },
  'video.binding-overlaps': {
    status: 409,
    zh: '这段时间摄像机已安装在别处',
    en: 'The camera is already bound during that time',
  },
  'video.span-invalid': {
    status: 422,
    zh: '时间段不正确:须先早后晚,且不超过24小时',
    en: 'The span must begin before it ends and last at most 24 hours',
  },
  'video.agent-away': {
    status: 503,
    zh: '学校的录像主机现在连不上,请稍后再试',
    en: 'The school’s recorder box cannot be reached now, please try again later',
  },
});
