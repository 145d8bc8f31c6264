import { FindingForm } from './FindingForm';
import type { Standing } from './step-rules';
import type { KeptPack } from './visit-db';
import { useFieldT } from './words';

export function Findings({ kept, standing: { findings } }: { kept: KeptPack; standing: Standing }) {
  const t = useFieldT();
  return (
    <section className="card" data-testid="findings" data-count={findings.length}>
      <h2>{t('finding.list', { count: findings.length })}</h2>
      <ul>
        {findings.map(({ text, clause, severity, photos }) => (
          <li key={`${text} ${clause}`}>
            [{t(`finding.${severity}`)}] {text} <small>{clause}</small>{' '}
            {photos > 0 && t('finding.photo', { count: photos })}
          </li>
        ))}
      </ul>
      <FindingForm kept={kept} about="new" label={t('finding.new')} />
    </section>
  );
}
