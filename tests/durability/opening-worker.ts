// Opens a folder in a process of its own and says how long that took and how much memory it holds.
import { openStore } from '../../src/adapters/store/open-store.ts';

const begun = performance.now();
const store = await openStore({ folder: process.argv[2] ?? '', idleCheckpoint: false });
const names = await store.monthNames();
const newest = names.at(-1);
let sessions = newest ? Object.keys(await store.month(newest)).length : 0;
const first = performance.now() - begun;
for (const name of names.slice(0, -1)) sessions += Object.keys(await store.month(name)).length;
const all = performance.now() - begun;
const megabytes = process.memoryUsage.rss() / 2 ** 20;
console.log(JSON.stringify({ first, all, megabytes, sessions }));
