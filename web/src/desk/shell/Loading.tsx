import { Skeleton } from 'antd';
import { useT } from '../i18n';

export function Loading({ rows = 6 }: { rows?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t('common.loading')} className="loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
