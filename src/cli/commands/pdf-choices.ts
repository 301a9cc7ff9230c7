import { type Command, Option } from 'commander';
import {
  REPORT_DETAILS,
  REPORT_LANGUAGES,
  REPORT_SECTIONS,
  type ReportDetail,
  type ReportLanguage,
  type ReportSection,
} from '../../domain/report-sections.ts';

/** The options of a printed roadmap as they are typed; commander has checked the choices. */
export interface PdfChoices {
  paper: 'a4' | 'letter';
  lightInk?: boolean;
  hideName?: boolean;
  sections?: ReportSection[];
  detail: ReportDetail;
  language: ReportLanguage;
  /** False with `--no-backup`. */
  backup: boolean;
}

/** Adds the options that only a PDF has. */
export function addPdfChoices(command: Command): void {
  command
    .addOption(new Option('--paper <size>', 'of a PDF').choices(['a4', 'letter']).default('a4'))
    .addOption(new Option('--sections <names...>', 'only these of a PDF').choices(REPORT_SECTIONS))
    .addOption(
      new Option('--detail <level>', 'how much of a PDF; evidence adds an appendix')
        .choices(REPORT_DETAILS)
        .default('full'),
    )
    .addOption(new Option('--language <code>', 'of a PDF’s words').choices(REPORT_LANGUAGES).default('en'))
    .option('--light-ink', 'less ink for printing')
    .option('--hide-name', 'leave your name out, of the plan inside a PDF too')
    .option('--no-backup', 'leave the plan out of a PDF; with it the PDF is a backup');
}

/** What the operation is asked for. */
export const pdfOptions = ({ paper, lightInk = false, hideName = false, ...rest }: PdfChoices) => ({
  paper,
  lightInk,
  hideName,
  ...(rest.sections ? { sections: rest.sections } : {}),
  detail: rest.detail,
  language: rest.language,
  backup: rest.backup,
});
