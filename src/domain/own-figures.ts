import type { Salary } from './catalog-guide.ts';
import type { OwnFigure } from './market-schema.ts';

/** What the service begins the id of an own figure with; no id of the catalogue holds a dot. */
const OWN = 'figure.';

/** Whether a figure is the person's own, not one of the documents'. */
export const isOwn = ({ id }: Pick<Salary, 'id'>): boolean => id.startsWith(OWN);

const folded = (name: string): string => name.toLocaleLowerCase('en');

/** A name as it is known already, when it is typed in other letters only. */
const asKnown = (typed: string, known: readonly (string | null)[]): string =>
  known.find((one) => one !== null && folded(one) === folded(typed)) ?? typed;

/**
 * Own figures in the shape of the documents' ones, so that both stand in the same groups. The source is what the
 * person typed, the years of experience stay unsaid, and a place is spelt as the documents spell it.
 */
export function ownSalaries(
  figures: Readonly<Record<string, OwnFigure>>,
  documents: readonly Salary[],
  role: string,
): Salary[] {
  const [countries, cities] = [documents.map(({ country }) => country), documents.map(({ city }) => city)];
  return Object.values(figures).map(({ addedOn, source, country, city, ...figure }) => ({
    ...figure,
    role,
    experienceYears: null,
    country: asKnown(country, countries),
    city: city === '' ? null : asKnown(city, cities),
    origin: null,
    note: null,
    sources: [{ name: source }],
    asOf: addedOn,
    estimate: false,
    uncertain: [],
  }));
}
