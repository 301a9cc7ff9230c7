import { plainColour } from './plain-colour.ts';

/** A drawing that stands alone: no style sheet, script, font file or address in it. */
export interface Drawing {
  svg: string;
  /** In CSS pixels. */
  width: number;
  height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 20;
const GAP = 12;

/** Where something is: attributes that are geometry and so taken over as they are. */
const GEOMETRY = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd'];
const PLACE = [...GEOMETRY, 'points', 'transform', 'viewBox', 'preserveAspectRatio'];
const LINE = ['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'vector-effect'];
const LETTERS = ['font-family', 'font-size', 'font-weight'];

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function paint(to: SVGElement, property: 'fill' | 'stroke', computed: string, opacity = '1'): void {
  const { colour, opacity: own } = plainColour(computed);
  to.setAttribute(property, colour);
  const all = own * Number(opacity);
  if (all < 1) to.setAttribute(`${property}-opacity`, all.toFixed(3));
}

/** Without control characters, which XML can't hold and a typed title may. */
const clean = (text: string): string => text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');

/** A copy of a shape and all in it, with the looks that its style sheets gave it. */
function copyShape(from: SVGElement): SVGElement {
  const copy = make(from.localName, {});
  for (const name of PLACE) {
    const value = from.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (from.localName === 'title') copy.textContent = clean(from.textContent);
  else {
    const look = getComputedStyle(from);
    const isGroup = from.localName === 'g' || from.localName === 'svg';
    if (!isGroup) {
      paint(copy, 'fill', look.fill, look.fillOpacity);
      paint(copy, 'stroke', look.stroke, look.strokeOpacity);
      for (const name of LINE) copy.setAttribute(name, look.getPropertyValue(name));
    }
    if (look.opacity !== '1') copy.setAttribute('opacity', look.opacity);
    if (from.localName === 'text')
      for (const name of LETTERS) copy.setAttribute(name, look.getPropertyValue(name));
    for (const child of from.childNodes) {
      if (child instanceof SVGElement) copy.append(copyShape(child));
      else if (from.localName === 'text' && child.nodeType === Node.TEXT_NODE)
        copy.append(clean(child.textContent ?? ''));
    }
  }
  return copy;
}

/** Whether something is there for eyes: neither hidden nor only for screen readers, and no control. */
function isSeen(element: Element): boolean {
  const look = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isOnlyRead = look.overflow === 'hidden' && width <= 1 && height <= 1;
  return (
    look.display !== 'none' && look.visibility === 'visible' && !isOnlyRead && element.localName !== 'button'
  );
}

/** Words at the place and in the width that they have on the page, line by line; another font is squeezed into it. */
function* wordsOf(text: Text, left: number, top: number): Generator<SVGElement> {
  const parent = text.parentElement;
  if (!parent) return;
  const look = getComputedStyle(parent);
  const range = document.createRange();
  let [start, lineTop] = [0, Number.NaN];
  const line = function* (end: number): Generator<SVGElement> {
    range.setStart(text, start);
    range.setEnd(text, end);
    const words = clean(range.toString().replace(/\s+/g, ' ')).trim();
    const box = range.getBoundingClientRect();
    if (words === '' || box.width === 0) return;
    const size = Number.parseFloat(look.fontSize);
    const at = make('text', {
      x: (box.left - left).toFixed(2),
      // The baseline of a line lies about a third of its letters' size below its middle.
      y: (box.top - top + box.height / 2 + size * 0.36).toFixed(2),
      textLength: box.width.toFixed(2),
      lengthAdjust: 'spacingAndGlyphs',
    });
    for (const name of LETTERS) at.setAttribute(name, look.getPropertyValue(name));
    paint(at, 'fill', look.color);
    at.textContent = words;
    yield at;
  };
  for (let index = 0; index < text.length; index++) {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (Math.abs(box.top - lineTop) > 4) {
      yield* line(index);
      start = index;
    }
    lineTop = box.top;
  }
  yield* line(text.length);
}

/** The line around a box; null where it has none, or not on every side. */
function frameOf(look: CSSStyleDeclaration, box: DOMRect, left: number, top: number): SVGElement | null {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) =>
    look.getPropertyValue(`border-${side}-style`),
  );
  const line = Number.parseFloat(look.borderTopWidth);
  if (!(line > 0) || sides.some((style) => style !== 'solid')) return null;
  const frame = make('rect', {
    x: (box.left - left + line / 2).toFixed(2),
    y: (box.top - top + line / 2).toFixed(2),
    width: Math.max(0, box.width - line).toFixed(2),
    height: Math.max(0, box.height - line).toFixed(2),
    rx: Math.max(0, (Number.parseFloat(look.borderTopLeftRadius) || 0) - line / 2),
    fill: 'none',
    'stroke-width': line,
  });
  paint(frame, 'stroke', look.borderTopColor);
  return frame;
}

/** Everything that is seen of an element, with its upper left corner as the origin. */
function* seenOf(root: Element, left: number, top: number): Generator<SVGElement> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield* wordsOf(node, left, top);
    if (!(node instanceof Element) || !isSeen(node)) continue;
    const box = node.getBoundingClientRect();
    const place = { x: (box.left - left).toFixed(2), y: (box.top - top).toFixed(2) };
    const size = { width: box.width.toFixed(2), height: box.height.toFixed(2) };
    if (node instanceof SVGSVGElement) {
      const copy = copyShape(node);
      for (const [name, value] of Object.entries({ ...place, ...size })) copy.setAttribute(name, value);
      copy.setAttribute('overflow', getComputedStyle(node).overflow);
      yield copy;
      continue;
    }
    const look = getComputedStyle(node);
    if (plainColour(look.backgroundColor).colour !== 'none') {
      const plate = make('rect', { ...place, ...size, rx: Number.parseFloat(look.borderTopLeftRadius) || 0 });
      paint(plate, 'fill', look.backgroundColor);
      yield plate;
    }
    const frame = frameOf(look, box, left, top);
    if (frame) yield frame;
    yield* seenOf(node, left, top);
  }
}

/**
 * What is seen of some elements, one below the other, as one SVG with title and description, on the background that
 * they have now.
 */
export function drawChart(
  parts: readonly Element[],
  said: { title: string; description: string },
  background: string,
): Drawing {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const width = Math.ceil(Math.max(...boxes.map((box) => box.width)) + 2 * EDGE);
  const height = Math.ceil(boxes.reduce((sum, box) => sum + box.height, 2 * EDGE + GAP * (parts.length - 1)));
  const drawing = make('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' });
  const [title, description] = [make('title', {}), make('desc', {})];
  title.textContent = clean(said.title);
  description.textContent = clean(said.description);
  const page = make('rect', { width, height });
  paint(page, 'fill', background);
  drawing.append(title, description, page);
  let y = EDGE;
  for (const [index, part] of parts.entries()) {
    const box = boxes[index];
    if (!box) continue;
    const group = make('g', { transform: `translate(${EDGE} ${y})` });
    group.append(...seenOf(part, box.left, box.top));
    drawing.append(group);
    y += box.height + GAP;
  }
  return { svg: new XMLSerializer().serializeToString(drawing), width, height };
}
