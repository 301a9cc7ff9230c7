import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * Input is checked by its schema at every host; output is made by the service itself and only typed, since checking a
 * snapshot of ten years again would cost more than making it.
 */
export const operation = <Input extends z.ZodType>(input: Input) => ({
  gives: <Output>() => oc.input(input).output(z.custom<Output>()),
});

export const nothing = z.strictObject({});
