import { rmSync } from 'node:fs';
import { audit } from './audit.ts';
import { expect, test } from './double-test.ts';
import { faultyBuild } from './faulty-build.ts';

/** A fault, the change of the build's text that plants it, and the checks that have to notice. */
const FAULTS: [string, [string, string][], string[]][] = [
  ['the sandbox off', [['sandbox: true', 'sandbox: false']], ['flags']],
  ['the sandbox not asked for', [['app.enableSandbox()', 'void 0']], ['sandbox for all']],
  ['isolation off', [['contextIsolation: true', 'contextIsolation: false']], ['flags', 'surface']],
  ['Node in the page', [['nodeIntegration: false', 'nodeIntegration: true']], ['flags']],
  [
    'a wrong path to the preload',
    [['../preload/preload.cjs', '../preload/preload.js']],
    ['preload', 'surface'],
  ],
  ['no content policy', [['"content-security-policy": contentPolicy(nonce),', '']], ['policy']],
  ['a looser content policy', [["script-src 'self'", "script-src 'self' 'unsafe-inline'"]], ['policy']],
  ['senders unchecked', [['if (!isOurs(', 'if (false && !isOurs(']], ['sender']],
  ['a scheme without standing', [['standard: true', 'standard: false']], ['own sender']],
  ['a scheme that is not secure', [['secure: true', 'secure: false']], ['own sender']],
  [
    'navigation unguarded',
    [['return (way === "navigation" || way === "redirect") && isOwn(address);', 'return true;']],
    ['navigation', 'frame', 'redirect'],
  ],
  ['windows allowed', [['action: "deny"', 'action: "allow"']], ['window']],
  ['permissions unguarded', [['defaultSession.setPermissionRequestHandler(', 'void (']], ['permission']],
  ['Chromium’s own spelling', [['defaultSession.setSpellCheckerEnabled(', 'void (']], ['spelling']],
  [
    'dictionaries from the network',
    [['defaultSession.setSpellCheckerDictionaryDownloadURL(', 'void (']],
    ['dictionaries'],
  ],
  ['requests unguarded', [['cancel: !mayRequest(details.url)', 'cancel: false']], ['request']],
];

for (const [fault, changes, checks] of FAULTS)
  test(`a build with ${fault} is caught`, async ({ double }) => {
    const root = faultyBuild(changes);
    const found = await audit(await double.start({ root }));
    expect(found).toEqual(expect.arrayContaining(checks));
    rmSync(root, { recursive: true });
  });
