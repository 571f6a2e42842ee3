/** Lines that want something of the reader, and links to other stories. Neither is news. */
import { oneOf } from './patterns.ts';

/** What a newsroom asks its readers for. */
const MATTER = `(?:news |story )?${oneOf('tips?', 'letters', 'ideas?', 'comments', 'questions', 'feedback', 'thoughts', 'corrections?', 'concerns?')}\\b`;
const SOMEONE = oneOf('us', 'me', 'him', 'her', 'them', 'our', 'the (?:author|reporter|writer)');
const NETWORK = oneOf(
  '\\btwitter\\b',
  '\\bfacebook\\b',
  '\\binstagram\\b',
  '\\btelegram\\b',
  '\\bx\\.com\\b',
  '@\\w+',
  '#\\w+',
);
const MAILING = oneOf('inbox', 'newsletters?', 'e-?mail', 'app', 'alerts', 'updates');

/** Appeals to write, to follow, to sign up, to pay, to click; each is the whole of a short paragraph or opens it. */
const APPEALS: readonly RegExp[] = [
  `^(?:you can |please |readers (?:can|may) )?(?:send|submit|e-?mail|share) (?:${SOMEONE} |in )?(?:your |any )?${MATTER}`,
  `^${MATTER}.{0,40}\\b(?:can|may|should) be (?:sent|e-?mailed|submitted)\\b`,
  `^(?:got|have|do you have) (?:an? |any )?${MATTER}`,
  `^(?:you can )?(?:reach|contact) ${oneOf(SOMEONE, "[\\p{L} .'’-]{3,40}")} (?:directly )?(?:at|on|by|via) `,
  `^(?:e-?mail|twitter|facebook|instagram|x) ?: ?\\S+(?:[ ,;]+\\S+){0,4}$`,
  '^@\\w{2,30}\\.?$',
  '^\\S+@\\S+\\.\\w{2,}\\.?$',
  `^(?:on twitter,? )?follow\\b.{1,160}${NETWORK}`,
  `^(?:like|find|join) (?:${SOMEONE}|@\\w+)\\b.{1,160}${NETWORK}`,
  '^follow @?\\w+\\.?$',
  '\\blike (?:the|our) page ?[:.]?$',
  '^(?:sign up|subscribe|register|donate)(?: (?:to|for|now|here|today|at)\\b.{0,160}|[.!:]?)$',
  '^(?:download (?:the|our)\\b.{0,80}\\bapp|become a (?:member|subscriber)|support (?:our|independent|this))\\b',
  `^(?:get|receive) (?:the latest|our|daily|breaking|all the)\\b.{0,80}\\b${MAILING}\\b`,
  '^enter your e-?mail\\b',
  '^(?:please )?(?:click|tap|swipe) (?:here|on|through|below)\\b',
  '^(?:keep )?scroll(?:ing)? (?:down )?(?:for|to)\\b',
  '^join the (?:conversation|discussion|debate)\\b',
  '^(?:tell us|let us know|what do you think|share your thoughts)\\b.{0,120}(?:comments?|below|#\\w+|think)\\W*$',
].map((pattern) => new RegExp(pattern, 'iu'));

/** What a link to another story begins with. */
const LABEL = oneOf(
  'read (?:more|also|next)',
  'see (?:also|more)',
  'more (?:on|from|coverage|news|stories)\\b.{0,60}',
  'also (?:on .{2,40}|read)',
  'related(?: (?:stories|story|coverage|articles?|content))?',
  'recommended',
  'our standards',
  'previously',
  'watch',
  'listen',
  "don['’]t miss",
  'up next',
  'most read',
  'trending(?: now)?',
);
const LINK_LABEL = new RegExp(`^\\uFEFF?${LABEL}\\s*[:|»>]`, 'i');
const LINKED = oneOf(
  'read (?:it all|more|the (?:full|whole|rest|entire|original)\\b.{0,40})',
  'see (?:the )?(?:full|live|more)\\b.{0,40}',
  'more',
);
const LINK_ONLY = new RegExp(`^${LINKED}\\s*(?:here|»|>|\\.\\.\\.|…)?\\s*[.:]?$`, 'i');
const BELOW = /^(?:watch|listen to|see|view|read)\b.{1,120}\b(?:below|above|here)\s*[:.]?$/i;
const URL_ONLY = /^(?:https?:\/\/|www\.)\S+$/i;

/** Words of a capitalised promo at the least: shorter ones are the article's own crossheads. */
const FEWEST_PROMO_WORDS = 5;

/** News tells what somebody said ("Register by Monday, the mayor urged"); an appeal speaks to the reader alone. */
const REPORTS = /\b(?:said|says|told|urged|added|wrote|according to)\b/i;

export function isAppeal(text: string): boolean {
  const line = text.replace(/\s+/g, ' ');
  if (REPORTS.test(line)) return false;
  return APPEALS.some((pattern) => pattern.test(line));
}

export function isLink(text: string): boolean {
  return LINK_LABEL.test(text) || LINK_ONLY.test(text) || BELOW.test(text) || URL_ONLY.test(text);
}

/** A whole line in capitals that is no sentence and no quotation: another story's headline. */
export function isCapitalHeadline(text: string): boolean {
  if (/\p{Ll}/u.test(text) || /^["“‘'(]|^\d+\./.test(text) || /[.:;,]["”’']?$/.test(text)) return false;
  return (text.match(/\p{Lu}[\p{Lu}'’-]*/gu)?.length ?? 0) >= FEWEST_PROMO_WORDS;
}
