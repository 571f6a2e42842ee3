/**
 * What people ask about persons and things again and again, and the words in which news tells it: "how old is Grimm" is
 * answered by "Grimm, 67,", and "where did she study" by "she graduated from". No table of synonyms has these.
 */
interface Formula {
  /** Of the question, in lower case. */
  readonly asks: RegExp;
  /** Of a sentence. */
  readonly tells: RegExp;
}

const FORMULAS: readonly Formula[] = [
  {
    asks: /\bhow old\b|'s age\b|\bold is\b|\bold was\b/,
    tells:
      /,\s\d{1,3}\b(?:,|\.|\)|$)|\(\d{2}\)|\b\d{1,3}-year-old|\baged? (?:of )?\d|\b\d{1,3} years old|\bturn(?:s|ed|ing)? \d{2}\b|\b\d{2}th birthday/i,
  },
  {
    asks: /\bwhere\b.*(?:\blives?\b|\bliving\b|\bfrom\b|\bhome\b|\bhouse\b|\bhometown\b)|\b(?:lives?|from) where\b/,
    tells:
      /\b(?:lives?|lived|living|resid\w+|natives?|home|house|hometown|based|hails?|neighbou?rs?|grew up|raised|born)\b|\b(?:of|from) \p{Lu}|,\s\p{Lu}\p{L}+(?:, (?:\p{Lu}\p{Ll}+\.?|[A-Z]\.\p{L}+\.?))/u,
  },
  {
    asks: /\b(?:stud(?:y|ied)|schools?|college|university|graduated?|educated|degree|major(?:ed)? in)\b/,
    tells:
      /\b(?:graduat\w+|attend\w+|stud(?:y|ied|ies|ying|ents?)|universit\w+|colleges?|schools?|degree|alumn\w+|enrol\w+|class of|law at)\b/i,
  },
  {
    asks: /\b(?:teach(?:es|ing)?|taught)\b/,
    tells: /\b(?:professors?|teach\w*|taught|lectur\w+|faculty|scholar|political scientist|historian)\b/i,
  },
  {
    asks: /\b(?:wife|husband|spouse|married|marry|wed|engaged|dating|girlfriend|boyfriend|fianc\w+)\b/,
    tells:
      /\b(?:wi(?:fe|ves)|husbands?|spouse|marri\w+|marry|wed(?:ded|ding)?|couple|engage(?:d|ment)|fianc\w+|partner|dat(?:ed|ing)|girlfriend|boyfriend|widow\w*|divorc\w+)\b/i,
  },
  {
    asks: /\b(?:divorced?|split|separated?)\b/,
    tells: /\b(?:divorc\w+|split|separat\w+|ex-wife|ex-husband|breakup|broke up)\b/i,
  },
  { asks: /\bborn\b|\bbirth(?:place|day|date)\b/, tells: /\b(?:born|birth\w*|native)\b/i },
  {
    asks: /\b(?:die|died|dies|dead|death|killed|kill|killing|murdered|drowned?|lose their lives)\b/,
    tells:
      /\b(?:die[sd]?|dying|dead|death\w*|deadly|kill\w*|slain|slay\w*|murder\w*|massacre\w*|shot|gunned|perish\w*|fatal\w*|passed away|late|lives|suicide|obituar\w+|assassinat\w+|victims?|tak(?:en|ing) \d+ lives|lost)\b/i,
  },
  {
    asks: /\bburied\b|\bgrave\b|\bfuneral\b/,
    tells: /\b(?:bur(?:y|ied|ial)|cemeter\w+|grave\w*|funeral|tomb|laid to rest)\b/i,
  },
  {
    asks: /\b(?:kids?|child|children|sons?|daughters?|babies|baby)\b/,
    tells:
      /\b(?:kids?|child(?:ren)?|sons?|daughters?|babies|baby|father of|mother of|family|grandchild\w*|toddler\w*|pregnan\w+)\b/i,
  },
  {
    asks: /\b(?:quit|resign(?:ed)?|left|leave|leaving|step(?:ped)? down|fired|ousted|sacked|drop(?:ped)? out)\b/,
    tells:
      /\b(?:quit\w*|resign\w*|left|leav\w+|step(?:s|ped|ping)? (?:down|aside)|depart\w*|fir(?:ed|ing)|oust\w*|sack\w*|dismiss\w*|retir\w+|suspend\w*|drop(?:s|ped|ping)? out|withdr\w+|end(?:s|ed|ing)|axed?|remov\w+|exit\w*|went|gone)\b/i,
  },
  {
    asks: /\b(?:replaced?|replacement|succeed(?:ed)?|successor|took over|taking over|takes over)\b/,
    tells:
      /\b(?:replac\w+|succe(?:ed\w*|ss(?:or|ion))|t(?:ake|akes|aking|ook) over|fill\w*|new|next|step(?:s|ped|ping)? in|inherit\w*|interim|acting|tapped|named|appointed)\b/i,
  },
  {
    asks: /\b(?:arrest(?:ed)?|jail(?:ed)?|prison|locked up|behind bars|sentenced?|convicted|custody|charged)\b/,
    tells:
      /\b(?:arrest\w*|jail\w*|prison\w*|detain\w*|detention|custody|sentenc\w+|convict\w+|charg\w+|guilty|indict\w*|handcuff\w*|lock(?:ed|s)? up|behind bars|years in|apprehend\w*|captur\w+|bail|plea|pleaded)\b/i,
  },
  {
    asks: /\b(?:won|wins?|beat|beaten|defeat(?:ed)?|lost|loses?|lose|victory)\b/,
    tells:
      /\b(?:w[io]n|wins|winn\w+|beat\w*|defeat\w*|los(?:t|e|es|ing|ers?|s(?:es)?)|victor\w+|edg(?:ed|ing)|toppl\w+|trounc\w+|crush\w*|clinch\w*|prevail\w*|carri(?:ed|es)|trium\w+|sw(?:ept|eep)|elect\w*|unseat\w*|best(?:ed|s)|capture\w*|claim\w*|whipp\w+|points? (?:over|ahead)|top(?:ped|s))\b/i,
  },
  {
    asks: /\b(?:run|runs|running|ran) (?:against|for)\b|\bopponents?\b|\bchalleng\w+\b|\bunseat\b|\brivals?\b/,
    tells:
      /\b(?:challeng\w+|opponents?|rivals?|run(?:s|ning)?|ran|candida\w+|fac(?:es|ed|ing)|against|versus|vs|primary|race|bid|seat|taking on|takes on|battl\w+)\b/i,
  },
  {
    asks: /\b(?:bought|buys?|purchased?|acquired?)\b/,
    tells: /\b(?:bought|buy\w*|purchas\w+|acquir\w+|acquisition|paid|snapped up|obtain\w*|owner|sold to)\b/i,
  },
  {
    asks: /\b(?:owns?|owned|owners?|belong(?:s|ed)? to)\b/,
    tells:
      /\b(?:own(?:s|ed|er|ers|ership)?|belong(?:s|ed|ing)? to|proprietors?|landlords?|operators?|operated by|run by|property of)\b/i,
  },
  {
    asks: /\b(?:sell|sold|sells|selling|sales?|copies)\b/,
    tells: /\b(?:s(?:ell|old|ells|elling)|sales?|auction\w*|fetch\w*|bestsell\w+|copies|buyers?|bids?)\b/i,
  },
  {
    asks: /\bhow much\b.*\b(?:cost|pay|paid|spend|spent|make|made|earn|earned|worth|raise|raised|give|gave|donate|donated|owe|owed)\b|\bsalary\b|\bprice\b/,
    tells: /[$€£]\s?\d|\b\d[\d,.]*\s?(?:million|billion|trillion)?\s?(?:dollars|euros|pounds)\b|\bcents\b/i,
  },
  {
    asks: /\b(?:donate|donated|gave|give|funds?|funded|bankrolls?|finances?|financed|sponsors?|paid for|pays for|behind)\b/,
    tells:
      /[$€£]\s?\d|\b(?:donat\w+|donors?|g[ai]ve[ns]?|giving|fund\w*|financ\w+|back(?:ed|ing|ers?|s)|contribut\w+|sponsor\w*|bankroll\w*|behind|support\w*|paid|pays|author\w*|introduc\w+)\b/i,
  },
  {
    asks: /\b(?:wrote|write|writes|author|written|book|novel|memoir)\b/,
    tells:
      /\b(?:wr(?:ote|ites?|itten|iter|iting)|authors?|authored|co-?wr\w+|books?|novel\w*|memoirs?|publish\w*|penned|draft\w*|titled|edit(?:or|ed))\b/i,
  },
  {
    asks: /\b(?:direct(?:ed|s)?|director|made the (?:film|movie|documentary)|filmed|produced)\b/,
    tells: /\b(?:direct(?:or|ors|ed|s|ing)|filmmak\w+|film\w*|produc\w+|documentar\w+|creat(?:ed|or))\b/i,
  },
  {
    asks: /\b(?:start(?:ed|s)?|begins?|began|found(?:ed|er)|set up|launch(?:ed)?|establish(?:ed)?|creat(?:e|ed))\b/,
    tells:
      /\b(?:start\w*|beg[aiu]n\w*|found(?:ed|er|ers|ing)|set(?:s|ting)? up|launch\w*|establish\w*|creat\w+|open\w*|first|kick(?:s|ed)? off|since|debut\w*|form(?:ed|ing)|inception|co-?found\w+|introduc\w+)\b/i,
  },
  {
    asks: /\b(?:hit|punch(?:ed)?|slug(?:ged)?|attack(?:ed)?|assault(?:ed)?|beaten|kick(?:ed)?|shov(?:e|ed)|spray(?:ed)?|stab(?:bed)?)\b/,
    tells:
      /\b(?:hit\w*|punch\w*|slug\w*|attack\w*|assault\w*|beat\w*|kick\w*|shov\w+|push\w*|grab\w*|spray\w*|stab\w*|rough\w*|struck|slapp\w+|tackl\w+|injur\w+|hurt|brawl\w*)\b/i,
  },
  {
    asks: /\b(?:shot|shoots?|shooting|gunman|shooter|fired at|opened fire)\b/,
    tells: /\b(?:sho(?:t|ts|ot\w*)|gun\w*|open(?:ed)? fire|fired|bullet\w*|kill\w*)\b/i,
  },
  {
    asks: /\b(?:thrown out|threw out|kicked (?:out|off)|eject(?:ed)?|removed|escorted|banned|barred)\b/,
    tells:
      /\b(?:thr(?:ew|own) out|kick\w* (?:out|off)|eject\w*|remov\w+|escort\w*|bann?\w*|barr\w+|expel\w*|exclud\w+|turned away|oust\w*|led (?:out|away))\b/i,
  },
  {
    asks: /\b(?:lawyers?|attorneys?)\b/,
    tells: /\b(?:lawyers?|attorneys?|counsel|represent\w*|law firm)\b/i,
  },
  {
    asks: /\b(?:boss|chief|heads?|runs|in charge|leads|leader|led)\b/,
    tells:
      /\b(?:chief|heads?|head(?:ed|ing)|president|chair\w*|direct(?:or|s)|executive|CEO|manag\w+|leads?|led|leader\w*|runs|commander|captain|secretary|top|bosses|boss|in charge|overs(?:ees?|aw|eeing))\b/i,
  },
  {
    asks: /\b(?:works? (?:for|at)|job|do for a living|employs?|employed|employees|workers)\b/,
    tells:
      /\b(?:work\w*|jobs?|employ\w*|staff\w*|hir(?:ed|ing)|career|serv(?:ed|es|ing) as|is an? \p{Ll}+|position)\b/iu,
  },
  {
    asks: /\b(?:endors(?:e|es|ed|ing)|back(?:s|ed|ing)?|supports?|supported|vote|votes|voted|voting) (?:for|of|in)?|\bfor president\b/,
    tells:
      /\b(?:endors\w+|back(?:s|ed|ing|ers?)|support\w*|vot\w+|ballot\w*|behind|pick(?:s|ed)?|choos\w+|chose|favou?r\w*|cast|caucus\w*|candidate|throw\w*|threw)\b/i,
  },
  {
    asks: /\b(?:watch(?:ed|es)?|viewers|audience|ratings|tuned in)\b/,
    tells: /\b(?:watch\w*|view(?:ers?|ed|ership)|audience\w*|ratings?|tun(?:ed|ing) in|million people)\b/i,
  },
  {
    asks: /\b(?:moderat(?:e|es|ed|or)|host(?:s|ed)?|anchor|interview(?:ed)?|asked)\b/,
    tells:
      /\b(?:moderat\w+|host\w*|anchor\w*|interview\w*|ask(?:s|ed|ing)?|told|question\w*|talk show|radio|journalist|reporter)\b/i,
  },
  {
    asks: /\b(?:elected|appointed|sworn in|took office|nominated|named)\b/,
    tells:
      /\b(?:elect\w*|appoint\w*|sworn|swear\w*|took office|nominat\w+|nominee|nam(?:ed|es|ing)|inaugurat\w+|confirm\w*|tapped|bec(?:ame|oming)|joined|won|since \d{4})\b/i,
  },
  {
    asks: /\b(?:meets?|met|meeting|talks?)\b/,
    tells:
      /\b(?:me(?:t|ets?|eting\w*)|talk\w*|visit\w*|sat down|sit-down|huddl\w+|welcom\w+|host\w*|greet\w*|discuss\w*|summit|conver\w+|introduc\w+|encounter\w*)\b/i,
  },
];

/** Which of them the question asks, as places in the list. */
export function formulasAsked(text: string): readonly RegExp[] {
  const asked = text.toLowerCase().replaceAll('’', "'");
  return FORMULAS.filter(({ asks }) => asks.test(asked)).map(({ tells }) => tells);
}
