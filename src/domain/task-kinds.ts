/** What a task can be. */
export const TASK_KINDS = ['study', 'course', 'certification', 'project', 'interview', 'custom'] as const;
