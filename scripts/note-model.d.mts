interface Packed {
  spec: string;
  integrity: string;
  files: Record<string, string>;
}
export const NOTE_MODEL_PACKAGE: Packed;
export const NOTE_RUNTIME_PACKAGE: Packed;
export function noteModel(folder?: string): Promise<string>;
