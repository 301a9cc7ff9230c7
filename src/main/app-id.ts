/** What Windows knows the installed app by; only under the id of its shortcut are its notifications shown. */
export const APP_ID = 'app.ascent.planner';

/** The desktop entry of the installed app on Linux; under its name a dock shows the app's progress. */
export const DESKTOP_ENTRY = 'ascent.desktop';
