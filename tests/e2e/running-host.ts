import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
// The same zone as the browser's, so that both speak of the same days.
const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'Europe/Berlin', NO_COLOR: '1' };
// The runner's own wish for colours; Node warns when both are set.
delete env['FORCE_COLOR'];

/** A started web host over a data folder; restart is what a person does: stop it, start it again. */
export class RunningHost {
  readonly folder: string;
  link = '';
  #child: ChildProcess | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [CLI, 'serve', '--data-dir', this.folder], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.link = await this.#nextLink(child);
  }

  /** A new one-time link, as pressing Enter in the terminal gives it. */
  async freshLink(): Promise<string> {
    const child = this.#child;
    if (!child) throw new Error('the host does not run');
    const next = this.#nextLink(child);
    child.stdin?.write('\n');
    return next;
  }

  #nextLink(child: ChildProcess): Promise<string> {
    let said = '';
    return new Promise<string>((found, failed) => {
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        const link = /http:\/\/127\.0\.0\.1:\d+\/start\?key=\S+/.exec(said)?.[0];
        if (!link) return;
        child.stdout?.off('data', listen);
        found(link);
      };
      child.stdout?.on('data', listen);
      child.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${said}`)));
    });
  }

  /** The process's number while the host runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get origin(): string {
    return new URL(this.link).origin;
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one command of the command line over a data folder. */
export async function ascent(folder: string, ...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, '--data-dir', folder, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...ran, code };
}
