import { tree } from './processes.mjs';

/** @typedef {import('./processes.mjs').ProcessEntry} ProcessEntry */

/** The ffmpegs of a recorder box that stay; those that make a still come and go. @param {number} pid of the box @returns {ProcessEntry[]} */
export const ffmpegsOf = (pid) => tree(pid).filter(({ command }) => /^\S*ffmpeg .*(rtsp:\/\/|matroska)/.test(command));

/** Whether it records, in a box that does not read a stream itself. @param {ProcessEntry} ffmpeg */
export const records = ({ command }) => command.includes('frag_keyframe');

/**
 * How many cameras these look at: by an own one each, or by an output each of the one that all share.
 *
 * @param {ProcessEntry[]} ffmpegs
 */
export const lookedAt = (ffmpegs) =>
  ffmpegs
    .filter((one) => !records(one))
    .reduce(
      (sum, { command }) => sum + (command.includes('matroska') ? (command.match(/pipe:/g)?.length ?? 1) - 1 : 1),
      0,
    );
