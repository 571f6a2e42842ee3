/** Messages about what has been shown, rather than about the world: "who said that?", "are you sure?", "who else?", "more", "context". */

export type Request = 'attribution' | 'accounts' | 'others' | 'more' | 'surroundings';

const PLEASE = '(?: please| pls| then| thanks)?$';

/** On the message in lower case without opening words and question mark. Whole messages only: "who said so in 2015" is a question. */
const PATTERNS: readonly (readonly [Request, RegExp])[] = [
  [
    'attribution',
    new RegExp(
      '^(?:says? who|said who|who (?:says|said|is saying|was saying)(?: (?:so|that|this|it|these words|those words))?|who (?:claims|claimed|reported|reports|told you) (?:so|that|this)' +
        '|according to who(?:m)?|by whom|in whose words|whose (?:words|claim|statement|quote) (?:is|are|was|were) (?:that|this|it|these|those|they)' +
        "|who(?:'s| is| was) (?:the|your|its|that|this) (?:source|speaker)|what(?:'s| is| was|s) (?:the|your|its) source|(?:your |the )?sources?" +
        "|who(?:'s| is| was) (?:being )?(?:quoted|speaking|talking)(?: (?:here|there))?|where (?:is|did|does) (?:that|this|it|you get (?:that|this|it)) (?:come )?from|where(?:'s| is) (?:that|this) from)" +
        PLEASE,
    ),
  ],
  [
    'accounts',
    new RegExp(
      '^(?:(?:are|r) (?:you|u) (?:really |quite |absolutely |so )?(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it))?|really|for real|seriously|no way|sure|(?:you )?sure about (?:that|this|it)' +
        '|(?:is|was) (?:that|this|it) (?:really |actually )?(?:true|right|correct|so|confirmed|certain|a fact|the case)|(?:has|have) (?:that|this|it) been confirmed|says anyone else|do(?:es)? (?:others|anyone else|other (?:papers|outlets|sources)) (?:agree|say (?:so|that|the same)|confirm (?:that|this|it))' +
        "|who else (?:says|said|reports|reported|confirms|confirmed)(?: (?:so|that|this|it|the same))?|(?:any |are there (?:any )?)?other (?:accounts|sources|versions|reports)(?: of (?:that|this|it))?|(?:can|could) (?:you|that|this|it) (?:be )?(?:confirm(?:ed)?|verif(?:y|ied)|double[- ]check)(?: (?:that|this|it))?|i (?:do not|don't) believe (?:that|this|it|you)|how (?:sure|certain) are you|(?:that|this)(?:'s| is) (?:wrong|not (?:right|true)))" +
        PLEASE,
    ),
  ],
  [
    'others',
    new RegExp(
      `^(?:who(?:m)? else(?: (?:is|are|was|were|do|does|did|has|have|had))?(?: (?:that|this|it|so))?|any(?:one|body) else)${PLEASE}`,
    ),
  ],
  [
    'more',
    new RegExp(
      '^(?:(?:(?:show|give|tell)(?: me)? |(?:can|could|may) i (?:have|see|get) |i want |any |some |a few |a bit |anything |what )?more(?: (?:answers?|results?|quotes?|quotations?|sentences?|of (?:them|these|those)))?(?: about (?:that|this|it))?|next|next (?:one|page|three)|go on|carry on|continue|keep going|anything else|what else|others?|any others?|(?:the )?rest|(?:what|where|when|why) else(?: (?:is|are|was|were|do|does|did|has|have|had))?(?: (?:that|this|it|so))?)' +
        PLEASE,
    ),
  ],
  [
    'surroundings',
    new RegExp(
      "^(?:(?:(?:show|give)(?: me)? |what(?:'s| is| was|s) |i want |(?:can|could|may) i (?:have|see|get) )?(?:the |some |more |a bit of )*(?:context|surroundings|whole passage|whole paragraph|surrounding (?:text|sentences))(?: (?:of|for|around|to|here) ?(?:that|this|it)?)?|(?:read|show)(?: me)? (?:the )?(?:sentences |text )?around (?:that|this|it)|what (?:comes|came|stands|is) (?:before|after|around)(?: (?:that|this|it))?|(?:what )?(?:happened |came )?(?:then|next|afterwards|after (?:that|this)))" +
        PLEASE,
    ),
  ],
];

/** What is asked for of the answer before; null where the message is a question like any other. */
export function requestOf(plain: string): Request | null {
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
