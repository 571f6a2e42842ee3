/** What a cue does with its content: asserts it, denies it, refuses to speak, was not said, or is merely held. */
import type { AttributionForce } from '../annotated.ts';
import type { Draft } from './extract.ts';
import type { Passage } from './passage.ts';

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:e[sd]?|ing)|disavow(?:s|ed|ing)?|refut(?:e[sd]?|ing)|disown(?:s|ed)?)\b/;
/** Verbs by which one keeps silent; they are refusals before "to comment", "to say" and the like. */
const REFUSING =
  /\b(?:declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing|al)|avoid(?:s|ed|ing)?|would(?: not|n't)|could(?: not|n't)|(?:did|do|does|has|have|had)(?: not|n't)(?: \w+ly)?|not immediately|never|without)\b/;
const SPEAKING =
  /\b(?:comment(?:ed|ing|s)?|respon(?:d|ded|ding|se)|repl(?:y|ied|ies)|answer(?:ed|s|ing)?|elaborat(?:e|ed|ing)|discuss(?:ed|ing)?|return(?:ed)? (?:\w+ )*(?:calls?|messages?|emails?|requests?)|specify|be (?:reached|quoted|named|identified)|take (?:\w+ )?questions|speak|talk)\b/;
const TELLING =
  /\b(?:say|disclose|identify|name|provide|reveal|release|confirm|explain|rule out|describe|give|tell)\b/;
const NEGATION = /\b(?:not|n't|never|neither|nor|no longer|stopped short of|without)\b|n't\b/;
/** Heads of cues by which something is held, felt or wished rather than said. */
const HELD =
  /\b(?:believ(?:e[sd]?|ing)|belief|beliefs|think(?:s|ing)?|thought|thoughts|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|hop(?:e[sd]?|ing|eful)|fear(?:s|ed|ful|ing)?|worr(?:y|ies|ied|ying)|concern(?:s|ed)?|feel(?:s|ing|ings)?|felt|know(?:s|n|ing)?|knew|expect(?:s|ed|ing|ations?)?|doubt(?:s|ed|ful|ing)?|consider(?:s|ed|ing)?|prefer(?:s|red|ring)?|lik(?:e[sd]?|ing)|lov(?:e[sd]?|ing)|hat(?:e[sd]?|ing)|dislik(?:e[sd]?|ing)|seem(?:s|ed|ing|ingly)?|appear(?:s|ed|ing|ently)?|look(?:s|ed)?|intend(?:s|ed|ing)?|intention|intent|plan(?:s|ned|ning)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)|see(?:s|n|ing)?|saw|view(?:s|ed|ing)?|regard(?:s|ed|ing)?|realiz(?:e[sd]?|ing)|understand(?:s|ing)?|understood|remember(?:s|ed|ing)?|forg[eo]t(?:s|ten)?|wonder(?:s|ed|ing)?|assum(?:e[sd]?|ing)|suspect(?:s|ed|ing)?|figur(?:e[sd]?|ing)|decid(?:e[sd]?|ing)|determined|eager|willing|unwilling|ready|reluctant|afraid|anxious|confident|convinced|certain|sure|optimistic|pessimistic|skeptical|wary|angry|upset|frustrated|happy|glad|pleased|excited|proud|surprised|aware|unaware|interested|support(?:s|ed|ing|ive)?|oppos(?:e[sd]?|ing|ition)|favor(?:s|ed|ing)?|back(?:s|ed|ing)?|trust(?:s|ed|ing)?|desire[sd]?|need(?:s|ed)?|opinion|mind|dream(?:s|ed|t)?|imagin(?:e[sd]?|ing)|learn(?:s|ed|t|ing)?|found out)\b/;
/** A cue that is said aloud, whatever is held in it: "said he believes". */
const SAID =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|accord(?:ing|s)?|announc\w*|declar\w*|stat(?:e[sd]?|ing|ement)|add(?:s|ed|ing)?|wr(?:ite|ites|ote|iting)|tweet\w*|claim\w*|report\w*|argu\w*|call(?:s|ed|ing)? (?:for|on)|express\w*|voic\w*|warn\w*|insist\w*)\b/;

/** Tokens before a cue in which its auxiliaries and negation stand ("did not immediately say"). */
const REACH = 4;

export function forceOf(body: string, passage: Passage, draft: Draft): AttributionForce {
  const [from, to] = draft.cue;
  const cue = textOf(body, passage, from, to);
  let reach = Math.max(0, from - REACH);
  for (const [, end] of [...draft.source, ...draft.content]) if (end <= from) reach = Math.max(reach, end);
  while (reach < from && passage.sentence[reach] !== passage.sentence[from]) reach++;
  const led = textOf(body, passage, reach, to);
  const content = draft.content[0];
  const opening =
    content && content[0] >= to
      ? textOf(body, passage, content[0], Math.min(content[1], content[0] + 4))
      : '';
  if (DENIAL.test(cue) && !NEGATION.test(led)) return 'denial';
  if (REFUSING.test(led)) {
    const refused = /\b(?:declin|refus|avoid|would)/.test(led);
    if (
      SPEAKING.test(cue) ||
      (refused && (SPEAKING.test(opening) || TELLING.test(cue) || TELLING.test(opening)))
    ) {
      return 'refusal';
    }
  }
  if (NEGATION.test(led)) return 'negated';
  if (HELD.test(cue) && !SAID.test(cue)) return 'attitude';
  return 'assertion';
}

/** The text of some tokens, in lower case with straight apostrophes. */
function textOf(body: string, passage: Passage, from: number, to: number): string {
  if (from >= to) return '';
  return body
    .slice(passage.start[from]!, passage.end[to - 1]!)
    .toLowerCase()
    .replaceAll('’', "'");
}
