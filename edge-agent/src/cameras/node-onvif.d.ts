/** The part of node-onvif 0.1.7 that the adapter uses; the package brings no types. */
declare module 'node-onvif' {
  interface SoapService {
    oxaddr: object;
    time_diff: number;
    setAuth(user: string, pass: string): void;
  }
  interface DeviceService extends SoapService {
    getSystemDateAndTime(): Promise<{ data: unknown }>;
    getCapabilities(): Promise<{ data: unknown }>;
    getDeviceInformation(): Promise<{ data: unknown }>;
  }
  export interface OnvifDevice {
    services: { device: DeviceService };
  }
  const onvif: {
    OnvifDevice: new (options: { xaddr: string; user?: string; pass?: string }) => OnvifDevice;
    startProbe(): Promise<Probe[]>;
  };
  export default onvif;
  interface Probe {
    urn: string;
    name: string;
    hardware: string;
    xaddrs: string[];
  }
}

declare module 'node-onvif/lib/modules/service-media.js' {
  export default class OnvifServiceMedia {
    constructor(options: { xaddr: string; user?: string; pass?: string; time_diff: number });
    oxaddr: object;
    setAuth(user: string, pass: string): void;
    _createRequestSoap(body: string): string;
    getProfiles(): Promise<{ data: unknown }>;
    getStreamUri(options: { ProfileToken: string; Protocol: 'RTSP' }): Promise<{ data: unknown }>;
    getSnapshotUri(options: { ProfileToken: string }): Promise<{ data: unknown }>;
  }
}

declare module 'node-onvif/lib/modules/soap.js' {
  const soap: {
    _request(oxaddr: object, envelope: string): Promise<string>;
    requestCommand(oxaddr: object, method: string, envelope: string): Promise<{ data: unknown; converted: unknown }>;
    parse(xml: string): Promise<Record<string, unknown>>;
  };
  export default soap;
}
