/** The signs by which a sentence answers a follow-up. */
export interface FollowedUp {
  /** 0 to 1: how likely a sentence shown from its article is what is followed up. */
  readonly sameArticle: number;
  /** The same of an article that tells the same story, by how surely it does. */
  readonly sameStory: number;
  /** The same, less by the distance from that sentence, for what stands after it; 0 for all else. */
  readonly after: number;
  /** The same for what stands before it. */
  readonly before: number;
  /** The same, for the very sentence that was shown, where another one is looked for. */
  readonly read: number;
  /** 0 to 1: how much of what is taken over from the turns before it repeats. That tells the article, not the sentence. */
  readonly carried: number;
  /** 0 to 1: the follow-up's own words in it, by how few sentences of the article have their like. */
  readonly telling: number;
  /** It asks who someone is: 1 where the sentence introduces them, more where it was also shown before. */
  readonly introduces: number;
  /** 0 to 2: it asks on what occasion something was said, and the sentence tells. */
  readonly occasion: number;
  /** It asks of another what was asked before: 1 where the sentence is about them. */
  readonly about: number;
}
