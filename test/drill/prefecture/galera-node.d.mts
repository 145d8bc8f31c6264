export declare class GaleraNode {
  static make(folder: string, id: number): Promise<GaleraNode>;
  readonly port: number;
  start(all: GaleraNode[], how?: { isFirst?: boolean }): Promise<void>;
  joined(size: number): Promise<void>;
  query(sql: string): Promise<string[]>;
  kill(): Promise<void>;
}
