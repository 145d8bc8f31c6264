/**
 * How the streams of cameras and video recorders that do not speak ONVIF are addressed over RTSP, by maker. A maker is
 * one entry here and one in `vendor-words.ts`; everything else follows.
 *
 * `{channel}` stands for the number of a recorder's channel, from 1; of a camera that stands by itself it is 1.
 */
export interface VendorTemplate {
  /** Paths of a camera that stands by itself. */
  camera: StreamPaths;
  /** Paths of a recorder's channel; null where none is known, and its cameras are added one by one. */
  recorder: StreamPaths | null;
  /**
   * What a recorder, or a camera's card, has kept of a span; null where no such path is known. `{from}` and `{to}` stand
   * for the span by the device's clock, in the form `times` names: `20261130T021500Z`, or `2026_11_30_10_15_00` by China's clock.
   */
  past: { path: string; times: 'utc' | 'local' } | null;
}

export interface StreamPaths {
  main: string;
  sub: string;
}

export const CAMERA_VENDORS = {
  hikvision: {
    camera: { main: '/Streaming/Channels/101', sub: '/Streaming/Channels/102' },
    recorder: { main: '/Streaming/Channels/{channel}01', sub: '/Streaming/Channels/{channel}02' },
    past: { path: '/Streaming/tracks/{channel}01?starttime={from}&endtime={to}', times: 'utc' },
  },
  dahua: {
    camera: { main: '/cam/realmonitor?channel=1&subtype=0', sub: '/cam/realmonitor?channel=1&subtype=1' },
    recorder: {
      main: '/cam/realmonitor?channel={channel}&subtype=0',
      sub: '/cam/realmonitor?channel={channel}&subtype=1',
    },
    past: { path: '/cam/playback?channel={channel}&subtype=0&starttime={from}&endtime={to}', times: 'local' },
  },
  uniview: {
    camera: { main: '/media/video1', sub: '/media/video2' },
    recorder: { main: '/unicast/c{channel}/s0/live', sub: '/unicast/c{channel}/s1/live' },
    past: null,
  },
  tplink: {
    camera: { main: '/stream1', sub: '/stream2' },
    recorder: null,
    past: null,
  },
} as const satisfies Record<string, VendorTemplate>;

export type CameraVendor = keyof typeof CAMERA_VENDORS;
export const VENDORS = Object.keys(CAMERA_VENDORS) as CameraVendor[];
