/**
 * A day and a time that stand in one cell, such as `02.11.2026 9:05` or `2026-11-02T09:05`; null for anything else, also for
 * an instant, whose offset says more.
 */
export function splitMoment(text: string): { day: string; time: string } | null {
  if (text.length > 40) return null;
  const parts =
    /^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})(?:T|,? +)(\d{1,2}[:.h][\d:.]{2,16}(?: ?[ap]\.? ?m\.?)?)$/i.exec(
      text.trim(),
    );
  return parts ? { day: parts[1] ?? '', time: parts[2] ?? '' } : null;
}
