import type { CameraVendor } from '../cameras/camera-vendors.js';

interface Said {
  zh: string;
  en: string;
}

/**
 * What a maker is called, and how ONVIF is switched on in its cameras and recorders. Menus differ from model to model:
 * the steps say where to look, for the installer who knows such menus.
 */
export const VENDOR_WORDS: Readonly<Record<CameraVendor, { name: Said; onvifSteps: readonly Said[] }>> = {
  hikvision: {
    name: { zh: '海康威视', en: 'Hikvision' },
    onvifSteps: [
      {
        zh: '在电脑上打开摄像头(录像机)的网页,进“配置 → 网络 → 高级配置 → 集成协议”(录像机在“系统 → 网络”里)',
        en: 'Open its web page and go to Configuration → Network → Advanced → Integration Protocol (on a recorder: System → Network)',
      },
      {
        zh: '勾选“启用 ONVIF”,在下面加一个 ONVIF 用户,级别选管理员,保存;这里填的就是这个用户',
        en: 'Tick Enable ONVIF, add an ONVIF user with the level Administrator, save; that is the user to enter here',
      },
    ],
  },
  dahua: {
    name: { zh: '大华', en: 'Dahua' },
    onvifSteps: [
      {
        zh: '在电脑上打开摄像头(录像机)的网页,进“设置 → 网络 → 平台接入 → ONVIF”(老型号在“接入平台”),打开并保存',
        en: 'Open its web page, go to Setup → Network → Platform Access → ONVIF, switch it on and save',
      },
      {
        zh: '再进“用户管理 → ONVIF 用户”,核对用户名和密码;和网页登录的密码可以不一样',
        en: 'Then check name and password under User Management → ONVIF User; they may differ from those of the web page',
      },
    ],
  },
  uniview: {
    name: { zh: '宇视', en: 'Uniview' },
    onvifSteps: [
      {
        zh: '宇视的设备一般已经打开 ONVIF,用网页登录的用户名和密码就行',
        en: 'Usually ONVIF is on already, with the user and password of the web page',
      },
      {
        zh: '连不上时,在它的网页“配置 → 网络 → 平台接入”里核对 ONVIF 认证方式,选“标准”',
        en: 'If it is not reached, look on its web page under Network for ONVIF authentication and choose Standard',
      },
    ],
  },
  tplink: {
    name: { zh: 'TP-LINK', en: 'TP-Link' },
    onvifSteps: [
      {
        zh: '先用 TP-LINK 的 App 或网页给摄像头设好密码,设好以后 ONVIF 和 RTSP 才会打开',
        en: "Set the camera's password first in TP-Link's app or on its web page: without it ONVIF and RTSP are off",
      },
      {
        zh: '再在“设置 → 网络设置 → 高级”里看 ONVIF 开关;TP-LINK 的录像机请逐个加摄像头的地址',
        en: "Then look for the ONVIF switch under Settings → Network → Advanced; of a TP-Link recorder add the cameras' own addresses one by one",
      },
    ],
  },
};
