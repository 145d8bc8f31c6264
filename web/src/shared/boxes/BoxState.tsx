import type { ReactNode } from 'react';
import type { Alarm } from '../../../../src/contract/alarms';
import type { boxEndpoints } from '../../../../src/contract/http/boxes';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { useLanguage } from '../i18n/language';
import { dateTime } from '../time';
import { useBoxT } from './words';

export type Boxes = ResponseOf<(typeof boxEndpoints)['state']>['boxes'];
type Words = Boxes[number]['words'][number];
/** What leads to the page of an alarm; absent where no such pages are at hand. */
export type MoreOf = (alarm: Alarm) => ReactNode;

const SIGN = { ok: '✓', watch: '!', fault: '✕', unknown: '?' } as const;

/** One sentence, with its level as a sign and a word, never by colour alone. */
export function Sentence({ said, more }: { said: Words; more?: MoreOf | undefined }) {
  const t = useBoxT();
  const isEnglish = useLanguage() === 'en';
  return (
    <li className={`bx-word bx-${said.level}`}>
      <span className="bx-sign" role="img" aria-label={t(`level.${said.level}`)}>
        {SIGN[said.level]}
      </span>
      {isEnglish ? said.en : said.zh}
      {said.alarm !== undefined && more?.(said.alarm)}
    </li>
  );
}

/** Each box and its cameras in words, and when it was last heard of. */
export function BoxState({
  boxes,
  more,
  onReplace,
  onAllow,
  onSticker,
}: {
  boxes: Boxes;
  more?: MoreOf | undefined;
  /** Absent for those who may not install. */
  onReplace?: ((box: { id: string; name: string }) => void) | undefined;
  onAllow?: ((cameraId: string) => void) | undefined;
  onSticker?: ((agentId: string) => void) | undefined;
}) {
  const t = useBoxT();
  return (
    <section className="bx-card" data-testid="box-state">
      <h2>{t('state')}</h2>
      {boxes.length === 0 && <p>{t('none')}</p>}
      {boxes.map((box) => (
        <div key={box.id} className="bx-box">
          <h3>{box.name}</h3>
          <p className="bx-hint">
            {box.lastSeenAt === null ? t('never') : t('lastSeen', { time: dateTime(box.lastSeenAt) })}
          </p>
          <ul className="bx-list">
            {[...box.words, ...box.cameras.flatMap(({ words }) => words)].map((said) => (
              <Sentence key={said.zh} said={said} more={more} />
            ))}
          </ul>
          {onAllow &&
            box.cameras
              .filter(({ offersSubStream }) => offersSubStream)
              .map(({ id, name }) => (
                <button key={id} type="button" className="bx-plain" onClick={() => onAllow(id)}>
                  {t('allowSubStream', { name })}
                </button>
              ))}
          {onSticker && (
            <button type="button" className="bx-plain" onClick={() => onSticker(box.id)}>
              {t('sticker')}
            </button>
          )}
          {onReplace && (
            <button type="button" className="bx-plain" onClick={() => onReplace({ id: box.id, name: box.name })}>
              {t('replace')}
            </button>
          )}
        </div>
      ))}
    </section>
  );
}
