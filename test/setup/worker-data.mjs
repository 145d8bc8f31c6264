/**
 * Loaded into a worker of the test runner before everything else. The runner hands each worker once what it has to know,
 * and does so when any of them asks: one that has not asked by then would wait for ever. So it is kept here, and handed
 * over when the worker does ask (jest-light-runner 0.7.13).
 */
const ASKED = 'jest-light-runner-get-worker-data';
const HANDED = 'jest-light-runner-worker-data';

if (process.send) {
  const send = process.send.bind(process);
  let kept = null;
  const keep = (message) => {
    if (message?.type === HANDED) kept = message;
  };
  // Not before somebody else listens: until then everything that comes waits in line, and must not be lost on us
  process.on('newListener', function begin(event) {
    if (event !== 'message') return;
    process.off('newListener', begin);
    process.on('message', keep);
  });
  process.send = (message, ...more) => {
    if (message !== ASKED || kept === null) return send(message, ...more);
    setImmediate(() => process.emit('message', kept));
    return true;
  };
}
