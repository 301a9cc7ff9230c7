/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

const planes = 0x110000;

/** Reads a TrueType or OpenType font's character map (formats 4 and 12, the ones in use). */
export function readCoverage(font: Buffer): Coverage {
  const bits = new Uint8Array(planes / 8);
  const add = (code: number): void => {
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  };
  const map = tableStart(font, 'cmap');
  const count = font.readUInt16BE(map + 2);
  for (let index = 0; index < count; index += 1) {
    const table = map + font.readUInt32BE(map + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) readSegments(font, table, add);
    if (format === 12) readGroups(font, table, add);
  }
  return (code) => code < planes && ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

function tableStart(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

function readSegments(font: Buffer, table: number, add: (code: number) => void): void {
  const size = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let at = 0; at < size; at += 2) {
    const end = font.readUInt16BE(ends + at);
    const start = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const place = offsets + at + offset + (code - start) * 2;
      const raw = offset === 0 ? code : place + 2 <= font.length ? font.readUInt16BE(place) : 0;
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) add(code);
    }
  }
}

function readGroups(font: Buffer, table: number, add: (code: number) => void): void {
  const groups = font.readUInt32BE(table + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = table + 16 + index * 12;
    const start = font.readUInt32BE(group);
    const end = Math.min(font.readUInt32BE(group + 4), planes - 1);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) add(code);
  }
}
