/** Stretches of the roadmap in their order. */
export const PHASES = [
  { id: 'foundations', name: 'Foundations' },
  { id: 'data-statistics', name: 'Data and statistics' },
  { id: 'classical-ml', name: 'Classical machine learning' },
  { id: 'deep-learning', name: 'Deep learning' },
  { id: 'production-mlops', name: 'Production and MLOps' },
  { id: 'portfolio', name: 'Portfolio' },
  { id: 'job-search', name: 'Job search' },
] as const;
