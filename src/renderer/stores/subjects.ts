import { defineStore } from 'pinia';
import { computed } from 'vue';
import { logSubjects, subjectArea, subjectTitle } from '../../domain/subjects.ts';
import { usePlanner } from './planner.ts';

/** What hours can be logged on, and what it is called. */
export const useSubjects = defineStore('subjects', () => {
  const planner = usePlanner();
  // One computed per part: new hours or a tick of the timer must not fill every field with subjects again.
  const tasks = computed(() => planner.state.tasks);
  const milestones = computed(() => planner.state.milestones);
  const courses = computed(() => planner.state.courses);
  const certifications = computed(() => planner.state.certifications);
  const projects = computed(() => planner.state.projects);
  const named = computed(() => ({
    tasks: tasks.value,
    milestones: milestones.value,
    courses: courses.value,
    certifications: certifications.value,
    projects: projects.value,
  }));

  return {
    /** Those that hours can be logged on now. */
    known: computed(() => (planner.catalog ? logSubjects(planner.catalog, named.value) : [])),
    titleOf: (subject: string | null): string =>
      planner.catalog ? subjectTitle(subject, named.value, planner.catalog) : (subject ?? ''),
    /** The skill area that a subject belongs to, or null. */
    areaOf: (subject: string | null): string | null =>
      planner.catalog ? subjectArea(subject, named.value, planner.catalog) : null,
  };
});
