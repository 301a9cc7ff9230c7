import { Failure, type FailureData } from '../../domain/failure.ts';
import { refused } from '../documents/plan-file.ts';
import { type LentContent, unpackLent } from '../store/backups/lent-file.ts';

/** The whole plan that a file holds. Throws plan-file-refused, store-newer. */
export async function readWholePlan(name: string, bytes: Uint8Array): Promise<LentContent> {
  try {
    // Memory that other threads see is taken by no unpacker.
    return await unpackLent(name, new Uint8Array(bytes));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'store-unreadable') throw error;
    // It is a file from outside that can't be read, not the person's own data.
    throw refused(name, reasonOf((error.data as FailureData['store-unreadable']).reason));
  }
}

function reasonOf(damage: string): FailureData['plan-file-refused']['reason'] {
  if (damage === 'too-large') return 'too-large';
  return damage === 'wrong-format' || damage === 'not-json' ? 'no-plan' : 'altered';
}
