export declare class DbServer {
  static make(folder: string, id: number): Promise<DbServer>;
  readonly id: number;
  url(user: string, password: string, database?: string): string;
  start(): Promise<void>;
  query(sql: string): Promise<void>;
  kill(): Promise<void>;
}
