import { availableParallelism, loadavg } from 'node:os';

/** How many programs share each processor just now, at least one: so many times longer may take what is waited for. */
export const busyness = () => Math.max(1, loadavg()[0] / availableParallelism());
