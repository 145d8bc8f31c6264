/** WS-Discovery of one camera: Hello when it starts, ProbeMatches when asked, Bye when it stops. */

import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { envelope } from './soap.mjs';
import { escapeXml, find, parseXml, textOf } from './xml.mjs';

const GROUP = '239.255.255.250';
const PORT = 3702;
const ACTION = 'http://schemas.xmlsoap.org/ws/2005/04/discovery';
const TO_ALL = 'urn:schemas-xmlsoap-org:ws:2005:04:discovery';
const OUR_TYPES = ['NetworkVideoTransmitter', 'Device'];

/** @typedef {{ urn: string, url: string, scopes: readonly string[] }} Announced */

/** @param {'Hello' | 'Bye' | 'ProbeMatches'} kind @param {string} body @param {string} to @param {string} [relatesTo] */
function message(kind, body, to, relatesTo) {
  const header =
    `<a:MessageID>urn:uuid:${randomUUID()}</a:MessageID>` +
    (relatesTo === undefined ? '' : `<a:RelatesTo>${escapeXml(relatesTo)}</a:RelatesTo>`) +
    `<a:To>${to}</a:To><a:Action>${ACTION}/${kind}</a:Action>`;
  return envelope(`<d:${kind}>${body}</d:${kind}>`, header);
}

/** @param {Announced} camera */
const endpoint = ({ urn }) => `<a:EndpointReference><a:Address>${urn}</a:Address></a:EndpointReference>`;

/** @param {Announced} camera */
const particulars = (camera) =>
  `${endpoint(camera)}<d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types><d:Scopes>${escapeXml(camera.scopes.join(' '))}</d:Scopes>` +
  `<d:XAddrs>${camera.url}</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion>`;

/**
 * @param {string} text a datagram
 * @param {Announced} camera
 * @returns {string | null} the answer; null when it is no Probe, or one that does not ask for this camera
 */
export function answerProbe(text, camera) {
  let asked;
  try {
    asked = parseXml(text);
  } catch {
    return null; // anyone may send anything to a multicast group
  }
  const probe = find(asked, 'Body', 'Probe');
  if (probe === undefined) return null;
  const words = (/** @type {string} */ name) => textOf(probe, name).split(/\s+/).filter(Boolean);
  const typesFit = words('Types').every((type) => OUR_TYPES.includes(type.slice(type.indexOf(':') + 1)));
  const scopesFit = words('Scopes').every((scope) =>
    camera.scopes.some((ours) => ours === scope || ours.startsWith(`${scope.replace(/\/$/, '')}/`)),
  );
  if (!typesFit || !scopesFit) return null;
  const match = `<d:ProbeMatch>${particulars(camera)}</d:ProbeMatch>`;
  return message(
    'ProbeMatches',
    match,
    'http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous',
    textOf(asked, 'Header', 'MessageID'),
  );
}

/**
 * Shares the port with any other responder of this machine. A camera that cannot be discovered still works, so
 * a failure to bind or to join is told to `warn` and nothing else happens.
 *
 * @param {Announced & { interfaceAddress: string, warn?: (text: string) => void, rewrite?: (answer: string) => string | Buffer }} options
 *   the address of the network interface to listen on, 127.0.0.1 being the loopback; `rewrite`: what it says instead
 * @returns {Promise<{ active: boolean, stop: () => Promise<void> }>}
 */
export async function startDiscovery({ interfaceAddress, warn = console.warn, rewrite, ...camera }) {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  try {
    socket.bind(PORT);
    await once(socket, 'listening');
    socket.addMembership(GROUP, interfaceAddress);
    socket.setMulticastInterface(interfaceAddress);
    socket.setMulticastLoopback(true);
  } catch (error) {
    socket.close();
    warn(`camera cannot be discovered on ${interfaceAddress}: ${/** @type {Error} */ (error).message}`);
    return { active: false, stop: async () => undefined };
  }
  /** @param {string | Buffer} text @param {number} port @param {string} address */
  const send = (text, port, address) => new Promise((sent) => socket.send(text, port, address, sent));

  socket.on('error', (error) => warn(`discovery: ${error.message}`));
  socket.on('message', (bytes, from) => {
    const answer = answerProbe(bytes.toString('utf8'), camera);
    if (answer !== null) void send(rewrite?.(answer) ?? answer, from.port, from.address);
  });
  await send(message('Hello', particulars(camera), TO_ALL), PORT, GROUP);

  return {
    active: true,
    async stop() {
      await send(message('Bye', endpoint(camera), TO_ALL), PORT, GROUP);
      socket.close();
    },
  };
}
