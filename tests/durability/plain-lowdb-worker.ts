// lowdb as it comes, for comparison: one file, written whole, without a lock and without a flush.
import { writeSync } from 'node:fs';
import { JSONFilePreset } from 'lowdb/node';
import { session } from '../adapters/store/sample-state.ts';

const [file = '', name = ''] = process.argv.slice(2);
const low = await JSONFilePreset<{ sessions: Record<string, object> }>(file, { sessions: {} });
for (let index = 0; ; index += 1) {
  const id = `2026-11.${name}-${index}`;
  low.data.sessions[id] = session(id);
  await low.write();
  writeSync(1, `${id}\n`);
}
