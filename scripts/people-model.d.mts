export const PEOPLE_MODEL_PACKAGE: { spec: string; integrity: string; files: Record<string, string> };
export function peopleModel(folder?: string): Promise<string>;
