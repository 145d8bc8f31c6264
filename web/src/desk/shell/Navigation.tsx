import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { type Me, may } from '../../shared/grants';
import { useT } from '../i18n';
import { AwaitedFindings } from '../inspection/AwaitedFindings';
import { useMe } from '../session';
import { OpenMisfits } from './OpenMisfits';
import { isAt, type MenuPlace, menuOf } from './places';

/** The menu of the desk: what a person may go to, by its matter. */
export function Navigation() {
  const t = useT();
  const me = useMe();
  return (
    <nav aria-label={t('shell.navigation')} className="shell-nav">
      <ul>
        {menuOf(me).map((entry) => (
          <li key={entry.label}>
            {'places' in entry ? (
              <PlaceGroup label={t(entry.label)} places={entry.places} me={me} />
            ) : (
              <PlaceLink place={entry} me={me} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PlaceLink({ place, me, onGo }: { place: MenuPlace; me: Me | null | undefined; onGo?: () => void }) {
  const t = useT();
  const isHere = useLocation({ select: ({ pathname }) => isAt(place, pathname) });
  return (
    // of the page itself the link says so by itself; `true` is for those below it
    <Link
      to={place.to}
      activeOptions={{ exact: true }}
      className={isHere ? 'here' : ''}
      aria-current={isHere ? 'true' : undefined}
      onClick={onGo}
    >
      {t(place.label)}
      <PlaceCount place={place} me={me} />
    </Link>
  );
}

/** How much waits at a place for this person; nothing when nothing does. */
function PlaceCount({ place, me }: { place: MenuPlace; me: Me | null | undefined }) {
  if (place.to === '/misfits') return <OpenMisfits />;
  return place.to === '/findings' && may(me, 'finding.answer') ? <AwaitedFindings /> : null;
}

/**
 * Several places under one word, which opens and closes their list (a disclosure, not a menu: its links are reached by the tab
 * key as all others are). It closes when one goes somewhere, presses Escape, or leaves it by key or finger.
 */
function PlaceGroup(props: { label: string; places: readonly MenuPlace[]; me: Me | null | undefined }) {
  const { label, places, me } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const word = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    word.current?.focus(); // not lost with the link that had it
  };
  const isHere = useLocation({ select: ({ pathname }) => places.some((place) => isAt(place, pathname)) });
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event): void => {
      if (!group.current?.contains(target as Node)) setOpen(false);
    };
    const escaped = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      word.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escaped);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escaped);
    };
  }, [isOpen]);

  return (
    <div ref={group}>
      <button
        ref={word}
        type="button"
        className={isHere ? 'here' : ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        {!isOpen && places.map((place) => <PlaceCount key={place.to} place={place} me={me} />)}
      </button>
      <ul id={id} hidden={!isOpen}>
        {isOpen &&
          places.map((place) => (
            <li key={place.to}>
              <PlaceLink place={place} me={me} onGo={close} />
            </li>
          ))}
      </ul>
    </div>
  );
}
