/**
 * What the 11th to 13th of the 20 digits say something is (GB/T 28181 annex E): a platform, a camera of either sort, and those by
 * which an upper platform calls things of ours.
 */
const TYPES = { platform: ['200'], camera: ['131', '132'] } as const;

/** Whether these are the 20 digits of such a thing. */
export function isIdOf(type: keyof typeof TYPES, id: string): boolean {
  return /^\d{20}$/.test(id) && TYPES[type].some((code) => id.slice(10, 13) === code);
}

/**
 * An id for a camera that has none yet: of the centre and trade of our own platform, an IP camera in its network.
 *
 * @param platformId 20 digits, as the upper platform's office has given them
 * @param serial 1–999,999
 */
export function cameraId(platformId: string, serial: number): string {
  return `${platformId.slice(0, 10)}132${platformId.slice(13, 14)}${String(serial).padStart(6, '0')}`;
}
