import { BoxPages } from '../../shared/boxes/BoxPages';
import { useBoxT } from '../../shared/boxes/words';
import { may } from '../../shared/grants';
import { useCanteen } from '../data/canteen';

export function BoxesScreen() {
  const t = useBoxT();
  const { me, schoolId } = useCanteen();
  return (
    <>
      <h1>{t('title')}</h1>
      <BoxPages schoolId={schoolId} mayInstall={may(me, 'box.install')} />
    </>
  );
}
