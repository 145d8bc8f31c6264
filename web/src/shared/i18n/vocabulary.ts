import type { ActKind, ActStatus } from '../../../../src/contract/acts';
import type { Role } from '../../../../src/contract/roles';
import type { PlaceKind, Stage } from '../../../../src/contract/stages';
import type { ActVerdict, Cause, EventVerdict } from '../../../../src/contract/verdicts';
import type { MealKind } from '../../../../src/contract/words/meal-words';
import { actWords } from './act-words';
import { dictionary } from './language';

/** The words of the trade, one set for desk and phone. Each key is `<family>.<code>`, so that a new code fails to compile. */
export type Vocabulary =
  | `stage.${Stage}`
  | `stageShort.${Stage}`
  | `act.${ActKind}`
  | `status.${ActStatus}`
  | `meal.${MealKind}`
  | `role.${Role}`
  | `place.${PlaceKind}`
  | `verdict.${ActVerdict | EventVerdict}`
  | `cause.${Cause}`
  | `event.${'motion' | 'covered' | 'video_loss'}`;

const zh: Record<Vocabulary, string> = {
  ...actWords('zh'),
  'stage.acceptance': '原材料配送验收',
  'stage.stock': '入库出库',
  'stage.storage': '贮存保管',
  'stage.cooking': '加工烹饪',
  'stage.distribution': '餐食分发',
  'stage.dining': '学生就餐',
  'stageShort.acceptance': '验收',
  'stageShort.stock': '出入库',
  'stageShort.storage': '贮存',
  'stageShort.cooking': '烹饪',
  'stageShort.distribution': '分发',
  'stageShort.dining': '就餐',
  'status.recorded': '已生效',
  'status.awaiting_second': '待第二人确认',
  'status.pending_shortage': '账面不足,待处理',
  'status.refused': '第二人不予确认',
  'meal.breakfast': '早餐',
  'meal.lunch': '午餐',
  'meal.dinner': '晚餐',
  'meal.snack': '加餐',
  'role.security_admin': '安全管理员(账号与授权)',
  'role.system_admin': '系统管理员',
  'role.audit_admin': '审计管理员',
  'role.finance_section': '教育局财务基建科',
  'role.basic_education_section': '教育局基础教育科',
  'role.health_cdc': '卫健 / 疾控',
  'role.food_safety_director': '食品安全总监',
  'role.food_safety_officer': '食品安全员',
  'role.parent_committee': '家长委员会 / 膳食委员会',
  'role.safety_section': '教育局安全科',
  'role.market_inspector': '市场监管检查员',
  'role.principal': '校长',
  'role.canteen_manager': '食堂负责人',
  'role.canteen_worker': '食堂从业人员',
  'role.auditor': '审计',
  'place.gate': '收货口',
  'place.scale': '过秤处',
  'place.dry_store': '干货库',
  'place.cold_store': '冷库',
  'place.preparation': '切配间',
  'place.stove': '灶台',
  'place.sample_cabinet': '留样柜',
  'place.washing': '洗消间',
  'place.serving': '备餐间',
  'place.dining_hall': '餐厅',
  'verdict.pending': '待判定',
  'verdict.unwatched': '无录像',
  'verdict.obstructed': '画面被挡',
  'verdict.unseen': '有画面但未见活动',
  'verdict.partly': '识别到的人数不足',
  'verdict.supported': '画面相符',
  'verdict.explained': '有说明',
  'verdict.unexplained': '有画面无记录',
  'cause.no_camera': '该处没有摄像头',
  'cause.camera_off': '摄像头离线',
  'cause.agent_silent': '录像主机未联系',
  'cause.planned': '计划内停录',
  'cause.disk': '录像存储故障',
  'cause.clock': '录像时钟不准',
  'cause.covered': '镜头被遮挡',
  'cause.none': '无设备原因',
  'cause.few_people': '识别到的人数不足',
  'cause.restless': '画面一直在动',
  'cause.unknown': '原因不明',
  'event.motion': '画面有活动',
  'event.covered': '镜头被遮挡',
  'event.video_loss': '视频丢失',
};

const vocabulary = dictionary(zh, async () => (await import('./vocabulary-en')).en);
export const useWords = vocabulary.useT;
export const isWord = vocabulary.has;
