export const SETUP_STYLE = `
body{font:18px/1.6 system-ui,sans-serif;max-width:32rem;margin:auto;padding:1rem;color:#1a1a1a;background:#fff}
label{display:block;margin-top:1rem;font-weight:600}
input{font:inherit;width:100%;box-sizing:border-box;padding:.7rem;border:1px solid #767676;border-radius:8px}
#code{font-size:1.6rem;letter-spacing:.1em;text-transform:uppercase}
button{font:inherit;width:100%;margin-top:1.4rem;padding:.9rem;border:0;border-radius:8px;background:#08633f;color:#fff}
button:disabled{background:#767676}
p.hint{margin:.2rem 0;color:#555;font-size:.9rem}
#said{margin-top:1.2rem;padding:.8rem;border-radius:8px;font-weight:600}
#said:empty{display:none}
#said.bad{background:#fde8e6;color:#8a1c10}
#said.good{background:#e3f4ea;color:#08633f}
`;

/** The part behind # is what the platform's page links to: `#platform=…&code=…&ca=…`; it never leaves the browser. */
export const SETUP_SCRIPT = `
const by=(id)=>document.getElementById(id),given=new URLSearchParams(location.hash.slice(1));
by('platform').value=given.get('platform')||'';by('code').value=given.get('code')||'';by('ca').value=given.get('ca')||'';
if(given.get('ca'))by('more').open=true;
history.replaceState(null,'',location.pathname);
const say=(text,isGood)=>{by('said').textContent=text;by('said').className=isGood?'good':'bad'};
by('form').addEventListener('submit',async(event)=>{
 event.preventDefault();by('go').disabled=true;say('正在接入…',true);
 try{
  const answer=await fetch('/enrol',{method:'POST',headers:{'content-type':'application/json'},
   body:JSON.stringify({platformUrl:by('platform').value,code:by('code').value,caFingerprint:by('ca').value.trim()||null})});
  const said=await answer.json();
  if(answer.ok){say('已接入:'+said.school+' · '+said.name+'。请回到手机上继续,下一步是认摄像头。',true);return}
  if(said.isWaiting){say(said.error,true);setTimeout(()=>{by('go').disabled=false;by('go').click()},5000);return}
  say(said.error,false);
 }catch{say('录像盒没有回应,请刷新页面再试',false)}
 by('go').disabled=false;
});
`;

export const SETUP_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>录像盒接入</title><style>${SETUP_STYLE}</style></head>
<body><h1>录像盒接入</h1>
<p>这台录像盒还没有接入平台。请在手机“明厨”里点“装录像盒”领一个接入码,填在这里;它是备用盒子时,填旧盒子标签上的码。</p>
<form id="form">
<label for="platform">平台地址</label><input id="platform" required autocomplete="off" inputmode="url" placeholder="https://">
<label for="code">接入码(10 位)</label><input id="code" required autocomplete="off" maxlength="40" placeholder="ABCD-EFGHJK">
<p class="hint">不分大小写;没有 0、1、I、L、O、U。</p>
<details id="more"><summary>平台用自己的证书时</summary>
<label for="ca">证书指纹</label><input id="ca" autocomplete="off" maxlength="200">
<p class="hint">和接入码显示在同一个页面上。</p></details>
<button id="go">接入</button></form>
<p id="said" role="status" aria-live="polite"></p>
<script>${SETUP_SCRIPT}</script></body></html>`;
