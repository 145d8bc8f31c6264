import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '远程点验:请把这个码对准“{camera}”({place})',
  how: '走到摄像头前,手机屏幕朝向镜头举高,停 20 秒。{time} 前有效。',
  who: '{unit} 正在查看。做不到不算过错,请告诉对方原因。',
} as const;
export type Words = keyof typeof zh;

export const { useT } = dictionary<Words>(zh, async () => (await import('./words-en')).en);
