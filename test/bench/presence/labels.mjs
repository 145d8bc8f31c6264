/**
 * How many people the pictures of `test/media/one-by-one-person-detection.mp4` show, counted by eye: of ten pictures a second
 * each thirtieth, that is one each three seconds. Made before the model was asked.
 */
const LABELS = '00111110111111100111111101111001111111111011110';
/** In these only hair or a shoe shows at the edge. */
const EDGE = new Set([2, 40]);

export const PEOPLE_IN_ROOM = [...LABELS].map((count, i) => ({ people: Number(count), isEdge: EDGE.has(i) }));

/** Two pictures of the same film side by side, by their places above: mostly two different people at one table each. */
export const PAIRS = [
  ...[
    [3, 8],
    [4, 10],
    [5, 12],
    [6, 14],
    [9, 18],
    [11, 20],
    [13, 22],
    [17, 26],
    [19, 27],
    [21, 28],
    [26, 32],
    [27, 34],
  ],
  ...[
    [28, 36],
    [31, 42],
    [33, 43],
    [35, 44],
    [37, 3],
    [39, 5],
  ],
  ...[
    [3, 0],
    [10, 7],
    [20, 16],
    [30, 33],
    [41, 43],
  ],
  ...[
    [0, 7],
    [16, 24],
  ],
];
