import type { Milestone, Task } from './roadmap-schema.ts';

type MilestoneParts = Pick<Milestone, 'id' | 'title' | 'phase' | 'area' | 'horizon' | 'order'> &
  Partial<Milestone>;
type TaskParts = Pick<Task, 'id' | 'milestone' | 'title' | 'kind' | 'effort' | 'horizon' | 'order'> &
  Partial<Task>;

/** A milestone with everything that is not said left at its beginning. */
export const milestoneOf = (parts: MilestoneParts): Milestone => ({
  criteria: [],
  evidence: [],
  due: null,
  status: 'planned',
  history: [],
  notes: '',
  origin: 'template',
  needed: true,
  edited: [],
  ...parts,
});

/** A task with everything that is not said left at its beginning. */
export const taskOf = (parts: TaskParts): Task => ({
  step: null,
  about: null,
  prerequisites: [],
  earliest: null,
  deadline: null,
  fixedDay: null,
  doneOn: null,
  notes: '',
  origin: 'template',
  needed: true,
  edited: [],
  ...parts,
});

/** What the stepping-stone role needs comes before everything else, in the usual order among itself. */
export const onRoute = (order: number): number => order - 100_000;
