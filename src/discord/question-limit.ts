/** How many questions one person may ask a minute: a sliding window, kept in memory alone. */

const MINUTE_MS = 60_000;

export interface QuestionLimit {
  /** Counts a question of this person; false where it is one too many, and then it does not count. */
  admit(person: string): boolean;
}

/** @param now the time in milliseconds: what tests turn forward */
export function createQuestionLimit(perMinute: number, now: () => number = Date.now): QuestionLimit {
  const asked = new Map<string, number[]>();
  let sweptAt = now();
  return {
    admit(person) {
      const from = now() - MINUTE_MS;
      if (sweptAt <= from) {
        for (const [one, times] of asked) if ((times.at(-1) ?? 0) <= from) asked.delete(one);
        sweptAt = now();
      }
      const recent = (asked.get(person) ?? []).filter((time) => time > from);
      const admitted = recent.length < perMinute;
      if (admitted) recent.push(now());
      asked.set(person, recent);
      return admitted;
    },
  };
}
