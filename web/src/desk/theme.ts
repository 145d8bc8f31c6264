import type { ThemeConfig } from 'antd';

const TOUCH_PX = 44;

const ORDINARY: ThemeConfig = {
  hashed: false, // there is one antd here; the hash would be written as `:where()`, which Chrome 87 does not know
  token: {
    colorPrimary: '#17608f',
    colorInfo: '#17608f',
    colorLink: '#17608f',
    colorError: '#b3261e',
    colorWarning: '#9a5200',
    colorSuccess: '#1c7550',
    colorText: '#1d2730',
    colorTextSecondary: '#51606d',
    colorTextDescription: '#51606d',
    colorTextPlaceholder: '#66727e',
    colorBorder: '#c3ccd4',
    borderRadius: 6,
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    fontSize: 14,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
};

/** Where fingers point every control is as high as a finger is wide (WCAG 2.5.5). */
const FOR_FINGERS: ThemeConfig['token'] = {
  controlHeight: TOUCH_PX,
  controlHeightSM: TOUCH_PX,
  controlHeightXS: TOUCH_PX,
  controlInteractiveSize: 24,
};

const KINDS = [false, true].map((isCoarse) =>
  [false, true].map(
    (isStill): ThemeConfig => ({
      ...ORDINARY,
      token: { ...ORDINARY.token, ...(isCoarse ? FOR_FINGERS : {}), motion: !isStill },
    }),
  ),
);

/** @returns always the same object for the same answers, for a new one has every style written again */
export function themeFor(isCoarse: boolean, isStill: boolean): ThemeConfig {
  return KINDS[Number(isCoarse)]?.[Number(isStill)] ?? ORDINARY;
}
