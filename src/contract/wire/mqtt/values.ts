import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({ precision: 3 });
export const businessDate = z.iso.date();
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const base64 = (maxBytes: number) => z.base64().max(Math.ceil(maxBytes / 3) * 4);
