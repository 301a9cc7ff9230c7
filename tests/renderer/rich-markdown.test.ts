import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATH_ATTRIBUTES, MATH_TAGS, formulaMarkup } from '../../src/renderer/components/formula.ts';
import { MARKDOWN_TAGS } from '../../src/renderer/components/markdown.ts';
import { richMarkup } from '../../src/renderer/components/rich-markdown.ts';

const TAG = /<\/?([a-zA-Z][^\s/>]*)((?:\s+[^\s"'=<>/]+(?:="[^"]*")?)*)\s*\/?>/g;
const TAGS = new Set([...MARKDOWN_TAGS, ...MATH_TAGS, 'div', 'span']);
const ATTRIBUTES = new Set([...MATH_ATTRIBUTES, 'href', 'start', 'data-language']);

/** What HTML holds beyond the elements and attributes that a text may have. */
const strange = (html: string): string[] => [
  ...[...html.matchAll(TAG)].flatMap(([whole, name = '', attributes = '']) => [
    ...(TAGS.has(name) ? [] : [whole]),
    ...[...attributes.matchAll(/([^\s"=]+)(?:="[^"]*")?/g)]
      .map((match) => match[1] ?? '')
      .filter((one) => !ATTRIBUTES.has(one)),
  ]),
  // An angle bracket that begins no element of the list above.
  ...(html.replaceAll(TAG, '').match(/<.{0,20}/g) ?? []),
];

describe('formulas', () => {
  it('become MathML, within a line and standing alone', () => {
    expect(richMarkup('It is $x^2$.')).toBe(
      '<p>It is <span class="glued"><math><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math>.</span></p>\n',
    );
    const alone = richMarkup('$$\n\\frac{a}{b}\n- c\n$$');
    expect(alone).toMatch(/^<span class="wide formula"><math display="block"/);
    expect(alone).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
    expect(alone).not.toContain('<li>');
  });

  it.each([
    ['It costs $5 and $10.', 0],
    ['It costs \\$5 or 5\\$.', 0],
    ['`$x$` is code.', 0],
    ['```\n$x$\n```', 0],
    ['$ x $', 0],
    ['$$', 0],
    ['$$ $$', 0],
    ['$x', 0],
    ['$a_1 + b_1$ and *so* on', 1],
    ['($x$), “$y$”', 2],
    ['- $$x$$\n- $y$', 2],
    ['$x$$y$', 2],
    ['Words $$x$$ words', 1],
    ['$$x$$ words', 1],
    ['| $a$ | b |\n| --- | --- |\n| c | $d$ |', 2],
    ['> $$\n> x\n> $$', 1],
  ])('%j holds %i', (text, count) => {
    expect(richMarkup(text).match(/<math/g) ?? []).toHaveLength(count);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\href{https://elsewhere.example}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{https://elsewhere.example/x.png}',
    '\\class{v-overlay}{x}',
    '\\id{app}{x}',
    '\\style{position: fixed}{x}',
    '\\data{a=b}{x}',
    '\\ref{app}',
    '\\unheardof{x}',
    '\\frac{a',
    '\\mathllap{x}',
    '\\hspace{-1000em}x',
    '\\rule{9em}{9em}',
    '\\gdef\\a{\\a\\a}\\a',
    '\\newcommand{\\a}{xx}\\a',
    '\\def\\a{xx}\\a',
    '{{{x',
  ])('that are wrong or want more than signs are shown as they were written: %s', (source) => {
    expect(formulaMarkup(source, false)).toBeNull();
    expect(formulaMarkup(source, true)).toBeNull();
    const html = richMarkup(`$${source}$`);
    expect(html).not.toContain('<math');
    expect(html).toContain('<code>$');
    expect(strange(html)).toEqual([]);
  });

  it('that would keep the page busy are not even read', () => {
    expect(formulaMarkup('x+'.repeat(5_000), true)).toBeNull();
  });

  it('nested as deep as their length allows do no harm', () => {
    expect(strange(richMarkup(`$${'\\sqrt{'.repeat(250)}x${'}'.repeat(250)}$`))).toEqual([]);
    expect(strange(richMarkup(`$${'{'.repeat(990)}x${'}'.repeat(990)}$`))).toEqual([]);
  });

  it('hold what looks like HTML as text', () => {
    const html = richMarkup('$\\text{<img src=x onerror=alert(1)>}$ $<script>alert(1)</script>$');
    expect(html).toContain('&lt;img');
    expect(strange(html)).toEqual([]);
  });

  it('carry no style in their markup, which the page’s policy would refuse', () => {
    const markup = formulaMarkup('\\begin{aligned} \\hat x &= \\color{red} y \\end{aligned}', true);
    expect(markup).not.toContain(' style=');
    expect(markup).not.toContain('color');
    expect(markup).toContain('data-style="padding-left:0em;padding-right:0em"');
  });
});

describe('code', () => {
  it.each([
    ['js', 'const a = 1;', 'JavaScript', 'hljs-keyword'],
    ['python', 'print(1)', 'Python', 'hljs-built_in'],
    ['sql', 'SELECT 1', 'SQL', 'hljs-keyword'],
    ['sh', 'echo "a"', 'Bash', 'hljs-string'],
  ])('in %s is coloured', (language, code, name, token) => {
    const html = richMarkup(`\`\`\`${language}\n${code}\n\`\`\``);
    expect(html).toContain(`data-language="${name}"`);
    expect(html).toContain(token);
    expect(strange(html)).toEqual([]);
  });

  it.each([
    '```js\n</code></pre><script>alert(1)</script>\n```',
    '```html\n<img src=x onerror=alert(1)>\n```',
    '```"><img/src=x/onerror=alert(1)>\nx\n```',
    '```__proto__\nx\n```',
    '    <script>alert(1)</script>',
    '`<b>`',
    '<script>alert(1)</script>',
    '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
    '[x](javascript:alert(1)) ![x](https://elsewhere.example/x.png)',
  ])('and HTML stay text: %s', (text) => {
    expect(strange(richMarkup(text))).toEqual([]);
  });
});

const PIECES = [
  ...[
    '$',
    '$$',
    '\n',
    '\n\n',
    '\\',
    '{',
    '}',
    '_',
    '^',
    '&',
    '"',
    "'",
    '<',
    '>',
    '|',
    '- ',
    '> ',
    '`',
    '```',
    '1',
  ],
  ...[
    'x',
    ' ',
    '\\frac',
    '\\href{javascript:x}',
    '\\text{',
    '\\begin{matrix}',
    '\\end{matrix}',
    '\\color{red}',
  ],
  ...[
    '<script>',
    '</math>',
    '<style>',
    '" onload="x',
    'js',
    '\\def\\a{',
    '\\a',
    '\\tag{1}',
    '\\label{a}',
    '\\\\',
  ],
];

it('whatever is written, nothing is thrown and nothing strange comes out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      expect(strange(richMarkup(pieces.join('')))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
