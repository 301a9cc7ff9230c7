import { createRouterClient } from '@orpc/server';
import type { PlannerOperations } from '../contract/client.ts';
import { fromWire } from '../contract/wire-failure.ts';
import { backupProcedures } from './backups.ts';
import { certificationProcedures } from './certifications.ts';
import { courseProcedures } from './courses.ts';
import { documentProcedures } from './documents.ts';
import { fileProcedures } from './files.ts';
import { goalProcedures } from './goals.ts';
import { answerProcedures, mockProcedures, questionProcedures, reviewProcedures } from './interview.ts';
import { figureProcedures, paybackProcedures, rateProcedures, traitProcedures } from './market.ts';
import { importProcedures } from './imports.ts';
import { milestoneProcedures } from './milestones.ts';
import {
  availabilityProcedures,
  historyProcedures,
  plannerProcedures,
  profileProcedures,
  settingsProcedures,
  skillProcedures,
} from './planner.ts';
import type { Ports } from './ports.ts';
import { procedures } from './procedures.ts';
import { projectProcedures } from './projects.ts';
import { reminderProcedures } from './reminders.ts';
import { catalogProcedures } from './search.ts';
import { baselineProcedures, forecastProcedures, roadmapProcedures } from './roadmap.ts';
import { sessionProcedures } from './sessions.ts';
import { taskProcedures } from './tasks.ts';
import { trashProcedures } from './trash.ts';
import { timerProcedures } from './timer.ts';

/** The whole contract, implemented; hosts mount it, tests and the command line call it directly. */
export const service = procedures.router({
  planner: plannerProcedures,
  catalog: catalogProcedures,
  profile: profileProcedures,
  availability: availabilityProcedures,
  roadmap: roadmapProcedures,
  baselines: baselineProcedures,
  forecasts: forecastProcedures,
  skills: skillProcedures,
  goals: goalProcedures,
  milestones: milestoneProcedures,
  tasks: taskProcedures,
  courses: courseProcedures,
  certifications: certificationProcedures,
  projects: projectProcedures,
  reviews: reviewProcedures,
  questions: questionProcedures,
  answers: answerProcedures,
  mocks: mockProcedures,
  figures: figureProcedures,
  rates: rateProcedures,
  payback: paybackProcedures,
  traits: traitProcedures,
  sessions: sessionProcedures,
  imports: importProcedures,
  timer: timerProcedures,
  settings: settingsProcedures,
  reminders: reminderProcedures,
  history: historyProcedures,
  documents: documentProcedures,
  trash: trashProcedures,
  backups: backupProcedures,
  files: fileProcedures,
});
export type PlannerService = typeof service;

/** The operations without any wire in between; failures come back as `Failure`. */
export function directOperations(ports: Ports): PlannerOperations {
  return createRouterClient(service, {
    context: ports,
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw fromWire(error);
        }
      },
    ],
  });
}
