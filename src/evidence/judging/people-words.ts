import type { Language } from '../../contract/language.js';
import { MOST_PEOPLE } from '../../contract/wire/mqtt/presence.js';
import type { PeopleJudgement, PeopleSaid } from './judge-people.js';

type Why = NonNullable<PeopleJudgement['why']>;

const WHY: Record<Language, Record<Why, string>> = {
  zh: {
    asked: '已请录像盒抽看画面中的人数,等待回答',
    older_box: '未抽看人数:录像盒的程序较旧',
    unanswered: '未抽看人数:录像盒没有回答',
    no_recording: '未抽看人数:这段时间没有录像',
    busy: '未抽看人数:录像盒没有余力抽看',
    too_dark: '无法判断人数:画面太暗',
    view_unfit: '无法判断人数:画面不适合识别',
    no_model: '未抽看人数:录像盒没有识别程序',
    broken_off: '未抽看人数:录像盒抽看时中断,与摄像头无关',
    other_model: '未计人数:录像盒用的是另一版本的识别程序',
    too_few_pictures: '无法判断人数:能看的画面太少',
    unproven: '抽看的画面中未自动识别到人,但这个摄像头还没有识别到过人,不能说明什么',
    unknown: '无法判断人数:录像盒的回答看不懂',
  },
  en: {
    asked: 'The box has been asked to look for people; its answer is awaited',
    older_box: 'Nobody was looked for: the box’s program is older',
    unanswered: 'Nobody was looked for: the box did not answer',
    no_recording: 'Nobody was looked for: there is no recording of that time',
    busy: 'Nobody was looked for: the box had no time for it',
    too_dark: 'How many people were there cannot be told: the pictures are too dark',
    view_unfit: 'How many people were there cannot be told: the pictures are not fit for it',
    no_model: 'Nobody was looked for: the box has no model to do it with',
    broken_off: 'Nobody was looked for: the box broke off while it looked, which says nothing of the camera',
    other_model: 'People were not counted: the box looked with another version of the model',
    too_few_pictures: 'How many people were there cannot be told: too few pictures could be looked at',
    unproven: 'Nobody was recognised, but this camera has never shown anybody yet: it says nothing',
    unknown: 'How many people were there cannot be told: the box’s answer is not understood',
  },
};

/** Stands with every number of people that a program found. */
const ALWAYS: Record<Language, string> = {
  zh: '只数人数,不识别身份,可能有误,以录像为准',
  en: 'Only numbers are counted, nobody is identified; it may be wrong, the footage counts',
};

/** What footage says of people, from the facts of a verdict; empty where nobody was asked for. */
export function peopleInWords(facts: Record<string, string | number | null>, language: Language): string {
  const people = facts['people'] as PeopleSaid | undefined;
  if (people === undefined) return '';
  const [looked, withPerson, most] = ['framesLooked', 'framesWithPerson', 'mostAtOnce'].map((key) =>
    Number(facts[key]),
  );
  if (people === 'unknown') return WHY[language][facts['peopleWhy'] as Why];
  const isMost = most === MOST_PEOPLE;
  if (language === 'zh') {
    const seen = `抽看 ${looked} 帧,其中 ${withPerson} 帧自动识别到人(最多同时 ${most} 人${isMost ? '或以上' : ''})`;
    const said = {
      enough: seen,
      fewer: `${seen};未识别到更多的人,可能在画面外或被遮挡,请看录像核对`,
      unsure: `${seen};不能确定同时有几人,请看录像核对`,
      nobody: `抽看 ${looked} 帧,未自动识别到人,可能太远或被遮挡,请看录像核对`,
    }[people];
    return `${said}。${ALWAYS.zh}`;
  }
  const seen = `Of ${looked} pictures looked at ${withPerson} show people (at most ${most}${isMost ? ' or more' : ''} at once)`;
  const said = {
    enough: seen,
    fewer: `${seen}; no more were recognised, they may be outside the picture or hidden: please look at the footage`,
    unsure: `${seen}; how many there were at once is not certain: please look at the footage`,
    nobody: `Nobody was recognised in the ${looked} pictures looked at; they may be too far or hidden: please look at the footage`,
  }[people];
  return `${said}. ${ALWAYS.en}`;
}
