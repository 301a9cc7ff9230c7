import type { Drawing } from './chart-drawing.ts';

/** Pixels for a CSS pixel: sharp on paper and on dense screens. */
const DENSITY = 2;

/** A drawing as PNG, drawn on a canvas of this page; nothing leaves it. Rejects when the browser can't. */
export async function pngOf({ svg, width, height }: Drawing): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DENSITY;
    canvas.height = height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The canvas gave no picture');
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
