import { randomBytes } from 'node:crypto';
import { type FileAnswer } from '../adapters/open-renderer.ts';
import { GUARD_HEADERS } from '../contract/content-policy.ts';

/** Where the page that tells of trouble stands; it is served only once there is some. */
export const TROUBLE = '/trouble';

/** The app did not start, or its page broke while it ran. */
export interface Trouble {
  what: 'start' | 'page';
  /** The data folder, where the log of errors lies too. */
  folder: string;
}

const WORDS: Record<Trouble['what'], { title: string; safe: string; again: string }> = {
  start: {
    title: 'Ascent could not start',
    safe: 'Your data is as it was: nothing of it was changed by this.',
    again: 'Start Ascent again',
  },
  page: {
    title: 'This window broke',
    safe: 'Your data is safe: whatever was shown as saved is on the disk. Only what you were just typing may be gone.',
    again: 'Open the planner again',
  },
};

const STYLE = `
:root { color-scheme: light dark; --bg: #f7f8fa; --card: #fff; --line: #d9dce3; --ink: #14171f; --ink-2: #4a5061; --brand: #4653d6; --on-brand: #fff; }
@media (prefers-color-scheme: dark) { :root { --bg: #101217; --card: #181b22; --line: #343946; --ink: #eceef3; --ink-2: #b3b9c7; --brand: #a5adff; --on-brand: #101217; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: safe center; padding: 28px; box-sizing: border-box; background: var(--bg); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif; }
main { max-width: 38rem; padding: 28px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
h1 { margin: 0 0 12px; font-size: 1.375rem; line-height: 1.3; }
p, dl { margin: 0 0 16px; }
dt, .small { color: var(--ink-2); }
dd { margin: 0 0 8px; overflow-wrap: anywhere; }
a { display: inline-block; padding: 8px 16px; border-radius: 8px; background: var(--brand); color: var(--on-brand); font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@media (forced-colors: active) { a { border: 1px solid LinkText; } }
`;

const SPECIAL: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => SPECIAL[one] ?? one);

/** A page without any script that says what happened, that the data is safe, and where more is written down. */
export function troublePage({ what, folder }: Trouble): FileAnswer {
  const { title, safe, again } = WORDS[what];
  const nonce = randomBytes(16).toString('base64');
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head>
<body><main>
<h1>${title}</h1>
<p>${safe}</p>
<p><a href="/today">${again}</a></p>
<dl class="small">
<dt>Your data</dt><dd>${escaped(folder)}</dd>
<dt>What went wrong</dt><dd>errors.log in the same folder. It holds nothing that you wrote, and nobody is sent it.</dd>
</dl>
<p class="small">If it happens again, the command line works without a window: “ascent doctor” says how the data stands, “ascent export json” writes all of it to one file.</p>
</main></body>
</html>
`;
  return {
    status: 200,
    headers: {
      ...GUARD_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'none'",
      ].join('; '),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(html),
  };
}
