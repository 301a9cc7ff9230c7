import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../domain/catalog-guide.ts';

const POINTS = '\n## What a good answer names\n';
const REFERENCES = '\n## References\n';

/** Reads the model answers, one Markdown file a question, named by its id. */
export async function readAnswers(folder: string): Promise<Answer[]> {
  const place = join(folder, 'answers');
  const files = (await readdir(place)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (name) => parseAnswer(name.slice(0, -3), await readFile(join(place, name), 'utf8'))),
  );
}

/** First line: the question; then the answer, what a good one names, and references. A missing part stays empty. */
function parseAnswer(question: string, file: string): Answer {
  const [text = '', rest = ''] = file.replaceAll('\r\n', '\n').split(POINTS);
  const [points = '', references = ''] = rest.split(REFERENCES);
  return {
    question,
    text: text.replace(/^# .*\n/, '').trim(),
    points: items(points),
    references: items(references),
  };
}

/** The items of a list, each of which may go on over several lines. */
const items = (list: string): string[] =>
  list
    .split(/^- /m)
    .slice(1)
    .map((item) => item.replace(/\s+/g, ' ').trim());
