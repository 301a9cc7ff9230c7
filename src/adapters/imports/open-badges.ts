import { Failure } from '../../domain/failure.ts';
import { type ReadCertification, emptyReading } from '../../domain/reading.ts';
import { openJws } from './badge-signature.ts';
import type { Format, ImportFile } from './format.ts';
import { itemsOf, membersOf, parseJson, textOf } from './json.ts';
import { certificationOf, looseDay, orNull } from './thing-values.ts';

type Members = Readonly<Record<string, unknown>>;

const isJws = (text: string): boolean =>
  /^\s*eyJ[\w-]{10,}\.[\w-]{2,}\.[\w-]{20,}\s*$/.test(text.slice(0, 100_000));
const isBadge = ({ text }: ImportFile): boolean =>
  isJws(text) || /OpenBadgeCredential|AchievementCredential|w3id\.org\/openbadges|"Assertion"/.test(text);

/** The first of several members that says something. */
const first = (from: Members, ...names: string[]): string =>
  names.map((name) => textOf(from[name])).find((text) => text !== '') ?? '';
const nameOf = (value: unknown): string =>
  typeof value === 'string' ? '' : textOf(membersOf(value)['name']);

/** Open Badges 3.0 and 2.0 say the same in other members. */
function badgeOf(line: number, whole: Members, signedBy: string | null): ReadCertification {
  // A JWT wraps the credential in `vc`.
  const badge = Object.keys(membersOf(whole['vc'])).length > 0 ? membersOf(whole['vc']) : whole;
  const subject = membersOf(itemsOf(badge['credentialSubject'])[0] ?? badge['credentialSubject']);
  const achievement = membersOf(itemsOf(subject['achievement'])[0] ?? subject['achievement']);
  const badgeClass = membersOf(badge['badge']);
  const evidence = itemsOf(badge['evidence'])
    .map((one) => (typeof one === 'string' ? one : first(membersOf(one), 'id', 'narrative', 'name')))
    .filter(Boolean);
  return certificationOf(line, {
    title: textOf(achievement['name']) || textOf(badgeClass['name']) || textOf(badge['name']),
    issuer: nameOf(badge['issuer']) || nameOf(badgeClass['issuer']) || nameOf(achievement['creator']),
    url: orNull(first(achievement, 'id') || first(badgeClass, 'id')),
    earnedOn: looseDay(first(badge, 'awardedDate', 'validFrom', 'issuanceDate', 'issuedOn')),
    validUntil: looseDay(first(badge, 'validUntil', 'expirationDate', 'expires')),
    credentialId: first(badge, 'id').slice(0, 200),
    credentialUrl: orNull(first(badge, 'id')),
    signedBy,
    isBadge: true,
    notes: evidence.length > 0 ? `Evidence:\n\n${evidence.map((one) => `- ${one}`).join('\n')}` : '',
  });
}

/**
 * Open Badges 2.0 and 3.0, as JSON or signed (JWS): a certification that is only claimed, unless a signature holds by a
 * key inside the badge. Nothing is fetched.
 */
export const openBadges: Format = {
  id: 'open-badges',
  title: 'Open Badges 2.0 and 3.0 (JSON, JWS)',
  recognise: (files) => (files.length > 0 && files.every(isBadge) ? 0.9 : 0),
  read(files) {
    const reading = emptyReading();
    for (const { text } of files) {
      const signed = isJws(text) ? openJws(text) : null;
      const parsed = signed ? signed.payload : parseJson(text);
      const badges = Array.isArray(parsed) ? parsed : [parsed];
      for (const badge of badges) {
        reading.rows += 1;
        reading.things.push(badgeOf(reading.rows, membersOf(badge), signed?.signedBy ?? null));
      }
    }
    if (reading.rows === 0) throw new Failure('invalid', { field: 'file', reason: 'has no badge' });
    if (reading.things.some((one) => one.kind === 'certification' && one.signedBy === null))
      reading.remarks.push('A badge whose signature can’t be checked without the network stays “claimed”.');
    return reading;
  },
};
