import type { Language } from '../../contract/language.js';
import type { ActVerdict, Cause, EventVerdict } from '../../contract/verdicts.js';
import { peopleInWords } from './people-words.js';

type Facts = Record<string, string | number | null>;

const CAUSES: Record<Language, Record<Cause, string>> = {
  zh: {
    no_camera: '此处没有摄像头',
    camera_off: '摄像头未工作',
    agent_silent: '录像盒没有上报',
    planned: '按计划不录像',
    disk: '录像盒硬盘故障或已满',
    clock: '时钟不准',
    covered: '镜头被遮挡',
    none: '无',
    few_people: '识别到的人数不足',
    restless: '有摄像头的画面一直在动',
    unknown: '原因不明',
  },
  en: {
    no_camera: 'there is no camera here',
    camera_off: 'the camera was off',
    agent_silent: 'the recorder box has not reported',
    planned: 'recording was not planned',
    disk: 'the recorder’s disk failed or was full',
    clock: 'the clock was wrong',
    covered: 'the lens was covered',
    none: 'none',
    few_people: 'fewer people were recognised than needed',
    restless: 'something always moves in the picture of a camera',
    unknown: 'the reason is not known',
  },
};

/**
 * A verdict in plain words: a sentence about movement, and where people were asked for, one about them. They state what was
 * seen and what was not; they accuse nobody.
 */
export function reasonInWords(
  verdict: ActVerdict | EventVerdict,
  cause: Cause | null,
  facts: Facts,
  language: Language,
): string {
  const movement = movementInWords(verdict, cause, facts, language);
  const people = verdict === 'pending' ? '' : peopleInWords(facts, language);
  if (people === '') return movement;
  return language === 'zh' ? `${movement}。${people}` : `${movement}. ${people}`;
}

function movementInWords(
  verdict: ActVerdict | EventVerdict,
  cause: Cause | null,
  facts: Facts,
  language: Language,
): string {
  const why = CAUSES[language][cause ?? 'unknown'];
  const percent = Math.round(Number(facts.coverageMille ?? 0) / 10);
  // footage of which too little was metered, and not one that is missing
  const isUnknown = verdict === 'unwatched' && cause === 'unknown' && percent > 0;
  const isUnlooked = facts.unlooked === 1;
  const isRestless = Number(facts.restlessCameras ?? 0) > 0;
  if (language === 'zh') {
    switch (verdict) {
      case 'supported':
        if (isUnlooked) return `记录时间前后录像覆盖 ${percent}%,有无活动看不出,画面中识别到了人`;
        return `记录时间前后录像覆盖 ${percent}%,画面中有活动`;
      case 'partly':
        return `记录时间前后录像覆盖 ${percent}%,自动识别到的人数少于此项记录所需的人数`;
      case 'unseen':
        return isRestless
          ? `记录时间前后录像覆盖 ${percent}%,画面中没有看到活动(此处另有画面一直在动,不作依据),请核实`
          : `记录时间前后录像覆盖 ${percent}%,画面中没有看到活动,请核实`;
      case 'obstructed':
        return '记录时间前后镜头被遮挡,无法核对';
      case 'unwatched':
        if (isUnknown) return `记录时间前后录像覆盖 ${percent}%,其中能看出有无活动的部分太少,无法核对`;
        if (cause === 'restless') return '此处的画面有的一直在动、有的从来不动,说明不了什么,无法核对';
        return facts.by === 'device' ? '这段时间摄像头没有送来画面,是设备的情况' : `记录时间前后没有可用录像:${why}`;
      case 'explained':
        return facts.by === 'act' ? '同一地点、同一时段有记录' : '在此处的工作时间内';
      case 'unexplained':
        return cause === 'covered'
          ? '镜头被遮挡,这段时间看不到此处,请核实'
          : '不在工作时间内,且没有记录说明此处的活动,请核实';
      case 'pending':
        if (facts.by === 'device') return '摄像头没有送来画面,仍未恢复,是设备的情况';
        return facts.by === 'open' ? '仍在进行' : '等待录像盒上报这段时间';
    }
  }
  switch (verdict) {
    case 'supported':
      if (isUnlooked)
        return `Footage covers ${percent}% of the time around the record; whether anything moved is not known, and people were recognised`;
      return `Footage covers ${percent}% of the time around the record and shows movement`;
    case 'partly':
      return `Footage covers ${percent}% of the time around the record; fewer people were recognised than it needs`;
    case 'unseen':
      return isRestless
        ? `Footage covers ${percent}% of the time around the record and shows no movement (another picture here always moves and proves nothing); please check`
        : `Footage covers ${percent}% of the time around the record and shows no movement; please check`;
    case 'obstructed':
      return 'The lens was covered around the time of the record; it cannot be compared';
    case 'unwatched':
      if (isUnknown)
        return `Footage covers ${percent}% of the time around the record; of too little of it is known whether anything moved, and it cannot be compared`;
      if (cause === 'restless')
        return 'Of the pictures of this place some always move and others never do: they prove nothing, and it cannot be compared';
      return facts.by === 'device'
        ? 'The camera sent no picture during this time: a matter of the device'
        : `No usable footage around the time of the record: ${why}`;
    case 'explained':
      return facts.by === 'act' ? 'There is a record of that place and time' : 'Within the working hours of this place';
    case 'unexplained':
      return cause === 'covered'
        ? 'The lens was covered and this place could not be seen; please check'
        : 'Outside working hours and no record explains it; please check';
    case 'pending':
      if (facts.by === 'device') return 'The camera sends no picture and has not come back: a matter of the device';
      return facts.by === 'open' ? 'Still going on' : 'Waiting for the recorder box to report this time';
  }
}
