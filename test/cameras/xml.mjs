/** As much XML as SOAP requests need. No DOCTYPE, hence no entities but the five predefined ones. */

/** @typedef {{ name: string, text: string, children: Element[] }} Element `name` is without its prefix; attributes are left out */

const ENTITIES = Object.freeze({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });

/** @param {string} text @returns {string} safe as element content and in quoted attributes */
export function escapeXml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** @param {string} text */
function unescapeXml(text) {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[/** @type {keyof typeof ENTITIES} */ (name.toLowerCase())];
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * @param {string} source
 * @returns {Element} the outermost element
 * @throws {Error} when it is not well formed, or carries a DOCTYPE
 */
export function parseXml(source) {
  const root = { name: '', text: '', children: /** @type {Element[]} */ ([]) };
  const open = [root];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|</g;
  for (const [whole, cdata, closing, qualified, , empty, text] of source.matchAll(token)) {
    const top = open[open.length - 1];
    if (whole === '<') throw new Error('not well-formed XML');
    if (cdata !== undefined) top.text += cdata;
    else if (text !== undefined) top.text += unescapeXml(text);
    else if (qualified !== undefined) {
      const name = qualified.slice(qualified.indexOf(':') + 1);
      if (closing) {
        if (top.name !== name || open.length === 1) throw new Error('not well-formed XML');
        open.pop();
      } else {
        const element = { name, text: '', children: [] };
        top.children.push(element);
        if (!empty) open.push(element);
      }
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not well-formed XML');
  return root.children[0];
}

/** @param {Element | undefined} from @param {...string} path @returns {Element | undefined} the first element along the path of names */
export function find(from, ...path) {
  return path.reduce((at, name) => at?.children.find((child) => child.name === name), from);
}

/** @param {Element | undefined} from @param {...string} path @returns {string} trimmed; '' when there is none */
export function textOf(from, ...path) {
  return find(from, ...path)?.text.trim() ?? '';
}
