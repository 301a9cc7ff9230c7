import type { ContractRouterClient } from '@orpc/contract';
import type { Change } from './change.ts';
import type { PlannerContract } from './contract.ts';

/** The planner's operations as a caller sees them, whatever host carries them. They reject with `Failure`. */
export type PlannerOperations = ContractRouterClient<PlannerContract>;

/** What a host gives its caller: the operations, and word of every change. */
export interface PlannerClient {
  operations: PlannerOperations;
  /** Calls back after every change, own or another's; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}
