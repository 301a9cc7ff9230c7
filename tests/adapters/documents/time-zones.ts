import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Zones that go by half an hour, skipped a day, or lie on either side of UTC. */
const ZONES = { UTC: 0, 'America/New_York': 300, 'Australia/Lord_Howe': -660, 'Pacific/Apia': -780 } as const;

/** Runs the tests as if the machine were in each of these zones. */
export function inEveryZone(tests: () => void): void {
  describe.each(Object.entries(ZONES))('with the machine in %s', (zone, offset) => {
    const usual = process.env['TZ'];
    beforeAll(() => void (process.env['TZ'] = zone));
    afterAll(() => {
      if (usual === undefined) delete process.env['TZ'];
      else process.env['TZ'] = usual;
    });
    it('is there', () => expect(new Date('2027-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset));
    tests();
  });
}
