/**
 * A picture in the layout the encoder eats (planar YUV 4:2:0, limited range), and the two shapes we draw with.
 *
 * Drawing here rather than with ffmpeg's `drawbox`/`overlay`: those have no round shapes and evaluate box
 * positions once, so a walking person would need a filter graph per person. Raw frames piped in cost less.
 */

/** @typedef {readonly [y: number, u: number, v: number]} Colour */

/** Luma stays this far inside the legal range, so that noise can be added without clamping. */
const HEADROOM = 4;

/** @param {string} hex '#rrggbb' @returns {Colour} BT.601, limited range */
export function colour(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const luma = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
  return [
    Math.round(Math.min(235 - HEADROOM, Math.max(16 + HEADROOM, luma))),
    Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b),
    Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b),
  ];
}

/** Shapes may reach over the edge; what lies outside is not drawn. Both sides must be even. */
export class Picture {
  /** @param {number} width @param {number} height @param {Buffer} [data] taken over, not copied */
  constructor(width, height, data = Buffer.alloc((width * height * 3) / 2)) {
    this.width = width;
    this.height = height;
    this.data = data;
  }

  /** @returns {Picture} the same picture in memory of its own */
  copy() {
    return new Picture(this.width, this.height, Buffer.from(this.data));
  }

  /** @param {string} hex */
  fill(hex) {
    this.rect(0, 0, this.width, this.height, hex);
  }

  /** @param {number} x left @param {number} y top @param {number} w @param {number} h @param {string} hex */
  rect(x, y, w, h, hex) {
    const ink = colour(hex);
    for (let row = Math.round(y); row < Math.round(y + h); row += 1) this.#span(row, x, x + w, ink);
  }

  /** @param {number} cx @param {number} cy @param {number} rx @param {number} ry @param {string} hex */
  oval(cx, cy, rx, ry, hex) {
    const ink = colour(hex);
    for (let row = Math.ceil(cy - ry); row <= cy + ry; row += 1) {
      const half = rx * Math.sqrt(Math.max(0, 1 - ((row - cy) / ry) ** 2));
      this.#span(row, cx - half, cx + half, ink);
    }
  }

  /** @param {number} row @param {number} from @param {number} to @param {Colour} ink */
  #span(row, from, to, [y, u, v]) {
    const { width, height, data } = this;
    const left = Math.max(0, Math.round(from));
    const right = Math.min(width, Math.round(to));
    if (row < 0 || row >= height || left >= right) return;
    data.fill(y, row * width + left, row * width + right);
    if (row % 2 === 1) return;
    const half = width / 2;
    const chroma = width * height + (row / 2) * half;
    const plane = half * (height / 2);
    const [start, end] = [left >> 1, (right + 1) >> 1];
    data.fill(u, chroma + start, chroma + end);
    data.fill(v, chroma + plane + start, chroma + plane + end);
  }
}
