import 'temml/dist/Temml-Local.css';
import DOMPurify from 'dompurify';
import { MATH_ATTRIBUTES, MATH_TAGS } from './formula.ts';
import { MARKDOWN_TAGS, OUTSIDE, settle } from './markdown.ts';
import { richMarkup } from './rich-markdown.ts';

/** Classes of ours, of coloured code and of formulas; none of the page's own, which could make a text look like a control. */
const CLASS =
  /^(wide|formula|glued|mathcal|mathscr|menclose|sout|(up|down)strike|(hljs|tml|chr|wbk)-[\w-]+)$/;
const ATTRIBUTES = ['href', 'start', 'data-language', ...MATH_ATTRIBUTES];

// One of its own: what is hooked into it here must not change how notes are made safe.
const purifier = DOMPurify(window);
purifier.addHook('uponSanitizeAttribute', (_, data) => {
  if (data.attrName !== 'class') return;
  data.attrValue = data.attrValue
    .split(' ')
    .filter((one) => CLASS.test(one))
    .join(' ');
});

/** Markdown with formulas between dollar signs and coloured code as elements; safe for what anybody wrote. */
export function renderRichText(text: string): DocumentFragment {
  const fragment = purifier.sanitize(richMarkup(text), {
    ALLOWED_TAGS: [...MARKDOWN_TAGS, 'div', 'span', ...MATH_TAGS],
    ALLOWED_ATTR: ATTRIBUTES,
    // Attributes but for addresses are not looked at as addresses.
    ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((one) => one !== 'href'),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    ALLOWED_URI_REGEXP: OUTSIDE,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const element of fragment.querySelectorAll<MathMLElement>('[data-style]')) {
    // The page's policy refuses styles in markup, not those that its own code sets.
    for (const style of (element.dataset['style'] ?? '').split(';')) {
      const [property = '', value = ''] = style.split(':');
      element.style.setProperty(property, value);
    }
    delete element.dataset['style'];
  }
  return settle(fragment);
}
