/** Where a line or a byline names its outlet for sure: not a headline that speaks of an outlet, nor a person who is called like one. */
import { outletName } from './names.ts';
import { isNamesake } from './namesakes.ts';

/** Verbs of headlines, which no outlet's name holds: "Trump Sues BBC". */
const VERB =
  /\b(?:accuses|attacks|backs|bans|beats|blames|blasts|breaks|buys|calls|closes|cuts|defends|denies|ends|faces|fights|fires|gets|has|hits|holds|is|joins|leads|leaves|loses|makes|meets|names|opens|owns|praises|quits|reads|rips|says|sees|seeks|sells|sets|slams|stops|sues|takes|thanks|threatens|tells|tops|urges|visits|wants|warns|was|wins)\b/i;
/** Names with which a line ends that tells of an outlet as often as it names one. */
const SPOKEN_OF = /\b(?:media|bbc|cnn|nbc|cbs|abc|npr|pbs)$/i;
/** "The Elm Herald", "The Daily Record": what no headline ends with after "The". */
const SURE =
  /^The (?!(?:Last|Next|First|New|Old|Best|Worst|Good|Bad|Hard)\b.{0,8}$).*\b(?:news|times|herald|tribune|gazette|journal|chronicle|observer|guardian|telegraph|courier|dispatch|examiner|inquirer|enquirer|sentinel|bulletin)$/i;
const OF_DAYS = /^The (?:.* )?(?:Daily|Sunday|Evening|Morning|Weekly|National) \p{Lu}[\p{L}-]+$/u;

/**
 * The outlet that a line right under a byline names; null for other lines.
 * @param afterHeadline the headline stands above, or in front matter: else the line may be it
 */
export function outletUnderByline(line: string, afterHeadline: boolean): string | null {
  const text = line.trim();
  const outlet = outletName(text, afterHeadline);
  if (outlet === null || VERB.test(outlet) || /^(?:An?|Hard) /.test(outlet)) return null;
  if (afterHeadline) return SPOKEN_OF.test(outlet) && /\s\S+\s/.test(outlet) ? null : outlet;
  return SURE.test(outlet) || OF_DAYS.test(outlet) ? outlet : null;
}

/** "By Jane Roe, The Daily Record", "By Jane Roe | Elm News": the outlet stands last, after a comma or a bar, and is nobody. */
export function outletOfByline(byline: string): string | null {
  const last = /[,|•·]\s*([^,|•·]+)$/.exec(byline)?.[1]?.trim() ?? '';
  if (/^(?:and|&)\s/i.test(last) || /\s(?:and|&)\s.*\b(?:post|herald|leader|star)$/i.test(last)) return null;
  return isNamesake(last) ? null : outletName(last, true);
}
