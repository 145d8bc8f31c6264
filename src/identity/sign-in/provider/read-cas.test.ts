import { describe, expect, it } from '@jest/globals';
import { readCas } from './read-cas.js';

const NS = 'xmlns:cas="http://www.yale.edu/tp/cas"';
const answer = (inside: string, before = '') => `${before}<cas:serviceResponse ${NS}>${inside}</cas:serviceResponse>`;
const success = (inside: string) => answer(`<cas:authenticationSuccess>${inside}</cas:authenticationSuccess>`);

describe('what CAS says of a ticket', () => {
  it('is who signed in, whatever else it tells of him', () => {
    const more = '<cas:attributes><cas:mail>a@b</cas:mail><cas:user>somebody else</cas:user></cas:attributes>';
    expect(readCas(success(`\n  <cas:user> zhang&amp;3 </cas:user>${more}`))).toBe('zhang&3');
    expect(
      readCas(success('<cas:user>zh<![CDATA[ang]]>-3</cas:user>').replaceAll('cas:', '').replace(':cas', '')),
    ).toBe('zhang-3');
  });

  it.each([
    ['a refusal', answer('<cas:authenticationFailure code="INVALID_TICKET">no</cas:authenticationFailure>')],
    [
      'a refusal beside a name',
      answer(`<cas:authenticationFailure/>${success('<cas:user>z</cas:user>').slice(60, -22)}`),
    ],
    ['nobody', success('<cas:user> </cas:user>')],
    ['two people', success('<cas:user>a</cas:user><cas:user>b</cas:user>')],
    ['a name elsewhere', answer('<cas:user>a</cas:user>')],
    ['another vocabulary', success('<cas:user>a</cas:user>').replace('yale.edu', 'example.org')],
    ['half an answer', success('<cas:user>a</cas:user>').slice(0, -5)],
    ['a page of its own', '<!DOCTYPE html><html><body>login</body></html>'],
    ['nothing', ''],
    [
      'entities of its own',
      `<!DOCTYPE r [<!ENTITY who SYSTEM "file:///etc/passwd">]>${success('<cas:user>&who;</cas:user>')}`,
    ],
    ['an entity that nobody named', success('<cas:user>&who;</cas:user>')],
    ['a document type', `<!DOCTYPE r>${success('<cas:user>a</cas:user>')}`],
  ])('is nothing for %s', (_, xml) => {
    expect(readCas(xml)).toBeNull();
  });
});
