import temml from 'temml';

/** The MathML that a formula may become; one that needs more is shown as it is written. */
export const MATH_TAGS: readonly string[] = [
  ...['math', 'mrow', 'mi', 'mo', 'mn', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mphantom'],
  ...[
    'msub',
    'msup',
    'msubsup',
    'munder',
    'mover',
    'munderover',
    'mtable',
    'mtr',
    'mtd',
    'mpadded',
    'menclose',
  ],
];
export const MATH_ATTRIBUTES: readonly string[] = [
  ...['display', 'displaystyle', 'scriptlevel', 'class', 'data-style', 'mathvariant', 'linethickness'],
  ...['fence', 'form', 'separator', 'stretchy', 'symmetric', 'largeop', 'movablelimits', 'accent'],
  ...[
    'accentunder',
    'notation',
    'minsize',
    'maxsize',
    'lspace',
    'rspace',
    'width',
    'height',
    'depth',
    'voffset',
  ],
];
/** Spacing and lines of tables: numbers with a unit, nothing that positions, paints or loads. */
const SPACING =
  /^(padding(-(left|right|top|bottom))?|margin-left|math-depth|border(-(left|right|top|bottom))?)$/;
const EXTENT = /^(-?(\d{1,2}(\.\d+)?|\.\d+)(em|pt|ex|px)?|solid|dashed|double)$/;
const isSpacing = (style: string): boolean => {
  const [property = '', value = ''] = style.split(':');
  return SPACING.test(property) && value.split(' ').every((one) => EXTENT.test(one));
};
/** What our own style sheet or the theme decides. */
const OURS = /^(display:block math|color:[#\w]+)$/;

/** Longer formulas would keep the page busy. */
const LONGEST = 2_000;
/** So would those that define commands, a few of which make millions of signs. */
const DEFINES = /\\([egx]?def|let|futurelet|(re)?newcommand|providecommand)(?![a-zA-Z])/;
/** In em and in pt: what a person writes may not push the page away. */
const WIDEST: [number, number] = [20, 200];

const tag = /<([a-z]+)((?: [a-z-]+="[^"]*")*)>/g;

/**
 * A formula in TeX as MathML, with styles as `data-style`, since the page's policy refuses `style`.
 * Null: it is wrong, or would need links, pictures, names or positions, which no formula of ours does.
 */
export function formulaMarkup(source: string, isBlock: boolean): string | null {
  if (source.length > LONGEST || DEFINES.test(source)) return null;
  let markup: string;
  try {
    markup = temml.renderToString(source, {
      displayMode: isBlock,
      throwOnError: true,
      maxSize: WIDEST,
      maxExpand: 200,
      wrap: 'tex',
    });
  } catch {
    // Wrong TeX, or braces nested so deep that reading them overflows the stack.
    return null;
  }
  let isPlain = markup.startsWith('<math');
  const safe = markup.replace(tag, (_, name: string, attributes: string) => {
    const kept = attributes.replace(/ ([a-z-]+)="([^"]*)"/g, (whole, attribute: string, value: string) => {
      if (attribute !== 'style') {
        isPlain &&= MATH_ATTRIBUTES.includes(attribute);
        return whole;
      }
      const styles = value.split(';').filter((one) => one !== '' && !OURS.test(one));
      isPlain &&= styles.every(isSpacing);
      return styles.length > 0 ? ` data-style="${styles.join(';')}"` : '';
    });
    isPlain &&= MATH_TAGS.includes(name);
    return `<${name}${kept}>`;
  });
  return isPlain && !/ style=/.test(safe) ? safe : null;
}
