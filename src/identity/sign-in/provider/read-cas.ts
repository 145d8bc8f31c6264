import sax from 'sax';

/** More than the answer of any CAS that sends attributes along. */
export const MAX_ANSWER_BYTES = 64 * 1024;

const CAS = 'http://www.yale.edu/tp/cas';
/** Deeper than any answer of the protocol. */
const MAX_DEPTH = 10;

/**
 * Whom a `serviceValidate` answer (CAS protocol 3.0, 2.5.2) says has signed in; null where it says that the ticket is not good, or
 * nothing of that kind. What is not well-formed, or brings a document type with entities of its own, says nothing.
 */
export function readCas(xml: string): string | null {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const path: string[] = [];
  const users: string[] = [];
  let hasFailed = false;
  const refuse = (): never => {
    throw new Error('not an answer of CAS');
  };
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  parser.onopentag = ({ name, ...tag }) => {
    const { uri, local } = tag as sax.QualifiedTag;
    path.push(uri === CAS ? local : `other ${name}`);
    if (path.length > MAX_DEPTH) refuse();
    if (path.join('/') === 'serviceResponse/authenticationFailure') hasFailed = true;
    if (isUser(path)) users.push('');
  };
  const text = (part: string): void => {
    if (isUser(path)) users.push((users.pop() ?? '') + part);
  };
  parser.ontext = text;
  parser.oncdata = text;
  parser.onclosetag = () => {
    path.pop();
  };
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  const [user = ''] = users;
  return hasFailed || users.length !== 1 || user.trim() === '' ? null : user.trim();
}

const isUser = (path: readonly string[]): boolean => path.join('/') === 'serviceResponse/authenticationSuccess/user';
