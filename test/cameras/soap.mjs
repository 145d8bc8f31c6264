/** SOAP 1.2 envelopes and faults as ONVIF devices write them. */

import { escapeXml } from './xml.mjs';

const NAMESPACES = [
  ['s', 'http://www.w3.org/2003/05/soap-envelope'],
  ['tds', 'http://www.onvif.org/ver10/device/wsdl'],
  ['trt', 'http://www.onvif.org/ver10/media/wsdl'],
  ['tr2', 'http://www.onvif.org/ver20/media/wsdl'],
  ['tse', 'http://www.onvif.org/ver10/search/wsdl'],
  ['trp', 'http://www.onvif.org/ver10/replay/wsdl'],
  ['tt', 'http://www.onvif.org/ver10/schema'],
  ['ter', 'http://www.onvif.org/ver10/error'],
  ['a', 'http://schemas.xmlsoap.org/ws/2004/08/addressing'],
  ['d', 'http://schemas.xmlsoap.org/ws/2005/04/discovery'],
  ['dn', 'http://www.onvif.org/ver10/network/wsdl'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** @param {string} body XML @param {string} [header] XML @returns {string} */
export function envelope(body, header = '') {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<s:Envelope${NAMESPACES}><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
}

/** A refusal that is told to the client. */
export class SoapFault extends Error {
  /**
   * @param {'Sender' | 'Receiver'} side whose fault it is
   * @param {readonly string[]} subcodes from the outer to the inner, e.g. ter:InvalidArgVal, ter:NoProfile
   * @param {string} reason
   */
  constructor(side, subcodes, reason) {
    super(reason);
    this.side = side;
    this.subcodes = subcodes;
  }

  get httpStatus() {
    return this.side === 'Sender' ? 400 : 500;
  }

  /** @returns {string} */
  toXml() {
    const subcode = this.subcodes.reduceRight(
      (inner, code) => `<s:Subcode><s:Value>${code}</s:Value>${inner}</s:Subcode>`,
      '',
    );
    return envelope(
      `<s:Fault><s:Code><s:Value>s:${this.side}</s:Value>${subcode}</s:Code>` +
        `<s:Reason><s:Text xml:lang="en">${escapeXml(this.message)}</s:Text></s:Reason></s:Fault>`,
    );
  }
}
