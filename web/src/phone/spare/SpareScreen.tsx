import { useState } from 'react';
import { WayToBox } from '../../shared/boxes/InstallBox';
import { useBoxT } from '../../shared/boxes/words';
import '../../shared/boxes/boxes.css';

/** Opened by the sticker of a box, by whoever connects its spare; what stands behind # never leaves the phone. */
export function SpareScreen() {
  const t = useBoxT();
  const [given] = useState(() => new URLSearchParams(location.hash.slice(1)));
  const code = given.get('code') ?? '';
  return (
    <main className="bx">
      <section className="bx-card">
        <h1>{t('spareScreen')}</h1>
        <p>{t(code === '' ? 'spareNoCode' : 'spareScreenWhy')}</p>
        {code !== '' && <WayToBox opened={{ platformUrl: location.origin, code, caFingerprint: given.get('ca') }} />}
      </section>
    </main>
  );
}
