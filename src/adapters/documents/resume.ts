import type { Resume } from '../../domain/resume.ts';

/** A résumé as JSON, indented, since people edit it. */
export const renderResume = (resume: Resume): string => `${JSON.stringify(resume, null, 2)}\n`;
