/** Offices that one person hardly holds both of: those of different walks of life. */

/** Walks of life: a police officer and a professor of one name are two people, as far as can be told. */
const WALKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    public:
      'president senator congressman congresswoman representative governor mayor secretary minister premier chancellor candidate nominee contender hopeful lawmaker legislator politician speaker ambassador',
    force:
      'officer sheriff policeman detective constable agent soldier marine sergeant captain lieutenant colonel',
    learning:
      'professor scientist researcher scholar historian economist teacher dean student superintendent',
    healing: 'doctor physician nurse surgeon psychologist psychiatrist',
    faith: 'pastor priest bishop archbishop cardinal pope rabbi imam cleric reverend preacher ayatollah',
    sport:
      'coach player quarterback athlete champion striker goalkeeper goalie midfielder defender winger linebacker pitcher catcher referee umpire jockey cyclist swimmer sprinter golfer skier skater gymnast medalist medallist olympian',
    crime: 'suspect defendant gunman shooter attacker bomber assailant victim witness survivor',
    press:
      'author writer novelist poet journalist reporter correspondent columnist commentator editor publisher anchor host moderator blogger critic',
    stage:
      'actor actress singer rapper musician comedian filmmaker artist photographer designer model cellist violinist pianist guitarist drummer organist soprano baritone conductor composer songwriter dancer ballerina choreographer playwright screenwriter sculptor curator',
    trade: 'farmer worker driver chef clerk cook guard engineer architect accountant translator',
  }).flatMap(([walk, nouns]) => nouns.split(' ').map((noun) => [noun, walk] as const)),
);

/** Offices of walks of life that have nothing in common. Who is in the public eye has been other things before. */
export function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>, wellKnown: boolean): boolean {
  const [left, right] = [walksOf(a), walksOf(b)];
  if (left.size === 0 || right.size === 0 || !left.isDisjointFrom(right)) return false;
  return !(wellKnown && (left.has('public') || right.has('public')));
}

function walksOf(offices: ReadonlySet<string>): Set<string> {
  return new Set([...offices].flatMap((office) => WALKS.get(office) ?? []));
}
