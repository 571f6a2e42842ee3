/** What is said to the bot and asks nothing: a greeting, thanks, a question about the bot itself, or for the time of day. */

const GREETING =
  /^(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|everybody|bot))?$/;
const PRAISE =
  '(?:ok|okay|k|great|cool|nice|good|perfect|awesome|wow|lol|haha|alright|got it|i see|well done|good (?:job|bot)|no|yes|yeah|yep|fine)';
const THANKS =
  '(?:(?:many )?thanks|thank you|thank u|thx|ty|cheers)(?: (?:a lot|a bunch|so much|very much|again|for (?:that|this|the help|your help)|bot|all|everyone))*';
const THANKING = new RegExp(`^(?:${PRAISE} )*(?:${PRAISE}|${THANKS})(?: (?:${PRAISE}|bot))*$`);
const LEAVING = /^(?:bye|bye bye|goodbye|good night|see you|see ya|cya)(?: (?:then|later|all|everyone))?$/;
const ABOUT_THE_BOT =
  /^(?:(?:who|what) are you|what (?:can|do) you do|what is this|help(?: me)?(?: please)?|how (?:do you|does (?:this|it)) work|are you (?:a bot|an? ai|human|there)|how are you(?: doing)?)$/;

/** Of the moment at which it is asked, not of what an article tells: "what time was it" is another question. */
const ABOUT_NOW =
  /^(?:(?:what(?:'s| is) the (?:current )?time|what time is it|what(?:'s| is) (?:the (?:day|date) today|today's date)|what (?:day|date) is (?:it )?today|(?:how(?:'s| is) the weather|what(?:'s| is) the weather(?: like)?)(?: (?:outside|here))?)(?: (?:now|right now|just now|today|please))*)$/;

/** Longer texts say more than hello. */
const LONGEST = 60;

const HOW_TO_ASK =
  'Ask what the articles say: who, what, when, where, why, how many, or what somebody said. /sources lists them, /help what else there is.';

const NOT_OF_NOW =
  'I know neither the time nor the weather here: I answer from news articles alone. To ask for the time of something that they tell of, name it: what time did the fire break out?';

/**
 * A friendly line with what to try instead; null where the text asks something.
 * @param answered has something been asked here before, that one can follow up?
 */
export function smallTalk(text: string, answered: boolean): string | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (GREETING.test(plain)) return `Hello! ${HOW_TO_ASK}`;
  if (ABOUT_THE_BOT.test(plain)) return `I answer from news articles, in their own words. ${HOW_TO_ASK}`;
  if (ABOUT_NOW.test(plain)) return NOT_OF_NOW;
  if (LEAVING.test(plain)) return 'Goodbye! What was asked here can be followed up when you are back.';
  if (!THANKING.test(plain)) return null;
  return answered
    ? 'You are welcome. To ask on, “when?”, “who said so?” or “more” will do.'
    : `You are welcome. ${HOW_TO_ASK}`;
}
