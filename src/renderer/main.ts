import { openEarly } from './host/opening.ts';
import { openPlannerClient } from './host/planner-client.ts';

const opening = openEarly(openPlannerClient(), location.pathname);
// Imported by itself, so that what the opening asks for is under way before anything of it runs.
const { show } = await import('./app.ts');
show(opening);
