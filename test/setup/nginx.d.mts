export declare class Nginx {
  static make(where: {
    ports: readonly number[];
    port: number;
    plainPort: number;
    tls?: { certificate: string; key: string } | null;
  }): Promise<Nginx>;
  readonly folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}
