import { declared, type Encoding, encoded } from './text-encoding.js';

/** An element of a body: a text, or elements within it, with attributes where there are any. */
export type Element = readonly [
  name: string,
  content: string | number | readonly Element[],
  attributes?: Readonly<Record<string, string | number>>,
];

/** A body with its declaration. */
export function writeBody(root: Element, encoding: Encoding): Buffer {
  return encoded(`<?xml version="1.0" encoding="${declared(encoding)}"?>\r\n${written(root)}\r\n`, encoding);
}

function written([name, content, attributes = {}]: Element): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inner = Array.isArray(content)
    ? `\r\n${(content as readonly Element[]).map(written).join('\r\n')}\r\n`
    : escaped(String(content));
  return `<${name}${said.join('')}>${inner}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
