/**
 * The seven kinds of places, plainly drawn on 640x360. A room depends on its kind only, so that the same
 * place looks the same live and in an imported day, for every seed.
 */

import { Picture } from './raster.mjs';

export const WIDTH = 640;
export const HEIGHT = 360;

/** @param {Picture} p @param {string} wall @param {string} floor @param {number} horizon */
function shell(p, wall, floor, horizon) {
  p.fill(wall);
  p.rect(0, horizon, WIDTH, HEIGHT - horizon, floor);
  p.rect(0, horizon, WIDTH, 5, '#5d6468');
}

/** @param {Picture} p @param {number} x @param {number} y @param {number} w @param {number} h @param {string} front */
function box(p, x, y, w, h, front) {
  p.rect(x, y, w, h, '#4b5054');
  p.rect(x + 3, y + 3, w - 6, h - 6, front);
}

/** @type {Record<string, (p: Picture) => void>} */
const ROOMS = {
  gate_scale(p) {
    shell(p, '#9fb4bd', '#8a8578', 190);
    box(p, 60, 40, 250, 155, '#6f8791'); // the gate, two wings with bars
    for (let x = 80; x < 300; x += 28) p.rect(x, 46, 5, 143, '#3f4f57');
    box(p, 400, 290, 170, 26, '#54606a'); // platform scale: plate, pillar, display
    p.rect(545, 170, 12, 122, '#54606a');
    box(p, 515, 135, 75, 40, '#2f6b45');
    for (const [x, y] of [
      [20, 250],
      [20, 210],
      [82, 250],
    ])
      box(p, x, y, 58, 38, '#a98a4e');
  },
  dry_store(p) {
    shell(p, '#b7ab93', '#7d776c', 250);
    for (const x of [30, 400]) {
      for (const y of [60, 125, 190]) {
        p.rect(x, y + 42, 210, 8, '#55504a');
        for (let i = 0; i < 3; i += 1) p.oval(x + 38 + i * 67, y + 22, 29, 20, i % 2 ? '#cdbf98' : '#93744a');
      }
      p.rect(x, 50, 7, 225, '#55504a');
      p.rect(x + 203, 50, 7, 225, '#55504a');
    }
    box(p, 280, 80, 85, 172, '#6a5a48'); // the door
  },
  cold_store(p) {
    shell(p, '#a9bfca', '#748791', 240);
    for (const x of [40, 170]) {
      box(p, x, 50, 118, 192, '#8aa3b0');
      p.rect(x + 96, 130, 8, 40, '#3c4a52');
    }
    box(p, 330, 40, 80, 46, '#5f7783'); // evaporator
    for (const y of [110, 170, 230]) {
      p.rect(430, y + 38, 190, 7, '#4f5d65');
      for (let i = 0; i < 3; i += 1) box(p, 438 + i * 60, y, 52, 38, i === 1 ? '#5b83a0' : '#7d9a62');
    }
  },
  cooking(p) {
    shell(p, '#a8a69c', '#6e6a63', 240);
    for (let y = 20; y < 240; y += 44) p.rect(0, y, WIDTH, 2, '#97958c');
    box(p, 90, 18, 380, 62, '#7c8388'); // hood
    box(p, 80, 190, 400, 90, '#5c6166'); // stoves
    for (const x of [165, 285, 405]) {
      p.oval(x, 192, 48, 15, '#2c2d2f');
      p.oval(x, 190, 38, 9, '#8b6f3a');
      p.oval(x, 240, 12, 12, '#b4532b');
    }
    box(p, 510, 170, 120, 110, '#85898c'); // work table
    p.oval(570, 165, 34, 12, '#6f9a55');
  },
  serving(p) {
    shell(p, '#b3a89e', '#777069', 220);
    box(p, 120, 30, 400, 110, '#66707a'); // the hatch
    p.rect(128, 38, 384, 94, '#8b949b');
    box(p, 40, 200, 560, 80, '#79838a'); // counter with trays
    for (let i = 0; i < 6; i += 1) {
      box(p, 58 + i * 90, 186, 74, 26, ['#a3623a', '#5f8c4a', '#c0a24c'][i % 3]);
    }
    box(p, 20, 50, 72, 92, '#3d5a4a'); // the board
  },
  dining(p) {
    shell(p, '#b9b29f', '#857b69', 120);
    for (const x of [60, 270, 480]) box(p, x, 24, 110, 66, '#8fa9b8'); // windows
    for (const [y, w] of [
      [150, 150],
      [215, 175],
      [290, 200],
    ]) {
      for (const cx of [130, 320, 510]) {
        p.rect(cx - w / 2, y, w - 15, 18, '#a9713f');
        p.rect(cx - w / 2 + 10, y + 18, 8, 26, '#4c443c');
        p.rect(cx + w / 2 - 33, y + 18, 8, 26, '#4c443c');
        for (const dx of [-45, 0, 40]) p.oval(cx + dx, y + 42, 13, 7, '#5f7f8f');
      }
    }
  },
  washing(p) {
    shell(p, '#9db3ae', '#6c7674', 230);
    for (const x of [40, 190, 340]) {
      box(p, x, 170, 140, 100, '#88939a');
      p.oval(x + 70, 182, 54, 12, '#4e6d7d');
      p.rect(x + 66, 120, 8, 52, '#d0d4d6');
      p.rect(x + 66, 120, 34, 8, '#d0d4d6');
    }
    box(p, 510, 60, 110, 210, '#70787d'); // disinfection cabinet
    p.rect(520, 72, 90, 90, '#39566b');
    p.rect(520, 174, 90, 84, '#39566b');
  },
};

/** The place kinds that can be drawn. */
export const PLACES = Object.freeze(Object.keys(ROOMS));

/** @param {string} place one of `PLACES` @returns {Picture} the empty room */
export function drawRoom(place) {
  const picture = new Picture(WIDTH, HEIGHT);
  ROOMS[place](picture);
  return picture;
}

/** @returns {Picture} what a camera sees through a cloth: nearly uniform dark grey */
export function drawCovered() {
  const picture = new Picture(WIDTH, HEIGHT);
  picture.fill('#1f2021');
  picture.oval(WIDTH * 0.55, HEIGHT * 0.4, 150, 90, '#222324');
  return picture;
}
