/** Lines that want something of the reader, and links to other stories. Neither is news. */

/** What an appeal begins with. Each wants the reader to write, follow, pay, sign up or click. */
const APPEALS: readonly RegExp[] = [
  /^(?:(?:you can|please|readers (?:can|may))\s+)?(?:also\s+)?(?:send|submit|e-?mail|share)\s+(?:(?:us|in|him|her|them|me)\s+)?(?:your\s+|any\s+)?(?:news\s+|story\s+)?(?:tips|letters|ideas|comments|questions|feedback|thoughts)\b/i,
  /^(?:(?:got|have|do you have)\s+(?:an?\s+|any\s+)?(?:news\s+|story\s+)?(?:tips?|ideas?|corrections?|concerns?)\b)/i,
  /^(?:you can\s+)?(?:reach|contact)\s+(?:the\s+(?:author|reporter|writer)|him|her|them|us|\p{Lu}[\p{L} .'’-]{2,40})\s+(?:directly\s+)?(?:at|on|by|via)\s/iu,
  /^(?:please\s+)?(?:click|tap|swipe)\s+(?:here|on|through|below)\b/i,
  /^(?:(?:on twitter,?\s+)?follow|(?:like|find|join)\s+(?:us|him|her|them|me|our|the \p{Lu}\S*|@\w+))\b.{1,160}(?:\btwitter\b|\bfacebook\b|\binstagram\b|\bx\.com\b|\bon X\b|\bthreads\b|\btelegram\b|@\w+|#\w+)/iu,
  /^follow\s+@?\w+\.?$/i,
  /^(?:sign up|subscribe|register|log in|download|donate|become a (?:member|subscriber)|support (?:our|independent|this))\b.{0,160}$/i,
  /^(?:get|receive)\s+(?:the\s+latest|our\s+(?:free\s+)?|daily\s+|breaking\s+|all\s+the\s+).{0,80}\b(?:inbox|newsletters?|e-?mail|app|alerts|updates)\b/i,
  /^enter your e-?mail\b/i,
  /^join the (?:conversation|discussion|debate)\b/i,
  /^(?:e-?mail|twitter|facebook|instagram|x)\s*:\s*\S+(?:\s*[,;]?\s*\S+){0,4}$/i,
  /^@\w{2,30}\.?$/,
  /^\S+@\S+\.\w{2,}\.?$/,
  /\blike (?:the|our) page\s*[:.]?$/i,
  /^(?:scroll|keep scrolling) (?:down )?(?:for|to)\b/i,
  /^(?:tell us|let us know|what do you think|share your thoughts)\b.{0,120}(?:comments?|below|#\w+|think)\W*$/i,
];

/** What a link to another story begins with. */
const LINK_LABEL =
  /^\uFEFF?(?:read more|read also|read next|see also|see more|more (?:on|from|coverage|news|stories)\b.{0,60}|also on .{2,40}|also read|related(?: (?:stories|story|coverage|articles?|content))?|recommended|previously|watch|listen|don['’]t miss|up next|most read|trending(?: now)?)\s*(?::|\||»|>)/i;
const LINK_ONLY =
  /^(?:read (?:it all|more|the (?:full|whole|rest|entire|original)\b.{0,40})|see (?:the )?(?:full|live|more)\b.{0,40}|more)\s*(?:here|»|>|\.\.\.|…)?\s*[.:]?$/i;
const BELOW = /^(?:watch|listen to|see|view|read)\b.{1,120}\b(?:below|above|here)\s*[:.]?$/i;
const URL_ONLY = /^(?:https?:\/\/|www\.)\S+$/i;

/** Words of a capitalised promo at the least: shorter ones are the article's own crossheads. */
const FEWEST_PROMO_WORDS = 5;

export function isAppeal(text: string): boolean {
  return APPEALS.some((pattern) => pattern.test(text));
}

export function isLink(text: string): boolean {
  return LINK_LABEL.test(text) || LINK_ONLY.test(text) || BELOW.test(text) || URL_ONLY.test(text);
}

/** A whole line in capitals that is no sentence and no quotation: another story's headline. */
export function isCapitalHeadline(text: string): boolean {
  if (/\p{Ll}/u.test(text) || /^["“‘'(]|^\d+\./.test(text) || /[.:;,]["”’']?$/.test(text)) return false;
  return (text.match(/\p{Lu}[\p{Lu}'’-]*/gu)?.length ?? 0) >= FEWEST_PROMO_WORDS;
}
