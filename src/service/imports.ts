import { fromBase64 } from '../domain/base64.ts';
import { previewOf } from './import-preview.ts';
import { procedures, started } from './procedures.ts';
import { takeOver } from './take-over.ts';

const { imports } = procedures;

export const importProcedures = {
  put: imports.put.handler(({ context, input: { id, file, name, offset, base64 } }) => {
    context.imports.put(id, { file, name, offset, bytes: fromBase64(base64) });
    return {};
  }),
  read: imports.read.handler(async ({ context, input: { id, format, choices } }) => {
    const read = await context.imports.read(id, { format, choices });
    // A whole plan is how somebody moves to a new machine: it needs none before it.
    if (!read.backup) started(context.store.current().plan);
    return previewOf(context, id, read);
  }),
  apply: imports.apply.handler(({ context, input }) =>
    context.takings.during(input.id, (goOn) => takeOver(context, input, goOn)),
  ),
  giveUp: imports.giveUp.handler(({ context, input }) => {
    context.takings.giveUp(input.id);
    return {};
  }),
  drop: imports.drop.handler(({ context, input }) => {
    context.takings.giveUp(input.id);
    context.imports.drop(input.id);
    return {};
  }),
};
