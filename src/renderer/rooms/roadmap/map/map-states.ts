import {
  mdiCancel,
  mdiCheckCircle,
  mdiCircleHalfFull,
  mdiCircleOutline,
  mdiMinusCircleOutline,
  mdiPlayCircleOutline,
} from '@mdi/js';
import type { Tone } from '../../../components/state-words.ts';

export type MapLevel = 'milestones' | 'skills';

export type StateId = 'planned' | 'ready' | 'active' | 'done' | 'skipped' | 'unneeded';

/** A state as the map shows it: a shape, a colour and a word, with a sentence that explains them. */
export interface MapState {
  id: StateId;
  word: string;
  tone: Tone;
  icon: string;
  meaning: string;
}

const planned = { id: 'planned', tone: 'plain', icon: mdiCircleOutline } as const;
const ready = { id: 'ready', tone: 'brand', icon: mdiPlayCircleOutline } as const;
const active = { id: 'active', tone: 'brand', icon: mdiCircleHalfFull } as const;
const done = { id: 'done', tone: 'good', icon: mdiCheckCircle } as const;

/** The states of each level, in the order of the legend. */
export const MAP_STATES: Readonly<Record<MapLevel, readonly MapState[]>> = {
  milestones: [
    { ...planned, word: 'planned', meaning: 'Every open task waits for another milestone' },
    { ...ready, word: 'ready to start', meaning: 'A task of it can be taken up now' },
    { ...active, word: 'active', meaning: 'You have begun it' },
    { ...done, word: 'done', meaning: 'Finished' },
    {
      id: 'skipped',
      word: 'skipped',
      tone: 'plain',
      icon: mdiMinusCircleOutline,
      meaning: 'You left it out',
    },
    {
      id: 'unneeded',
      word: 'no longer needed',
      tone: 'warn',
      icon: mdiCancel,
      meaning: 'Your roadmap no longer asks for it',
    },
  ],
  skills: [
    { ...planned, word: 'waits', meaning: 'A skill it builds on is below the level needed' },
    { ...ready, word: 'ready to start', meaning: 'What it builds on is there' },
    { ...active, word: 'begun', meaning: 'Above none, below the level asked' },
    { ...done, word: 'at its level', meaning: 'The level asked is reached' },
  ],
};

/** A state of a level; one that the level lacks is its first. */
export function mapState(level: MapLevel, id: StateId): MapState {
  const states = MAP_STATES[level];
  return states.find((state) => state.id === id) ?? { ...planned, word: 'planned', meaning: '' };
}
