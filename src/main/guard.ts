import { type WebContents, app, session, shell } from 'electron';
import { mayHave, mayLead, mayRequest, outsideAddress } from './navigation.ts';
import { hasOwnSpelling } from './window-options.ts';

/** Keeps every page that is ever made where it belongs; has to be called before the first window. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
}

function keepInPlace(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayLead('navigation', event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayLead(event.isMainFrame ? 'navigation' : 'frame', event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayLead('redirect', event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const outside = outsideAddress(url);
    if (outside) void shell.openExternal(outside);
    return { action: 'deny' };
  });
}

/** Nothing is asked of the person's devices but to notify, and nothing leaves the machine. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, details.requestingUrl, details.isMainFrame)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayHave(permission, origin, details.isMainFrame),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url) }),
  );
  defaultSession.setSpellCheckerEnabled(hasOwnSpelling(process.platform));
  // What the setting would miss finds a port of this machine that nothing listens on. Such a fetch asks no page's guard.
  defaultSession.setSpellCheckerDictionaryDownloadURL('https://127.0.0.1:1/');
  // Saving goes through the dialog of the main process; the page downloads nothing by itself.
  defaultSession.on('will-download', (event) => event.preventDefault());
}
