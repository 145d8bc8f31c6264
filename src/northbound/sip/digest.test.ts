import { describe, expect, it } from '@jest/globals';
import { readCommand } from '../manscdp/read-command.js';
import { readOffer } from '../media/offer.js';
import { challengeOf } from './digest.js';

describe('what upper platforms ask in their own way', () => {
  const md5 = 'Digest realm="3402000000", nonce="n1, =x", algorithm=MD5, qop="auth,auth-int"';
  const sha = 'Digest realm="3402000000",nonce="n2",algorithm=SHA-256';
  it.each([
    ['in two headers', [md5, sha]],
    ['in one header', [`${md5}, ${sha}`]],
    [
      'behind what cannot be answered',
      [`Basic realm="a, Digest b=", Asymmetric nonce="x", algorithm="A:SM2", ${sha},${md5}`],
    ],
  ])('several challenges %s: the strongest that can be answered', (_, headers) => {
    expect(challengeOf(headers)).toEqual({
      ...{ realm: '3402000000', nonce: 'n2', opaque: null, algorithm: 'SHA-256', hasQop: false },
    });
  });

  it('one challenge alone, also with signs of a list in its nonce', () => {
    expect(challengeOf([md5])).toMatchObject({ nonce: 'n1, =x', algorithm: 'MD5', hasQop: true });
    expect(challengeOf(['Basic realm="a"'])).toBeNull();
  });

  it.each([
    ['a mark of UTF-8', '\ufeff<?xml version="1.0"?>', 'utf8'],
    ['no declaration', '', 'utf8'],
    ['an empty line first', '\r\n<?xml version="1.0" encoding="GB2312"?>', 'latin1'],
  ] as const)('a query with %s', (_, before, encoding) => {
    const query = '<Query><CmdType>Catalog</CmdType><SN> 17 </SN><DeviceID>34020000002000000001</DeviceID></Query>';
    expect(readCommand(Buffer.from(before + query, encoding))).toMatchObject({ cmdType: 'Catalog', sn: '17' });
  });

  it.each(['Play', 'PLAY', 'play'])('an offer that says s=%s', (what) => {
    const lines = [
      'v=0',
      `s=${what}`,
      'c=IN IP4 10.0.0.9',
      't=0 0',
      'm=video 6000 RTP/AVP 96 98',
      'a=rtpmap:96 PS/90000',
    ];
    expect(readOffer(Buffer.from([...lines, 'y=0100000001', ''].join('\r\n')))).toMatchObject({
      what: 'Play',
      port: 6_000,
    });
  });
});
