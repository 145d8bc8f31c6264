/** Hostile ways to give an ONVIF answer. Each takes the honest one and spoils it. */

/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {(response: ServerResponse, status: number, xml: string) => void} Reply */

const SOAP_TYPE = 'application/soap+xml; charset=utf-8';
const DRIP_MS = 500;

/** @type {Reply} */
export function replyHonestly(response, status, xml) {
  response.writeHead(status, { 'Content-Type': SOAP_TYPE, 'Content-Length': Buffer.byteLength(xml) });
  response.end(xml);
}

/** Never ends, as fast as the client reads. @type {Reply} */
function replyHuge(response, status, xml) {
  const filler = `<!--${'x'.repeat(65_536)}-->`;
  const pour = () => {
    while (!response.destroyed && response.write(filler));
  };
  response.writeHead(status, { 'Content-Type': SOAP_TYPE });
  response.write(xml.slice(0, xml.indexOf('<s:Body>')));
  response.on('drain', pour);
  pour();
}

/** One byte at a time, so that no idle timeout helps. @type {Reply} */
function replySlowly(response, status, xml) {
  const bytes = Buffer.from(xml);
  let at = 0;
  response.writeHead(status, { 'Content-Type': SOAP_TYPE });
  const drip = setInterval(() => {
    response.write(bytes.subarray(at, at + 1));
    at += 1;
    if (at === bytes.length) response.end();
  }, DRIP_MS);
  response.on('close', () => clearInterval(drip));
}

/** An external entity in the model's name, and one that grows a billionfold in the header. @type {Reply} */
function replyWithEntities(response, status, xml) {
  const grow = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const doctype = `<!DOCTYPE s:Envelope [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY e0 "ha">${grow}]>`;
  const spoiled = xml
    .replace('?>', `?>${doctype}`)
    .replace('<s:Header>', '<s:Header><tt:Extension>&e9;</tt:Extension>')
    .replace(/(<tds:Model>)[^<]*/, '$1&file;');
  replyHonestly(response, status, spoiled);
}

/** @type {Readonly<Record<string, Reply>>} */
export const ONVIF_FAULTS = Object.freeze({
  'onvif-garbage': (response) => replyHonestly(response, 200, '\u0000\u0001{"not": <xml'),
  'onvif-huge': replyHuge,
  'onvif-slow': replySlowly,
  'onvif-xxe': replyWithEntities,
});

/**
 * Ways in which cameras that mean well differ from the book. Each may be combined with the others.
 *
 * @typedef {object} Oddities
 * @property {(action: string, xml: string) => string} [rewrite] what it says instead of the honest body of an answer
 * @property {(request: import('node:http').IncomingMessage, text: string, response: ServerResponse) => boolean} [intercept]
 *   sees every SOAP request first; true: it has answered by itself
 * @property {() => number} [tokenNow] the clock sign-ins are checked by, where it is not the one that is told
 * @property {boolean} [checksEveryToken] a sign-in is checked wherever one is given, also where none is needed
 * @property {boolean} [signInForAll] no question is open
 * @property {readonly string[]} [unknown] actions it does not know
 * @property {boolean} [media2] it has the second media service
 * @property {{ algorithm?: 'MD5' | 'SHA-256', qop?: 'auth' | 'auth-int' | null, challenges?: (own: string) => string | string[] }} [digest]
 *   with `digestOnly`: how its challenge looks
 */
