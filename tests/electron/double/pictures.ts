import { existsSync } from 'node:fs';
import type { NativeImage, nativeImage as electronNativeImage } from 'electron';
import { strict } from './strict.ts';

const files = new WeakMap<NativeImage, string>();
/** The name of the file that a picture came from. */
export const fileOf = (picture: NativeImage): string | undefined => files.get(picture);

export const nativeImage = strict<typeof electronNativeImage>('nativeImage', {
  createFromPath: (path) => {
    // Electron gives an empty picture, which shows nothing.
    if (!existsSync(path)) throw new Error(`Failed to load image from path '${path}'`);
    const picture = strict<NativeImage>('picture', {});
    files.set(picture, path.split(/[/\\]/).at(-1) ?? '');
    return picture;
  },
});
