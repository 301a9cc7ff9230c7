import { protocol, session } from 'electron';
import type { RendererFiles } from '../adapters/open-planner.ts';
import { ORIGIN, SCHEME } from './navigation.ts';

/** Has to be called before the app is ready: gives the scheme an origin, fetch and a code cache. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the built page under the scheme; every other host of it gets nothing. */
export function servePage(files: RendererFiles): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== new URL(ORIGIN).host) return new Response(null, { status: 404 });
    const answer = await files.answer(request.method, url.pathname);
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });
}

/** Nothing is asked of the person's devices, and nothing leaves the machine: requests to any other origin are cancelled. */
export function denyEverythingElse(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const own = ['blob:', 'data:', 'devtools:', `${SCHEME}:`];
    answer({ cancel: !own.some((scheme) => details.url.startsWith(scheme)) });
  });
}
