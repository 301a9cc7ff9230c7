import { ref } from 'vue';
import { toBase64 } from '../../domain/base64.ts';
import { saveFile } from '../host/save-file.ts';
import { useMessages } from '../stores/messages.ts';
import { usePlanner } from '../stores/planner.ts';

export interface PdfChoices {
  paper?: 'a4' | 'letter';
  lightInk?: boolean;
  hideName?: boolean;
}

/** Makes documents of the plan and saves them; `working` names the one that is being made. */
export function useExports() {
  const planner = usePlanner();
  const messages = useMessages();
  const working = ref<'pdf' | 'json' | null>(null);

  async function save(name: string, type: string, base64: string): Promise<void> {
    const saved = await saveFile({ name, type, base64 });
    if (saved !== null) messages.say(`Exported: ${saved}`);
  }
  async function pdf(choices: PdfChoices = {}): Promise<void> {
    working.value = 'pdf';
    const file = await planner.ask((operations) => operations.documents.pdf(choices));
    if (file) await save(file.name, file.type, file.base64);
    working.value = null;
  }
  async function json(): Promise<void> {
    working.value = 'json';
    const plan = await planner.ask((operations) => operations.documents.plan({}));
    if (plan) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`);
      await save(`ascent-${planner.today}.json`, 'application/json', toBase64(bytes));
    }
    working.value = null;
  }
  return { working, pdf: (choices: PdfChoices = {}) => pdf(choices), json };
}
