import type { Me } from '../../shared/grants';
import { newId } from '../../shared/new-id';
import { today } from '../../shared/time';

const NAME = 'mingchu.phone';
const PEOPLE = 'mingchu.people';

interface PersonHere {
  username: string;
  displayName: string;
  date: string;
}

/** What this phone calls itself. Null where nothing may be kept: then nobody switches here by PIN. */
export function phoneName(): string | null {
  try {
    const known = localStorage.getItem(NAME) ?? newId();
    localStorage.setItem(NAME, known);
    return known;
  } catch {
    return null;
  }
}

/** Those who signed in on this phone today. Whether they may still go on without a password the server decides. */
export function peopleHere(): PersonHere[] {
  try {
    const kept = JSON.parse(localStorage.getItem(PEOPLE) ?? '[]') as PersonHere[];
    return kept.filter(({ date }) => date === today());
  } catch {
    return [];
  }
}

export function rememberPerson({ username, displayName }: Me): void {
  try {
    const others = peopleHere().filter((person) => person.username !== username);
    localStorage.setItem(PEOPLE, JSON.stringify([...others, { username, displayName, date: today() }]));
  } catch {
    // then he signs in with his password each time
  }
}
