/** "What about Syria?", "and the wounded?", "and how many for Stroem?", "Frey?": the question before, about another. */
import type { QuestionKind } from '../question/question.ts';
import { type Message, readMessage } from './message.ts';

export interface Instead {
  /** Whom or what it is about now, as written: "Syria", "the wounded". */
  readonly about: string;
  /** The word that it stands with: "in" of "and in Syria?"; null where there is none. */
  readonly preposition: string | null;
  /** The kind asked for; null where it is that of the question before. */
  readonly kind: QuestionKind | null;
  /** The question word as written ("how many"); null where there is none. */
  readonly word: string | null;
  /** What is asked of it in so many words: "is he a future contender"; null where the question is the one before. */
  readonly clause: string | null;
}

const ABOUT = /^(?:what|how) about (?:the case of )?([^,;:–—]+)(?:\s*[,;:–—]+\s*(.+))?$/i;
const WITH_WORD =
  /^(how many|how much|how long|how often|when|where|why|who|whom|what|which) (?:(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|about)(?:n't)? )?(?:(?:for|in|of|with|by|from|to|at|on|against|behind) )?(.+)$/i;
const PREPOSITION = /^(?:(for|in|on|at|with|by|from|to|of|against|about|among|behind|under) )?(.+)$/i;
/** "And Syria, what did he say about that?" */
const BEFORE_CLAUSE =
  /^([^,;:–—?]{1,40})\s*[,;:–—]+\s*((?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b.+)$/i;
/** What is no name alone: "of them are Christian". */
const CLAUSE =
  /\b(?:is|are|was|were|do|does|did|has|have|had|he|him|his|she|her|they|them|their|it|its|that|there)\b/i;
/** A longer run of words is a question of its own. */
const LONGEST = 5;

/** Null where the message is no such thing. */
export function readInstead(message: Message): Instead | null {
  const { core, linked, names, kind } = message;
  const [, about, clause] = ABOUT.exec(core) ?? [];
  if (about !== undefined) {
    return { ...partsOf(about), kind: null, word: null, clause: clause ?? null };
  }
  const [, first, afterwards] = BEFORE_CLAUSE.exec(core) ?? [];
  if (linked && first !== undefined && afterwards !== undefined && isPhrase(readMessage(first, 'ask'))) {
    return { ...partsOf(first), kind: null, word: null, clause: afterwards };
  }
  if (kind !== 'ask') {
    if (message.tokens.some(({ pos }, at) => pos === 'VERB' && at > 1)) return null;
    const [, word, other] = WITH_WORD.exec(core) ?? [];
    if (word === undefined || other === undefined || !onlyNames(message) || CLAUSE.test(other)) return null;
    // "who is Abby Martin" asks who she is.
    if (/^(?:who|what) (?:is|are|was|were)\b/i.test(core)) return null;
    return linked || /^how/i.test(word)
      ? { about: other, preposition: null, kind, word, clause: null }
      : null;
  }
  if (message.content.length === 0 || !isPhrase(message)) return null;
  if (!linked && !(names.length > 0 && onlyNames(message))) return null;
  return { ...partsOf(core), kind: null, word: null, clause: null };
}

function partsOf(phrase: string): Pick<Instead, 'about' | 'preposition'> {
  const [, preposition, about = phrase] = PREPOSITION.exec(phrase.trim()) ?? [];
  return { about: about.trim(), preposition: preposition?.toLowerCase() ?? null };
}

/** All content words are parts of names. */
export function onlyNames({ content, names }: Message): boolean {
  const parts = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  return content.length > 0 && content.every(({ norm }) => parts.has(norm));
}

/** A few words without a verb, or opened by an article: "the wounded". */
function isPhrase({ tokens }: Message): boolean {
  if (tokens.length > LONGEST) return false;
  const rest = tokens.filter(({ norm }) => norm !== "'s" && norm !== "'");
  if (rest.some(({ pos }) => pos === 'AUX')) return false;
  return /^(?:the|his|her|their|its)$/.test(rest[0]?.norm ?? '') || rest.every(({ pos }) => pos !== 'VERB');
}
