import type { useT } from '../i18n';

const KNOWN = ['audit.exported', 'audit.verified', 'video.viewings-exported'] as const;
type Known = (typeof KNOWN)[number];

/** What was done, in words; an action that has none yet shows its code. */
export function actionWords(action: string, t: ReturnType<typeof useT>): string {
  return (KNOWN as readonly string[]).includes(action) ? t(`did.${action as Known}`) : action;
}
