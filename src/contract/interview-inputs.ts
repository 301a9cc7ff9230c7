import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Card, Grade, MockInterview, OwnAnswer, OwnQuestion } from '../domain/interview-schema.ts';
import { OwnFigure, Payback, Rate, TraitCheck } from '../domain/market-schema.ts';

export const ReviewGrade = z.strictObject({ kind: Card.shape.kind, of: Id, grade: Grade });

const { title, kind, topics, skills } = OwnQuestion.shape;
export const QuestionAdd = z.strictObject({ title, kind, topics, skills: skills.default([]) });
export const QuestionEdit = z.strictObject({
  id: Id,
  set: z.strictObject({ title, kind, topics, skills }).partial(),
});

const { text, isAsked } = OwnAnswer.shape;
/** Own words on a question of any origin, and whether it is asked; what isn't given stays. */
export const AnswerEdit = z.strictObject({ id: Id, set: z.strictObject({ text, isAsked }).partial() });

/** The marks also count as a review of each question. */
export const MockAdd = z.strictObject({
  startedAt: MockInterview.shape.startedAt,
  minutes: MockInterview.shape.minutes,
  rounds: MockInterview.shape.rounds,
  note: MockInterview.shape.note.default(''),
});

const figure = z.strictObject({ ...OwnFigure.shape }).omit({ id: true, addedOn: true });
export const FigureAdd = figure.extend({
  city: OwnFigure.shape.city.default(''),
  min: OwnFigure.shape.min.default(null),
  avg: OwnFigure.shape.avg.default(null),
  max: OwnFigure.shape.max.default(null),
});
export const FigureEdit = z.strictObject({ id: Id, set: figure.partial() });

export const RateSet = z.strictObject({
  from: Rate.shape.from,
  to: Rate.shape.to,
  rate: Rate.shape.rate,
});
/** Null forgets what was entered. */
export const PaybackSet = z.strictObject({ payback: Payback.nullable() });
export const TraitsCheck = z.strictObject({ scores: z.record(Id, TraitCheck.shape.score) });
