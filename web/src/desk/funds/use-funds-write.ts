import { useKeyedWrite } from '../shell/use-keyed-write';

/** A write of money: it happens once, however often it is sent. */
export const useFundsWrite = <Answer>(write: (idempotencyKey: string) => Promise<Answer>, onDone?: () => void) =>
  useKeyedWrite('fund-', write, onDone);
