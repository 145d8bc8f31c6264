import type { Capability } from '../../../../src/contract/roles';
import { type Me, may } from '../../shared/grants';

/**
 * The places of the menu by their matter, in the order in which they stand: `needs` is who is shown a place at all, `null` is
 * everybody. What is opened again and again stands by itself.
 */
const MENU = [
  { to: '/', label: 'shell.schools', needs: null },
  { to: '/misfits', label: 'shell.misfits', needs: 'misfit.read' },
  {
    label: 'shell.group.day',
    places: [
      { to: '/morning', label: 'shell.morning', needs: 'morning.read' },
      { to: '/duties', label: 'shell.duties', needs: 'morning.read' },
      { to: '/incidents', label: 'shell.incidents', needs: 'incident.read' },
      { to: '/recalls', label: 'shell.recalls', needs: 'incident.answer' },
      { to: '/messages', label: 'shell.messages', needs: 'incident.answer' },
      { to: '/feedback', label: 'shell.feedback', needs: 'feedback.read' },
      { to: '/screen', label: 'shell.screen', needs: 'report.read' },
    ],
  },
  {
    label: 'shell.group.evidence',
    places: [
      { to: '/episodes', label: 'shell.episodes', needs: 'misfit.read' },
      { to: '/cases', label: 'shell.cases', needs: 'case.manage' },
    ],
  },
  {
    label: 'shell.group.visits',
    places: [
      { to: '/findings', label: 'shell.findings', needs: 'finding.read' },
      { to: '/inspections', label: 'shell.inspections', needs: 'inspection.conduct' },
      { to: '/results-due', label: 'shell.resultsDue', needs: 'finding.open' },
      { to: '/draws', label: 'shell.draws', needs: 'draw.manage' },
    ],
  },
  {
    label: 'shell.group.books',
    places: [
      { to: '/headcounts', label: 'shell.headcounts', needs: 'headcount.read' },
      { to: '/pupils', label: 'shell.pupils', needs: 'headcount.read' },
      { to: '/funds', label: 'shell.areaFunds', needs: 'funds.settle' },
      { to: '/deductions', label: 'shell.deductions', needs: 'deduction.read' },
      { to: '/projects', label: 'shell.projects', needs: 'project.read' },
      { to: '/reports', label: 'shell.reports', needs: 'report.read' },
      { to: '/exports', label: 'shell.exports', needs: 'headcount.read' },
    ],
  },
  {
    label: 'shell.group.settings',
    places: [
      { to: '/structure', label: 'shell.structure', needs: null },
      { to: '/people', label: 'shell.people', needs: 'account.manage' },
      { to: '/import', label: 'shell.import', needs: 'account.manage' },
      { to: '/upper-platforms', label: 'shell.uppers', needs: 'box.manage' },
      { to: '/audit', label: 'shell.audit', needs: 'audit.read' },
      { to: '/browser-check', label: 'shell.checkUp', needs: 'server.diagnose' },
    ],
  },
] as const satisfies readonly (Place | { label: string; places: readonly Place[] })[];

interface Place {
  to: string;
  label: string;
  needs: Capability | null;
}
type Entry = (typeof MENU)[number];
export type MenuGroup = Extract<Entry, { places: unknown }>;
export type MenuPlace = Exclude<Entry, MenuGroup> | MenuGroup['places'][number];
export type MenuEntry = MenuPlace | { label: MenuGroup['label']; places: readonly MenuPlace[] };

/** What of the menu is a person's: a group without a place of his is not there, and one with a single place is that place. */
export function menuOf(me: Me | null | undefined): MenuEntry[] {
  const isHis = ({ needs }: MenuPlace): boolean => needs === null || may(me, needs);
  return MENU.flatMap((entry): MenuEntry[] => {
    if (!('places' in entry)) return isHis(entry) ? [entry] : [];
    const places = (entry.places as readonly MenuPlace[]).filter(isHis);
    return places.length > 1 ? [{ label: entry.label, places }] : places;
  });
}

/** Whether a page is the place, or one below it; the pages of one school and its days are below the schools. */
export function isAt(place: MenuPlace, pathname: string): boolean {
  if (place.to === '/') return pathname === '/' || pathname.startsWith('/schools/');
  return pathname === place.to || pathname.startsWith(`${place.to}/`);
}
