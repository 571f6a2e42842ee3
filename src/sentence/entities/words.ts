/** The words with which news tells people, bodies and events apart. Norms: lower case, straight quotes. */

const set = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Titles that stand before a name, with the office that each stands for; empty where it is none. */
export const HONORIFICS: ReadonlyMap<string, string> = new Map([
  ['mr.', ''],
  ['mrs.', ''],
  ['ms.', ''],
  ['mx.', ''],
  ['miss', ''],
  ['messrs.', ''],
  ['mr', ''],
  ['mrs', ''],
  ['ms', ''],
  ['sir', ''],
  ['lady', ''],
  ['dame', ''],
  ['lord', 'lord'],
  ['dr.', 'doctor'],
  ['dr', 'doctor'],
  ['prof.', 'professor'],
  ['rev.', 'reverend'],
  ['hon.', ''],
  ['fr.', 'father'],
  ['sen.', 'senator'],
  ['sens.', 'senator'],
  ['rep.', 'representative'],
  ['reps.', 'representative'],
  ['gov.', 'governor'],
  ['govs.', 'governor'],
  ['lt.', 'lieutenant'],
  ['gen.', 'general'],
  ['col.', 'colonel'],
  ['maj.', 'major'],
  ['capt.', 'captain'],
  ['cmdr.', 'commander'],
  ['adm.', 'admiral'],
  ['sgt.', 'sergeant'],
  ['cpl.', 'corporal'],
  ['pvt.', 'private'],
  ['det.', 'detective'],
  ['insp.', 'inspector'],
  ['supt.', 'superintendent'],
  ['pres.', 'president'],
  ['sec.', 'secretary'],
  ['atty.', 'attorney'],
  ['amb.', 'ambassador'],
]);

/** Nouns for what a person is or does: heads of roles ("Iraqi military spokesman") and of descriptions ("the official"). */
export const PERSON_NOUNS = set(
  'spokesman spokeswoman spokesperson official officer commander leader chief head deputy president chairman chairwoman chairperson chair director',
  'secretary minister premier chancellor governor mayor senator congressman congresswoman lawmaker legislator representative delegate councilman councilwoman councilor councillor alderman alderwoman',
  'commissioner ambassador envoy diplomat judge justice prosecutor attorney lawyer counsel solicitor sheriff policeman detective constable investigator agent inspector',
  'general colonel captain lieutenant sergeant major admiral soldier marine veteran pilot astronaut',
  'candidate nominee frontrunner front-runner contender challenger incumbent rival opponent hopeful strategist pollster consultant adviser advisor aide staffer manager organizer operative surrogate',
  'executive ceo founder co-founder cofounder owner co-owner chairman businessman businesswoman billionaire millionaire mogul tycoon developer entrepreneur investor banker trader broker economist analyst',
  'professor scientist researcher scholar historian expert specialist fellow teacher principal student superintendent dean doctor physician nurse surgeon psychologist psychiatrist',
  'author writer novelist poet journalist reporter correspondent columnist commentator editor publisher anchor host moderator blogger critic pundit broadcaster',
  'activist advocate campaigner protester demonstrator volunteer supporter voter resident neighbor witness victim survivor suspect defendant gunman shooter attacker bomber assailant driver',
  'actor actress singer rapper musician comedian star filmmaker producer artist photographer designer model coach player quarterback athlete champion',
  'pastor priest bishop archbishop cardinal pope rabbi imam cleric reverend preacher evangelist ayatollah king queen prince princess emperor sultan sheikh emir',
  'man woman boy girl father mother dad mom husband wife son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother widow fiancee fiance friend colleague partner',
  'farmer worker employee engineer architect chef clerk cook guard translator interpreter treasurer accountant auditor planner administrator coordinator speaker whip liaison assistant',
  'militant insurgent rebel fighter warlord dictator strongman ruler politician statesman whistleblower hacker republican democrat independent libertarian conservative liberal',
  'striker goalkeeper goalie midfielder defender winger skipper captain linebacker cornerback lineman pitcher catcher shortstop infielder outfielder batsman wicketkeeper',
  'teammate trainer referee umpire linesman jockey cyclist swimmer sprinter runner wrestler golfer skier snowboarder skater gymnast rower medalist medallist olympian paralympian',
  'juror bailiff magistrate barrister arbitrator mediator plaintiff claimant appellant coroner notary paralegal',
  'cellist violinist violist pianist guitarist drummer bassist saxophonist trumpeter percussionist flautist flutist organist soprano baritone soloist conductor composer songwriter lyricist librettist bandleader frontman choirmaster',
  'dancer ballerina choreographer playwright dramatist screenwriter scriptwriter curator sculptor illustrator cartoonist essayist biographer puppeteer entertainer performer impresario gallerist',
  'biologist chemist physicist geologist astronomer meteorologist forecaster seismologist volcanologist epidemiologist virologist archaeologist anthropologist sociologist statistician mathematician philosopher theologian linguist conservationist environmentalist librarian archivist',
  'firefighter paramedic midwife dentist pharmacist veterinarian electrician plumber mechanic bartender waitress shopkeeper tenant landlord landlady passenger commuter hiker climber surfer tourist villager fisherman seaman',
  'donor megadonor fundraiser lobbyist surrogate recorder clerk president-elect vice-president undersecretary comptroller ombudsman regulator watchdog insider source participant attendee member',
);

/** Gender as the noun or title tells it. */
export const FEMALE_WORDS = set(
  'mrs. ms. miss mrs ms lady dame woman girl mother mom wife daughter sister aunt niece grandmother widow fiancee actress queen princess spokeswoman congresswoman chairwoman councilwoman businesswoman',
);
export const MALE_WORDS = set(
  'mr. mr sir man boy father dad husband son brother uncle nephew grandfather king prince emperor pope priest bishop archbishop cardinal imam spokesman congressman chairman councilman businessman gunman policeman',
);

/** What one is to one's family. */
export const KINSHIP = set(
  'father mother dad mom husband wife son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother widow fiancee fiance',
);

/** Last words of the names of bodies. */
export const BODY_NOUNS = set(
  'division directorate unit party committee council commission agency department ministry bureau office board court congress senate house parliament assembly cabinet administration authority service services force forces',
  'army navy police guard corps command pentagon treasury embassy government union federation league alliance coalition association society institute institution foundation center centre',
  'university college school academy hospital clinic church bank fund trust group corporation company inc inc. corp corp. co co. ltd ltd. llc llp plc partners holdings industries enterprises',
  'networks network news times post journal magazine press tribune herald gazette chronicle globe observer guardian telegraph daily radio television tv media channel broadcasting',
  'campaign pac organization organisation movement front brigade brigades battalion militia team club airlines airways motors records studios pictures laboratories systems technologies',
  'conference project initiative task-force caucus delegation secretariat mission program programme registry exchange patrol security affairs energy defense defence justice',
  'hezbollah taliban kremlin digital wire online business politics insider today',
);

/** What firms are named for, and hardly anybody is: last words of "Kettle Electric", "Marsh Foods", however the first may be one's name. */
export const TRADES = set(
  'electric electrics electronics electrical foods beverages breweries brewing bakeries dairies dairy restaurants hotels resorts casinos petroleum oil gas chemical chemicals pharma pharmaceutical pharmaceuticals therapeutics biotech diagnostics',
  'software semiconductor semiconductors computing computers telecom telecoms telecommunications communications wireless robotics aerospace aviation aircraft avionics engineering construction realty properties estates developments',
  'logistics shipping freight trucking railways railway railroad transport transit motor automotive tires tyres metals minerals mining plastics textiles cement concrete timber lumber fertilizers',
  'insurance financial finance securities investments savings mortgage ventures utilities renewables solar nuclear pipeline pipelines stores supermarkets pharmacies apparel cosmetics furniture appliances instruments tools hardware products brands supplies solutions shipyards shipbuilding ironworks entertainment interactive publishing analytics',
);

/** Of these some are people's names as well: "Kalvo Steel", but "Danielle Steel". */
export const TRADES_AND_NAMES = set(
  'steel steelworks coal paper glass power rail copper mills farms fisheries capital',
);

/** Bodies named by a bare word, mostly after "the". */
export const BARE_BODIES = set(
  'congress senate pentagon kremlin treasury vatican parliament cabinet supreme-court hezbollah hamas taliban house fed',
);

/** Last words of the names of happenings. */
export const EVENT_NOUNS = set(
  'war olympics games cup convention debate debates festival awards election elections primary caucuses summit day week revolution uprising attack attacks massacre crisis championship championships tournament',
  'bowl series marathon parade inauguration referendum treaty accord accords agreement act amendment bill deal',
);

/** Last words of the names of places. */
export const PLACE_NOUNS = set(
  'city county state province district region island islands peninsula valley mountain mountains river lake sea ocean gulf bay strait canal desert coast beach harbor harbour port airport',
  'street avenue road boulevard square park plaza bridge tower building hall hotel stadium arena theater theatre museum garden gardens station base border capitol airport village township heights hills palace',
);

/** "Bank of America", "Department of Justice": the name goes on after "of". */
export const TAKES_OF = set(
  'division directorate bank university department ministry bureau house board council institute court church republic state city association chamber college school league office district conference army center centre centers society',
  'kingdom academy museum museums committee federation alliance secretary director book battle declaration statue gulf strait cape daughters sons sisters knights commonwealth isle duke duchess prince princess queen king bay port',
  'international organization organisation union fund commission',
);

/** Adjectives of party and faith that stand before names as titles do. */
export const LABELS = set(
  'republican democrat democratic libertarian conservative liberal labour tory green former ex-president incumbent retired acting interim deputy vice assistant senior chief first second lieutenant under',
);

export const PARTICLES = set(
  'al el bin ibn bint abu ul de del della di da dos du van von der den la le ter ten st.',
);

export const SUFFIXES = set('jr. sr. jr sr ii iii iv esq. ph.d. m.d.');

export const MONTHS_AND_DAYS = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.',
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon. tue. wed. thu. thurs. fri.',
);

/** Verbs whose subject speaks: a capitalised subject of one is a person or a body. */
export const SPEAKING = set(
  'said says say told tells asked asks added adds wrote writes tweeted tweets argued argues claimed claims noted notes stated states confirmed confirms announced announces explained explains replied',
  'replies warned warns insisted insists continued continues declared declares acknowledged acknowledges admitted admits responded responds thinks believes thought believed wants wanted hopes hoped',
  'called calls predicted predicts suggested suggests recalled recalls denied denies described describes praised criticized accused vowed promised urged pointed concluded observed remarked joked testified',
);
