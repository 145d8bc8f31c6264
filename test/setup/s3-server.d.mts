export declare class S3Server {
  constructor(of: {
    folder: string;
    bucket: string;
    accessKeyId: string;
    secretAccessKey: string;
    region?: string;
  });
  busySeconds: number | null;
  isSilent: boolean;
  spoilt: number;
  aheadMs: number;
  mostListed: number;
  asked: string[];
  start(port?: number): Promise<string>;
  stop(): Promise<void>;
  keys(): Promise<string[]>;
}
