/** One thing that generating the roadmap again does, so that it can be listed before it is done. */
export interface RoadmapChange {
  kind: 'task' | 'milestone';
  id: string;
  title: string;
  /**
   * `kept`: the catalogue now says something else, but the person's own edit stays; `reopened`: a finished step is
   * asked for again.
   */
  change: 'added' | 'no-longer-needed' | 'needed-again' | 'reopened' | 'changed' | 'kept' | 'renamed';
  fields: FieldChange[];
}

/** What a field held and what it is told to hold now. */
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}
