import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/adapters/documents/pdf.ts';
import { packPlan } from '../../../src/adapters/documents/plan-attachment.ts';
import { requireShallow } from '../../../src/adapters/documents/plan-file.ts';
import { planFromPdf } from '../../../src/adapters/documents/plan-from-pdf.ts';
import { seal } from '../../../src/adapters/store/seal.ts';
import type { PlanExport } from '../../../src/contract/answers.ts';
import { PLAN_FILE_VERSION } from '../../../src/domain/plan-file.ts';
import { begunPlan } from '../../domain/begun-plan.ts';
import { emptyModel } from './pdf-model.ts';
import { readPdf } from './pdf-reading.ts';

const about = { ascent: '0.1.0', description: 'The plan', nameHidden: false };
const whole: PlanExport = {
  format: 'ascent-export',
  version: PLAN_FILE_VERSION,
  exportedAt: '2026-11-21T12:00:00Z',
  plan: begunPlan(),
  sessions: {},
};

/** A bare PDF around one file, as another program may write it. */
const around = (bytes: Uint8Array, extra = '/Filter /FlateDecode ', shown = deflateSync(bytes)): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${extra}/Length ${shown.length} >>\nstream\r\n`),
    shown,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);

const refusal = (reason: string) => ({ code: 'plan-file-refused', data: { file: 'plan.pdf', reason } });
const reading = (pdf: Uint8Array) => () => planFromPdf('plan.pdf', pdf);
const failing = (pdf: Uint8Array): unknown => {
  try {
    reading(pdf)();
  } catch (error) {
    return error;
  }
  return null;
};

describe('a plan inside a PDF', () => {
  let pdf: Buffer;
  const attachment = packPlan(whole, about);

  beforeAll(async () => {
    pdf = Buffer.from(await renderPdf(emptyModel(), { attachment }));
  });

  it('comes back as it went in, and another reader finds the same file', async () => {
    expect(planFromPdf('plan.pdf', pdf)).toEqual({
      plan: whole.plan,
      months: new Map(),
      exportedAt: whole.exportedAt,
      nameHidden: false,
    });
    const { files } = await readPdf(pdf);
    expect(files['ascent-plan.json']).toBe(new TextDecoder().decode(attachment.bytes));
    expect(JSON.parse(files['ascent-plan.json'] ?? '')).toMatchObject({
      format: 'ascent-pdf-backup',
      ascent: '0.1.0',
      counts: { sessions: 0 },
      payload: whole,
    });
  });

  it('has the same bytes in whatever order its members came', () => {
    const { plan, ...rest } = whole;
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as typeof plan;
    expect(packPlan({ plan: turned, ...rest }, about)).toEqual(attachment);
  });

  it('is refused with any one byte of it altered', () => {
    const text = Buffer.from(attachment.bytes);
    for (let at = 0; at < text.length; at += 997) {
      const altered = Buffer.from(text);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(reading(around(altered))).toThrow('plan-file-refused');
    }
    expect(reading(around(text))).not.toThrow();
  });

  it('is refused with a packed byte altered', () => {
    const start = pdf.indexOf('stream', pdf.indexOf('/EmbeddedFile')) + 8;
    for (const at of [0, 1, 40, 900, 4000]) {
      const altered = Buffer.from(pdf);
      altered[start + at] = (altered[start + at] ?? 0) ^ 0x10;
      expect(failing(altered)).toMatchObject(refusal('altered'));
    }
  });

  it('is refused when a second, different one is put beside it', () => {
    const other = packPlan({ ...whole, exportedAt: '2026-11-20T12:00:00Z' }, about).bytes;
    expect(failing(Buffer.concat([pdf, around(other)]))).toMatchObject(refusal('altered'));
    expect(reading(Buffer.concat([pdf, around(attachment.bytes)]))).not.toThrow();
  });

  it('is missing from a PDF without one', async () => {
    expect(failing(await renderPdf(emptyModel()))).toMatchObject(refusal('no-plan'));
  });

  it('is read where the length stands elsewhere, and where nothing is packed', () => {
    const packed = around(attachment.bytes);
    const elsewhere = Buffer.from(
      packed.toString('latin1').replace(/\/Length \d+/, '/Length 7 0 R'),
      'latin1',
    );
    expect(reading(elsewhere)).not.toThrow();
    expect(reading(around(attachment.bytes, '', Buffer.from(attachment.bytes)))).not.toThrow();
  });

  it('is refused when it unpacks to more than 256 MB, before it is all unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 });
    expect(failing(around(Buffer.alloc(0), '/Filter /FlateDecode ', bomb))).toMatchObject(
      refusal('too-large'),
    );
    const twice = around(Buffer.alloc(0), '/Filter [/FlateDecode /FlateDecode] ', deflateSync(bomb));
    expect(failing(twice)).toMatchObject(refusal('altered'));
  });

  it('is refused when it is deeper than 64 levels, before it is parsed', () => {
    const deep = `{"format":"ascent-pdf-backup","payload":${'['.repeat(100_000)}`;
    expect(failing(around(Buffer.from(deep)))).toMatchObject(refusal('too-deep'));
    const quoted = Buffer.from(JSON.stringify({ text: '[{\\"'.repeat(1000) }));
    expect(() => requireShallow('plan.pdf', quoted)).not.toThrow();
  });

  it('is refused when it has the checksum but not the shape, or is of a newer Ascent', () => {
    const sealed = (version: number, payload: object) =>
      around(Buffer.from(seal({ format: 'ascent-pdf-backup', version, payload })));
    expect(failing(sealed(1, {}))).toMatchObject(refusal('no-plan'));
    expect(failing(sealed(4, { ...whole, plan: { profile: 1 } }))).toMatchObject(refusal('shape'));
    expect(failing(sealed(999, whole))).toMatchObject({ code: 'store-newer' });
  });
});
