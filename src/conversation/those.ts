/** "And the wounded?": those something happened to, whom a question calls by nothing else. */

/** What is said of how many they are. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['dead', 'died'],
  ['victims', 'died'],
  ['missing', 'are missing'],
  ['homeless', 'are homeless'],
  ['sick', 'are sick'],
  ['survivors', 'survived'],
  ...'wounded injured hurt killed arrested detained rescued displaced evacuated freed captured infected charged'
    .split(' ')
    .map((state): [string, string] => [state, `were ${state}`]),
]);

/** "how many were wounded" for "the wounded"; null for whoever has another name. */
export function howManyOf(about: string): string | null {
  const [, word] = /^(?:the |any |all )?([a-z]+)$/i.exec(about.trim()) ?? [];
  const state = word && STATES.get(word.toLowerCase());
  return state ? `how many people ${state}` : null;
}
