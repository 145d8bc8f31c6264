/** What an input for an amount of yuan takes: nought or more, with at most two places, as `fenOf` reads it. */
export const YUAN = { inputMode: 'decimal', pattern: '\\d{1,8}([.]\\d{1,2})?' } as const;
