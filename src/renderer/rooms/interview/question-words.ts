import type { QuestionKind } from '../../../domain/catalog-guide.ts';
import type { MockStage } from '../../../domain/interview-schema.ts';

export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  theory: 'Theory',
  demonstration: 'Worked demonstration',
  'use-case': 'Use case',
  personal: 'Personal',
};

export const STAGE_NAMES: Readonly<Record<MockStage, string>> = {
  basics: 'Basics',
  practical: 'Practical test',
  'use-case': 'Use case',
  personal: 'Personal',
};
