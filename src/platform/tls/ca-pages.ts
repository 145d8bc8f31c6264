import { X509Certificate } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ServerTls } from './server-tls.js';

/**
 * `/ca`: how a phone or an office PC learns to trust a platform that vouches for itself, and `/ca.crt` to install.
 * Served without sign-in and without encryption too: the fingerprint is to be compared with the one on paper.
 */
export function caPages(tls: ServerTls): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { ca, caFingerprint } = tls;
    if (request.method !== 'GET' || !/^\/ca(\.crt)?$/.test(request.path) || ca === null || caFingerprint === null) {
      next();
      return;
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    if (request.path === '/ca') {
      response.type('html').send(page(caFingerprint));
      return;
    }
    response.setHeader('Content-Disposition', 'attachment; filename="mingchu-ca.crt"');
    response.type('application/x-x509-ca-cert').send(new X509Certificate(ca).raw);
  };
}

const STEPS: readonly (readonly [string, string])[] = [
  [
    '安卓手机(华为、vivo、OPPO、小米)',
    '点上面的按钮下载 → 打开“设置”,搜索“证书” → 选“从存储设备安装”或“CA 证书” → 选刚下载的 mingchu-ca.crt → 用途选“VPN 和应用”或“CA”。系统会提醒网络可能被监控,这是安装任何证书都会出现的提示。',
  ],
  ['苹果手机', '点按钮下载 → “设置”顶部“已下载描述文件”→ 安装 → “通用”→“关于本机”→“证书信任设置”里打开它。'],
  ['Windows 电脑', '双击下载的文件 → “安装证书”→“本地计算机”→“将所有的证书都放入下列存储”→“受信任的根证书颁发机构”。'],
  ['统信 UOS、麒麟', '浏览器“设置”→“隐私和安全”→“管理证书”→“授权机构”→ 导入,勾选“信任此证书标识网站”。'],
];

function page(fingerprint: string): string {
  const steps = STEPS.map(([who, how]) => `<h2>${who}</h2><p>${how}</p>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>安装明厨证书</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:42rem;margin:auto;padding:1rem;color:#1a1a1a}a.get{display:inline-block;padding:.8rem 1.2rem;background:#0a5;color:#fff;text-decoration:none;border-radius:8px}code{word-break:break-all;background:#f3f3f3;padding:.2rem .4rem}h2{font-size:1.05rem;margin-top:1.4rem}</style>
<h1>安装明厨证书</h1>
<p>装一次,手机和电脑就能确认连接的是本单位的明厨,内容加密传输。</p>
<p><a class="get" href="/ca.crt" download>下载证书 / Download</a></p>
<p>安装前请与教育局发的纸质通知核对指纹(SHA-256),不一致就不要安装:<br><code>${fingerprint}</code></p>
${steps}
<h2>English</h2><p>Download the certificate, compare the fingerprint with the one on paper, then install it as a trusted root (CA) certificate of this device.</p>
</html>`;
}
