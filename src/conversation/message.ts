/** Reads a message of a conversation for what shows whether, and how, it follows up what was said before. */
import { kindOf } from '../question/kind.ts';
import { namesOf } from '../question/names.ts';
import { tokensOf } from '../question/parse.ts';
import type { QuestionKind } from '../question/question.ts';
import type { Token } from '../sentence/annotated.ts';

/** A longer message is cut for reading, never for showing. */
const LONGEST = 1_000;

/** "and", "but what about": openings that tie a message to the one before. */
const LINK = /^(?:(?:and|but|or|also|plus)\b[\s,]*|then\b[\s,]+(?=\S))/i;
/** "ok", "so": openings that tie it to nothing in particular. */
const FILLER =
  /^(?:(?:ok|okay|so|well|hm+|hey|please|thanks|thank you|great|cool|alright|sorry|wait|actually)\b[\s,.!]*|(?:yes|no|right)[,.!]\s*)/i;
/** "No, I mean", "not Porto,": openings that set right what was asked before, and so tie a message to it. */
const CORRECTION =
  /^(?:no )?(?:i(?:['’]m| am| was)? (?:meant?|asking|asked)(?: to (?:say|ask))?\b[\s,:]*|(?:not|rather than) [^,;.?!]{1,40}[,;]\s*(?:but\b\s*)?)(?=\S)/i;

/** Content words by the normaliser that ask rather than name. */
const LIGHT = new Set(
  'exactly actually really ever happen happens happened happening time times day date done get got go going went gone thing things one ones part know part said say says saying tell told think thought mean means meant much long often want wonder wondering'.split(
    ' ',
  ),
);

export interface Message {
  /** As typed, trimmed. */
  readonly text: string;
  /** Without the opening words that only link it, and without its question mark; white space made single. */
  readonly core: string;
  /** {@link core} in lower case, apostrophes straight. */
  readonly plain: string;
  /** It opens with "and", "but", "no, I mean" or the like. */
  readonly linked: boolean;
  /** The tokens of {@link core}. */
  readonly tokens: readonly Token[];
  /** The tokens that name something: no function words, no words that only ask. */
  readonly content: readonly Token[];
  /** Names with their capitals, as written in {@link core}. */
  readonly names: readonly string[];
  /** The kind that its question word or the command gives; `ask` where there is none. */
  readonly kind: QuestionKind;
}

/** @param given the command's kind, `ask` for a plain message */
export function readMessage(typed: string, given: QuestionKind): Message {
  const text = typed.trim();
  let core = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  let linked = false;
  for (let before = ''; before !== core; ) {
    before = core;
    core = core.replace(FILLER, '');
    for (const opening of [LINK, CORRECTION]) {
      if (opening.test(core)) linked = true;
      core = core.replace(opening, '');
    }
  }
  core = core.replace(/[\s?!.…]+$/, '');
  const tokens = tokensOf(core);
  return {
    text,
    core,
    plain: core.toLowerCase().replace(/[‘’]/g, "'"),
    linked,
    tokens,
    content: contentOf(tokens),
    names: namesOf(core, tokens),
    kind: kindOf(given, core),
  };
}

/** Words that name something, each once. */
export function contentOf(tokens: readonly Token[]): readonly Token[] {
  const seen = new Set<string>();
  return tokens.filter((token) => {
    if (token.term === '' || token.stop || LIGHT.has(token.norm) || seen.has(token.term)) return false;
    seen.add(token.term);
    return true;
  });
}
