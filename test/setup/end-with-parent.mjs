/**
 * Loaded into a program beside its own code (`node --import`): when the process that started it is gone, however it
 * went, its end of standard input closes and the program is asked to stop. Nothing is left running on the port and the
 * database of a demo that was killed.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => undefined);
process.stdin.resume();
// it alone keeps no program running
process.stdin.unref?.();
