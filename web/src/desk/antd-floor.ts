import { legacyLogicalPropertiesTransformer, type Transformer } from '@ant-design/cssinjs';

/**
 * The alternatives of `selector` that Chrome 87 understands. It drops a whole rule for one `:has()` in it: where that only
 * asks for keyboard focus inside, focus inside does as well; any other is a refinement one can do without.
 */
export function withoutHas(selector: string): string | null {
  const alternatives = selector
    .split(/,(?![^(]*\))/)
    .map((one) => one.replace(/:has\([^()]*:focus-visible\)/, ':focus-within').trim())
    .filter((one) => !/:has\(/.test(one));
  return alternatives.length === 0 ? null : alternatives.join(', ');
}

const selectors: Transformer = {
  visit: (styles) =>
    Object.fromEntries(
      Object.entries(styles).flatMap(([key, value]) => {
        if (!/:has\(/.test(key)) return [[key, value]];
        const kept = withoutHas(key);
        return kept === null ? [] : [[kept, value]];
      }),
    ),
};

/** What antd writes at run time, in words that Chrome 87 knows. With `hashed: false` of the theme it writes no `:where()`. */
export const antdFloor: Transformer[] = [selectors, legacyLogicalPropertiesTransformer];
