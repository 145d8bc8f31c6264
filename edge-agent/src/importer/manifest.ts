import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { GAP_CAUSES } from '../../../src/contract/wire/camera-day.js';

const instant = z.iso.datetime({ precision: 3 });

const cameraManifest = z.strictObject({
  cameraId: z.uuid(),
  items: z
    .array(
      z
        .strictObject({
          file: z.string().refine(isAbsolute, 'is not an absolute path'),
          startAt: instant,
          /** The scene is put down again and again until here. */
          repeatUntil: instant.optional(),
        })
        .refine((item) => item.repeatUntil === undefined || item.repeatUntil > item.startAt, 'ends before it starts'),
    )
    .min(1)
    .max(10_000),
  /** Why there is no footage between the items. */
  gapCause: z.enum(GAP_CAUSES).default('unknown'),
});
export type CameraManifest = z.infer<typeof cameraManifest>;

/** One camera, or a list of them. */
const manifestSchema = z.union([cameraManifest.transform((one) => [one]), z.array(cameraManifest).min(1).max(64)]);

/** @throws Error that says what is wrong */
export function parseManifest(value: unknown): CameraManifest[] {
  const result = manifestSchema.safeParse(value);
  if (!result.success) throw new Error(`the manifest is not understood: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** Makes the files of a manifest as it was read from disk absolute; what is not understood is left for the parser. */
export function absoluteFiles(value: unknown, baseDir: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => absoluteFiles(entry, baseDir));
  const { items } = value as { items?: unknown };
  if (!Array.isArray(items)) return value;
  return {
    ...(value as object),
    items: items.map((item: unknown) => {
      const { file } = item as { file?: unknown };
      return typeof file === 'string' ? { ...(item as object), file: resolve(baseDir, file) } : item;
    }),
  };
}
