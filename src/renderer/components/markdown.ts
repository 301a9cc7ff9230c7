import DOMPurify from 'dompurify';
import Markdown, { type MarkdownIt } from 'markdown-it';

/** What Markdown may become; pictures are left out, since showing one from elsewhere would ask the network for it. */
export const MARKDOWN_TAGS: readonly string[] = [
  ...['p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];
/** Where a link may lead: to the web and to mail. */
export const OUTSIDE = /^(https?:|mailto:)/i;

/** A reader of a person's Markdown: no HTML of their own, and headings below those of the page. */
export function markdownReader(): MarkdownIt {
  const markdown = new Markdown({ html: false, linkify: true, breaks: true }).disable('image');
  markdown.validateLink = (url) => OUTSIDE.test(url);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.core.ruler.push('headings-below-the-page', ({ tokens }) => {
    // A note stands below headings of its own page, however big its own are.
    for (const token of tokens) {
      if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 3)}`;
    }
  });
  return markdown;
}

/** Opens links outside the planner, and lets each block run in the direction of its own script. */
export function settle(fragment: DocumentFragment): DocumentFragment {
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  for (const block of fragment.children) block.setAttribute('dir', 'auto');
  return fragment;
}

const markdown = markdownReader();

/** A person's Markdown as elements: no HTML of their own, no scripts, links only to the web and to mail. */
export const renderMarkdown = (text: string): DocumentFragment =>
  settle(
    DOMPurify.sanitize(markdown.render(text), {
      ALLOWED_TAGS: [...MARKDOWN_TAGS],
      ALLOWED_ATTR: ['href', 'start'],
      ALLOWED_URI_REGEXP: OUTSIDE,
      RETURN_DOM_FRAGMENT: true,
    }),
  );
