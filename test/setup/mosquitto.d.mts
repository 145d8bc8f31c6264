export declare function startMosquitto(): Promise<{
  folder: string;
  port: number;
  addUser(name: string, password: string): Promise<void>;
  stop(): Promise<void>;
}>;
