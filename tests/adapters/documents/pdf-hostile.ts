import type { ReportModel } from '../../../src/domain/report-model.ts';
import { fullModel } from './pdf-model.ts';

/** Names in every covered writing system. */
export const scripts = {
  latin: 'Łukasz Nguyễn Šimůnek',
  greek: 'Ελληνικά μάθηση',
  cyrillic: 'Машинное обучение',
  hebrew: 'למידת מכונה',
  arabic: 'تعلم الآلة',
  devanagari: 'मशीन लर्निंग',
  chinese: '机器学习工程师',
  traditional: '機器學習工程師',
  japanese: 'きかいがくしゅう カタカナ',
  korean: '머신 러닝 엔지니어',
  emoji: '🎉 🚀 ✅',
};

/** Text that would be a command if it were ever read as markup. */
export const hostile = [
  '#panic()',
  '#import "/etc/passwd"',
  '*bold* _emph_ `raw`',
  '$x^2$',
  '<label> @reference',
  '= Heading // comment',
  'back\\slash \\u{1F600}',
  '"quoted" #{1+1} ]) }',
  '%PDF-1.7 (string) << /JS >>',
];

/** Sets every printed name of a model to text made by a function. */
export function renamed(name: (place: string) => string): ReportModel {
  const model = fullModel(7, 2);
  const first = model.phases[0]!;
  const milestone = first.milestones[0]!;
  first.name = name('phase');
  milestone.title = name('milestone');
  milestone.area = { name: name('area'), colour: 1 };
  milestone.criteria[0]!.text = name('criterion');
  milestone.tasks[0]!.title = name('task');
  milestone.evidence = [{ title: name('evidence'), url: 'https://example.org/evidence' }];
  model.readiness!.areas[0]!.name = name('radar');
  model.courses[0] = {
    ...model.courses[0]!,
    title: name('course'),
    provider: name('provider'),
    cost: name('cost'),
  };
  model.certifications[0] = {
    ...model.certifications[0]!,
    name: name('certification'),
    issuer: name('issuer'),
    fee: name('fee'),
    note: name('note'),
  };
  model.projects[0] = {
    ...model.projects[0]!,
    title: name('project'),
    summary: name('summary'),
    skills: [name('skill')],
  };
  model.gap[0] = { ...model.gap[0]!, skill: name('gap') };
  model.budget[0] = { ...model.budget[0]!, currency: name('currency'), planned: name('planned') };
  model.budget[0].items[0]!.title = name('item');
  model.notes = [name('remark')];
  return {
    ...model,
    title: name('title'),
    person: name('person'),
    goal: { title: name('goal') },
    roleFrom: name('from'),
    roleTo: name('to'),
  };
}
