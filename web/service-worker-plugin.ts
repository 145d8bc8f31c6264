import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Writes `phone-sw.js`: the phone pages' files by name, so that a phone opens them without a network.
 * Only files reachable from the phone entry are listed; a change of any of them changes the version.
 */
export function phoneServiceWorker(): Plugin {
  return {
    name: 'phone-service-worker',
    apply: 'build',
    async generateBundle(_, bundle) {
      const files = new Set<string>();
      const visit = (name: string): void => {
        const item = bundle[name];
        if (files.has(name) || item === undefined) return;
        files.add(name);
        if (item.type !== 'chunk') return;
        const css = [...(item.viteMetadata?.importedCss ?? [])];
        for (const next of [...item.imports, ...item.dynamicImports, ...css]) visit(next);
      };
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk' && item.isEntry && item.name === 'phone') visit(item.fileName);
      }
      const list = [...files].sort().map((name) => `/${name}`);
      const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12);
      const source = await readFile(fileURLToPath(new URL('./src/phone/service-worker.js', import.meta.url)), 'utf8');
      this.emitFile({
        type: 'asset',
        fileName: 'phone-sw.js',
        source: source.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(['/mark.svg', ...list])),
      });
    },
  };
}
