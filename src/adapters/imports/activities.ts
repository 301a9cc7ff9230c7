/** A stretch in which something had the focus, from and to in milliseconds since 1970. */
export interface Activity {
  line: number;
  from: number;
  to: number;
  app: string;
  title: string;
  status: string;
}

/** What is left of activities outside others, such as those away from the machine; both the earliest first. */
export function without(activities: readonly Activity[], away: readonly Activity[]): Activity[] {
  const left: Activity[] = [];
  let first = 0;
  for (const one of activities) {
    while (first < away.length && (away[first]?.to ?? 0) <= one.from) first += 1;
    let from = one.from;
    for (let at = first; at < away.length; at += 1) {
      const gone = away[at];
      if (!gone || gone.from >= one.to) break;
      if (gone.from > from) left.push({ ...one, from, to: gone.from });
      from = Math.max(from, gone.to);
    }
    if (from < one.to) left.push({ ...one, from });
  }
  return left;
}

/** Stretches that activities make together when a break of at most `gap` milliseconds ends none; titles at most five. */
export function joined(
  activities: readonly Activity[],
  gap: number,
): { line: number; from: number; to: number; titles: string[] }[] {
  const stretches: { line: number; from: number; to: number; titles: string[] }[] = [];
  for (const { line, from, to, title } of activities) {
    const last = stretches.at(-1);
    if (!last || from - last.to > gap) {
      stretches.push({ line, from, to, titles: [title].filter(Boolean) });
      continue;
    }
    last.to = Math.max(last.to, to);
    if (title !== '' && last.titles.length < 5 && !last.titles.includes(title)) last.titles.push(title);
  }
  return stretches;
}
