import { Link } from '@tanstack/react-router';
import type { LinkedThing, LinkRole } from '../../../../../src/contract/acts';
import type { Quantity } from '../../../../../src/contract/quantity';
import { quantityText } from '../../../shared/units';
import { useT } from '../../i18n';

interface ActLink {
  role: LinkRole;
  thing: LinkedThing;
  thingId: string;
  quantity: Quantity | null;
}

/** From a record to the goods and meals it touched. */
export function ActLinks({ links, names }: { links: ActLink[]; names: ReadonlyMap<string, string> }) {
  const t = useT();
  const shown = links.filter((link) => link.thing === 'lot' || link.thing === 'meal');
  if (shown.length === 0) return null;
  return (
    <>
      <h4>{t('act.links')}</h4>
      <ul className="links">
        {shown.map((link) => (
          <li key={`${link.role} ${link.thingId}`}>
            {t(`link.${link.role}`)}{' '}
            {link.thing === 'lot' ? (
              <Link to="/lots/$lotId" params={{ lotId: link.thingId }}>
                {names.get(link.thingId) ?? t('link.lot')}
              </Link>
            ) : (
              <Link to="/meals/$mealId" params={{ mealId: link.thingId }}>
                {names.get(link.thingId) ?? t('link.meal')}
              </Link>
            )}
            {link.quantity !== null && <span className="muted"> {quantityText(link.quantity)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
