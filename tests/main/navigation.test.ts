import { describe, expect, it } from 'vitest';
import { type Way, isOwn, mayHave, mayLead, mayRequest, outsideAddress } from '../../src/main/navigation.ts';
import { isOurs } from '../../src/main/sender.ts';

const WAYS: Way[] = ['navigation', 'redirect', 'frame', 'window', 'webview'];
const OWN = ['ascent-app://planner/today', 'ascent-app://planner/roadmap/milestone/a.b'];
const STRANGERS = [
  'https://example.org',
  'http://127.0.0.1',
  'http://planner/today',
  'file:///etc/passwd',
  'file://server/share',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'about:srcdoc',
  'blob:https://example.org/x',
  'blob:ascent-app://planner/x',
  'ascent-app://planner.evil/today',
  'ascent-app://planner:80/today',
  'ascent-app://evil/today',
  'ascent-app://user@planner/today',
  'ascent-app://planner@evil/today',
  'ascent-app:planner/today',
  'ascent-app:///planner/today',
  'ascent-app:\\\\planner\\today',
  'ascent-app2://planner/',
  'ascent://planner/today',
  'chrome://gpu',
  'devtools://devtools',
  'view-source:ascent-app://planner/',
  'ws://planner/',
  '',
  'planner',
];

describe('where a page may lead', () => {
  it.each(WAYS)('by %s, to its own addresses at most', (way) => {
    for (const stranger of STRANGERS) expect(mayLead(way, stranger), stranger).toBe(false);
    const mayOwn = way === 'navigation' || way === 'redirect';
    for (const own of OWN) expect(mayLead(way, own), own).toBe(mayOwn);
  });

  it('asks for nothing outside itself', () => {
    for (const fine of [...OWN, 'data:text/plain,x', 'blob:ascent-app://planner/1'])
      expect(mayRequest(fine)).toBe(true);
    for (const other of [
      'https://example.org/x',
      'http://127.0.0.1:9',
      'ws://x',
      'file:///x',
      'ascent-app://evil/',
      'ftp://x',
      '',
    ])
      expect(mayRequest(other), other).toBe(false);
  });
});

describe('what the system is handed', () => {
  it('is https and mailto, as parsed', () => {
    expect(outsideAddress('https://example.org/x y')).toBe('https://example.org/x%20y');
    expect(outsideAddress('mailto:a@example.org?subject=Hello')).toBe('mailto:a@example.org?subject=Hello');
  });

  it.each([
    'http://example.org',
    'https://user:pass@example.org',
    'https://user@example.org',
    `https://example.org/${'a'.repeat(2_000)}`,
    'file:///x',
    'javascript:1',
    'smb://x',
    'ms-settings:',
    'ms-msdt:/id',
    'search-ms:query=x',
    'ascent-app://planner',
    'ascent://today',
    'vscode://x',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?subject=x&Attachment=C:\\x',
    'C:\\Windows\\System32\\calc.exe',
    '\\\\server\\share',
    '',
  ])('is never %s', (address) => expect(outsideAddress(address)).toBeNull());
});

describe('permissions', () => {
  it('are none but to notify, for the page itself', () => {
    expect(mayHave('notifications', 'ascent-app://planner/', true)).toBe(true);
    expect(mayHave('notifications', 'ascent-app://planner/', false)).toBe(false);
    expect(mayHave('notifications', 'https://example.org/', true)).toBe(false);
    expect(mayHave('notifications', '', true)).toBe(false);
    for (const other of [
      'media',
      'geolocation',
      'clipboard-read',
      'clipboard-sanitized-write',
      'midi',
      'midiSysex',
      'pointerLock',
      'fullscreen',
      'openExternal',
      'hid',
      'serial',
      'usb',
      'fileSystem',
      'display-capture',
      'idle-detection',
      'storage-access',
      'unknown',
    ])
      expect(mayHave(other, 'ascent-app://planner/', true), other).toBe(false);
  });
});

describe('the sender of a message', () => {
  it('is the main frame of our window on our origin, or refused', () => {
    const main = { origin: 'ascent-app://planner' };
    expect(isOurs(main, main)).toBe(true);
    expect(isOurs({ ...main }, main)).toBe(false);
    expect(isOurs(null, main)).toBe(false);
    for (const origin of ['null', '', 'https://example.org', 'ascent-app://evil', 'file://']) {
      const moved = { origin };
      expect(isOurs(moved, moved), origin).toBe(false);
    }
    expect(isOwn('ascent-app://planner')).toBe(true);
  });
});
