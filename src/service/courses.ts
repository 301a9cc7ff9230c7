import { courseById, courseFromCatalog, ownCourse, setCourseStatus } from '../domain/courses.ts';
import { Failure } from '../domain/failure.ts';
import { named, procedures, started, today } from './procedures.ts';
import { replan } from './replanning.ts';
import { given } from '../domain/given.ts';
import { discard } from './trash.ts';

const { courses } = procedures;

export const courseProcedures = {
  take: courses.take.handler(({ context, input }) =>
    replan(context, 'Take a course from the catalogue', (plan, catalog) => {
      started(plan);
      const entry = catalog.courses.find((one) => one.id === input.catalog);
      if (!entry) throw new Failure('not-found', { kind: 'course', id: input.catalog });
      if (plan.courses[entry.id]) throw new Failure('already-there', { kind: 'course', id: entry.id });
      plan.courses[entry.id] = courseFromCatalog(entry, input.status, today(context));
      return entry.id;
    }),
  ),
  add: courses.add.handler(({ context, input }) =>
    replan(context, `Add the course “${input.title}”`, (plan) => {
      started(plan);
      const id = `own-${context.ids.fresh()}`;
      plan.courses[id] = ownCourse(input, id, today(context));
      return id;
    }),
  ),
  edit: courses.edit.handler(({ context, input }) =>
    replan(
      context,
      `Edit ${named(context, 'courses', input.id)}`,
      (plan) => {
        Object.assign(courseById(plan, input.id), given(input.set));
        return input.id;
      },
      { holds: true },
    ),
  ),
  move: courses.move.handler(({ context, input }) =>
    replan(
      context,
      `Mark ${named(context, 'courses', input.id)} as ${input.status}`,
      (plan) => {
        setCourseStatus(plan, input.id, input.status, today(context));
        return input.id;
      },
      { holds: true },
    ),
  ),
  remove: courses.remove.handler(({ context, input }) =>
    replan(
      context,
      `Remove ${named(context, 'courses', input.id)}`,
      (plan) => {
        const course = courseById(plan, input.id);
        discard(context, plan, { kind: 'course', title: course.title }, { courses: [course] });
        delete plan.courses[input.id];
        return input.id;
      },
      { holds: true },
    ),
  ),
};
