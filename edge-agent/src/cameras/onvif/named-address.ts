/**
 * What a camera names in its replies is often wrong: the address it has inside a recorder's own network, one of
 * yesterday, `0.0.0.0`, a path alone. The host that has just answered is right. These functions turn a named address
 * into those worth trying, best first; the network guard looks at each before it is used.
 */

/** The addresses in `named`, absolute; of one that cannot be read as it stands only the path is used. */
function readAddresses(named: string, base: string): URL[] {
  return named
    .trim()
    .split(/\s+(?=[a-z][a-z\d+.-]*:\/\/)/i)
    .flatMap((text) => {
      const plain = text.replaceAll(' ', '%20');
      const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/i.exec(plain) ?? [];
      if (scheme !== '' && authority !== '' && URL.canParse(plain)) return [new URL(plain)];
      const path = scheme === '' ? plain : rest || '/';
      // Without a host: the path on the host that answered. With `//` in front it would be taken for a host.
      const here = scheme === '' ? base : base.replace(/^[^:]+/, scheme);
      return URL.canParse(path.replace(/^\/{2,}/, '/'), here) ? [new URL(path.replace(/^\/{2,}/, '/'), here)] : [];
    });
}

/**
 * Where a service may be found. What is named comes first; then the same path on the host that answered, on the port
 * that is named, and on the one that answered.
 *
 * @param answered the http address that has just answered; its host is an IP
 */
export function serviceCandidates(named: string, answered: string): string[] {
  const here = new URL(answered);
  const found: string[] = [];
  const add = (url: URL) => {
    if (!found.includes(url.href)) found.push(url.href);
  };
  const addresses = readAddresses(named, here.origin);
  for (const url of addresses) if (url.protocol === 'http:') add(url);
  for (const url of addresses) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') continue;
    const namedPort = url.protocol === 'http:' && url.port !== '0' ? url.port : '';
    for (const port of namedPort === '' ? [here.port, '80'] : [namedPort, here.port])
      add(new URL(`http://${here.hostname}:${port || 80}${url.pathname}${url.search}`));
  }
  return found;
}

/**
 * Where a stream may be found: as named, then the same path and port on `answeredHost`. None for anything but RTSP.
 *
 * @param answeredHost an IP, in brackets when it is IPv6
 */
export function streamCandidates(named: string, answeredHost: string): string[] {
  const addresses = readAddresses(named, `rtsp://${answeredHost}`).filter(({ protocol }) => /^rtsps?:$/.test(protocol));
  const found = new Set<string>();
  for (const url of addresses) if (url.port === '0') url.port = '';
  for (const url of addresses) found.add(url.href);
  for (const url of addresses) {
    // The host of an address that is not http cannot be set where it is an IP in brackets, so it is put together.
    const port = url.port === '' ? '' : `:${url.port}`;
    found.add(`${url.protocol}//${answeredHost}${port}${url.pathname}${url.search}`);
  }
  return [...found];
}
