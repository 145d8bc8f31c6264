import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Lexer, type Token } from 'marked';
import type { Plugin } from 'vite';
import type { Written } from './src/desk/alarms/written.ts';

const PAGE = /^([a-z_.-]+)\.md$/;

/** The pages of `docs/runbook` as modules: a page of the desk imports what is written there, and no reader of Markdown. */
export function runbook(): Plugin {
  return {
    name: 'runbook',
    async load(id) {
      if (basename(dirname(id)) !== 'runbook' || !id.endsWith('.md')) return null;
      this.addWatchFile(id);
      const written = writtenIn(await readFile(id, 'utf8'));
      return { code: `export default ${JSON.stringify(written)}`, moduleType: 'js' };
    },
  };
}

/**
 * What a page says, as elements and texts. It holds headings, paragraphs, lists, code, emphasis and links to other pages of its
 * folder, and nothing else.
 *
 * @throws Error for anything else, raw HTML and addresses outside among it
 */
export const writtenIn = (markdown: string): Written[] => Lexer.lex(markdown).flatMap(writtenOf);

function writtenOf(token: Token): Written[] {
  const within = () => (token as { tokens?: Token[] }).tokens?.flatMap(writtenOf) ?? [];
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ tag: token.depth === 1 ? 'h1' : 'h2', within: within() }];
    case 'paragraph':
      return [{ tag: 'p', within: within() }];
    case 'list':
      return [
        {
          tag: token.ordered ? 'ol' : 'ul',
          within: (token.items as Token[]).flatMap((item) => ({ tag: 'li' as const, within: tokensOf(item) })),
        },
      ];
    case 'strong':
      return [{ tag: 'strong', within: within() }];
    case 'codespan':
      return [{ tag: 'code', within: [token.text as string] }];
    case 'link': {
      const [, page] = PAGE.exec(token.href) ?? [];
      if (page === undefined) throw new Error(`the runbook leads outside: ${token.raw}`);
      return [{ tag: 'a', href: `/alarms/${page}`, within: within() }];
    }
    case 'text':
      return 'tokens' in token ? within() : [token.text];
    default:
      throw new Error(`the runbook cannot show a ${token.type}: ${token.raw}`);
  }
}

const tokensOf = (token: Token): Written[] => (token as { tokens: Token[] }).tokens.flatMap(writtenOf);
