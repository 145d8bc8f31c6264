/** A text, or an element with what stands in it. */
export type Written =
  | string
  | {
      tag: 'h1' | 'h2' | 'p' | 'ol' | 'ul' | 'li' | 'code' | 'strong' | 'a';
      href?: string;
      within: Written[];
    };
