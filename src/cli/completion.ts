import type { Command } from 'commander';

/** What may follow the words of a command: its commands, the choices of its argument, its options. */
interface Place {
  words: string;
  next: string[];
}

export type Shell = 'bash' | 'zsh' | 'fish';

const optionsOf = (command: Command): string[] => command.options.flatMap(({ long }) => (long ? [long] : []));

function* placesOf(command: Command, words: string[], shared: string[]): Generator<Place> {
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  const names = command.commands.map((one) => one.name());
  yield { words: words.join(' '), next: [...names, ...choices, ...optionsOf(command), ...shared, '--help'] };
  for (const one of command.commands) yield* placesOf(one, [...words, one.name()], shared);
}

/** A function for bash that knows what follows the first words; the longest known beginning of the line decides. */
function forBash(places: readonly Place[]): string {
  const cases = places
    .toReversed()
    .map(({ words, next }) => `    "${words} "*) words="${next.join(' ')}" ;;`)
    .join('\n');
  return `_ascent() {
  local typed="ascent" words="" word last=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$last $word" in "--data-dir "* | *" -"*) ;; *) typed="$typed $word" ;; esac
    last="$word"
  done
  case "$typed " in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _ascent ascent
`;
}

/** Conditions for fish; a word is only offered where the line so far is that of its place. */
const forFish = (places: readonly Place[]): string =>
  places
    .map(({ words, next }) => {
      const typed = words.split(' ').slice(1);
      const deeper = places
        .filter((one) => one.words.startsWith(`${words} `))
        .map((one) => one.words.split(' ')[typed.length + 1]);
      const seen = typed.map((word) => `__fish_seen_subcommand_from ${word}`);
      const unseen =
        deeper.length > 0 ? [`not __fish_seen_subcommand_from ${[...new Set(deeper)].join(' ')}`] : [];
      const when = [...seen, ...unseen].join('; and ');
      return `complete -c ascent -n '${when}' -a '${next.join(' ')}'`;
    })
    .join('\n') + '\n';

/** A script for a shell that completes the words of the command line. */
export function completionFor(shell: Shell, program: Command): string {
  const places = [...placesOf(program, ['ascent'], optionsOf(program))];
  if (shell === 'fish') return forFish(places);
  return shell === 'zsh'
    ? `autoload -U +X bashcompinit && bashcompinit\n${forBash(places)}`
    : forBash(places);
}
