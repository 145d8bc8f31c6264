import { api } from '../../../shared/api';
import { routes } from '../../../shared/routes/routes';
import { forgetAnswers, setAnswer } from '../../data/questions';
import { forgetWho } from '../../data/who';
import { go } from '../../navigation';

/** Leaves the phone to the next person. What was not sent stays on the phone for its author. */
export async function signOut(): Promise<void> {
  await api.call(routes.logout).catch(() => undefined); // without a network the cookie ends by itself
  await (await import('../../visit/visit-db')).forgetPacks();
  await letNextSignIn();
}

/** Shows the sign-in to somebody else; who was here stays signed in and may come back by his PIN. */
export async function letNextSignIn(): Promise<void> {
  await forgetWho();
  forgetAnswers();
  setAnswer('who', null);
  go('/phone');
}
