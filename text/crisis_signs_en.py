"""The English signs of a crisis. Same rules as ``crisis_signs.py``; the text is lower case with plain apostrophes."""

from __future__ import annotations

from typing import Final

from text.crisis_signs import Sign

_SELF: Final = "self_harm"
_LAUGH = r"\blol\b|lmao|\bhaha|\brofl|😂|🤣|\bjk\b"
_STORY = r"\b(?:movie|film|novel|book|song|lyrics?|anime|manga|episode|series|news article|podcast|documentary|in (?:the|a|this|my) (?:video )?game|minecraft|fortnite|roblox|character|npc|boss fight)\b"
_PAST = r"\b(?:years? ago|last (?:year|month|week|summer|winter)|used to|when i was (?:a (?:kid|child|teen)|young|little)|back then|in the past|months ago)\b"
_NOT = r"(?:\bnot\b|n't|never)\s+(?:\w+\s+){0,2}$"
_AM = r"(?:i|i'm|im|i am|i'll|i've|i'd|i just|we)"
_WHO = r"(?:friend|roommate|flatmate|classmate|coworker|colleague|girlfriend|boyfriend|partner|wife|husband|brother|sister|son|daughter|kid|child|teen|student|cousin|mom|mum|mother|dad|father|follower|mutual|streamer|someone|somebody|neighbou?r|ex|buddy|guy|girl|teammate|he|she|they)"
_BAD_MAN = r"(?:man|men|guy|stranger|someone|somebody|he|they|she|ex|ex-\w+|stalker|person|people|car|van|scammer|thugs?|boyfriend|husband)"
_FOLLOW_ONLINE = (
    r"instagram|insta\b|twitter|tiktok|facebook|\bx\b|account|profile|followers|ads?\b|online|page|channel|youtube"
)
_PLACE = r"(?:house|home|door|apartment|building|flat|place|window|room|dorm|gate|garden|yard|balcony|hallway|school|office|workplace|lobby|entrance)"
_VISIT = r"delivery|deliver|courier|package|parcel|technician|plumber|inspector|meter|salesm[ae]n|mailman|postman|volunteer|supporter|landlord|yamato|sagawa|cat\b|dog\b|raccoon|bear\b|boar\b|monkey|crows?\b"

ENGLISH: tuple[Sign, ...] = (
    Sign(
        "other_at_risk",
        3,
        rf"\b{_WHO}\b.{{0,60}}\b(?:good ?-?bye (?:message|text|post|note|letter|video|email|dm)|farewell (?:message|text|post|note)|suicide note|said (?:a |their |his |her )?(?:final |last )?goodbyes?|saying goodbye to (?:everyone|us|all)|(?:is|are|'s|was|been|being|feeling|seems?|sounds?) suicidal|(?:wants?|going|planning|threaten\w*|talking|talks|tried|trying|about) (?:to )?(?:about )?(?:die|dying|kill(?:ing)? (?:him|her|them)sel\w+|end(?:ing)? (?:it|it all|(?:his|her|their) life)|hurt(?:ing)? (?:him|her|them)sel\w+|jump(?:ing)? off)|kill(?:s|ing)? (?:him|her|them)sel\w+|(?:cut|cuts|cutting|hurt|hurts|hurting|harming) (?:him|her|them)sel\w+|(?:doesn't|does not|don't|didn't) want to (?:live|be alive|be here any))",
        rf"{_STORY}|{_PAST}|{_LAUGH}",
    ),
    Sign(
        "other_at_risk",
        3,
        r"\b(?:good ?-?bye|farewell)\b.{0,80}(?:not answering|won't answer|doesn't answer|isn't answering|no (?:answer|reply|response)|phone (?:is )?off|turned off|can't reach|hasn't (?:replied|answered)|not (?:replying|responding)|unreachable|offline|scared for|worried)",
        rf"{_STORY}|colleague is leaving|retire|farewell party|moving away",
    ),
    Sign(
        "other_at_risk",
        3,
        r"\b(?:thank you|thanks) for everything\b.{0,60}(?:not answering|won't answer|no (?:answer|reply|response)|phone (?:is )?off|can't reach|disappeared|went silent|unreachable|deleted)",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:kill|killing|unalive|unaliving|hang|hanging|shoot|shooting|drown|drowning|end|ending) (?:my ?self|me please)\b|\bkms\b(?<![0-9] kms)(?<![0-9]kms)",
        rf"{_LAUGH}|{_STORY}|laughing|kill(?:ed)? myself for (?:click|fall|trust|not)|\bkms?/h|distance|\d+ ?kms",
    ),
    Sign(
        _SELF,
        3,
        r"\bend(?:ing)? (?:my|this) (?:own )?life\b|\bend(?:ing)? it all\b|\btak(?:e|ing) my (?:own )?life\b|\bend things\b(?= for good| forever| tonight|\.| today)|\bmake it all (?:stop|end)\b",
        rf"{_STORY}|{_LAUGH}|relationship|subscription|contract",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:want(?:s|ed)?|wanna|going|gonna|ready|like|rather|deserve|need|hoping|hope|wish|prefer|plan(?:ning)?) (?:to )?(?:just )?(?:die|be dead)\b(?! of| from| laugh| on the inside)|\bwant(?:ed)? to be dead\b",
        rf"{_LAUGH}|{_STORY}|\bmy (?:phone|laptop|battery|computer)\b[^.]*(?:going|gonna|wants?) to die|grandm|when (?:my|your) ",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:wish|wished) (?:that )?i (?:was|were|wasn't|weren't|had never|could (?:just )?(?:die|disappear|vanish)|never (?:was born|existed|woke))(?: just)?(?: (?:dead|born|alive|here|never born|exist\w*))?|\b(?:better|best) off (?:dead|without me|if i (?:was|were|weren't|died|disappear))|\bwithout me (?:around|here)\b|\bif i (?:was|were) (?:gone|dead|not here|not around)\b|\bif i (?:just )?(?:disappeared|died|didn't wake up|weren't here|wasn't here)\b|\bno ?(?:body|one) would (?:even )?(?:miss me|care if i|notice if i|mind if i)",
        rf"{_STORY}|wish i (?:was|were|wasn't|weren't) (?:better|good|so|more|able|faster|younger|told|warned|that)|wish i had never (?:click|bought|post|sent|open|tap|sign|met|trust|install|download|paid|joined|given|shared)|warranty|insurance|backup|password",
    ),
    Sign(
        _SELF,
        3,
        r"\bsuicid(?:e|al)\b",
        rf"{_STORY}|{_PAST}|suicide squad|suicide awareness|prevention (?:week|month|poster|class|training|seminar|lecture)|in the news|news about|celebrit|died by suicide|committed suicide|bomber|news (?:story|report)",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:don't|do not|dont|didn't|never) (?:really |even )?want(?:ed)? to (?:be (?:here|alive|around)(?: any ?more| any longer)?|live|exist|wake up|go on|keep (?:living|going)|see tomorrow)\b(?! in (?:this|the|my|that)| with| at| on| near| here in|stream)",
        rf"{_STORY}|account|mailing list|group chat|in the photo|office",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:no|any|a single|lost (?:the|my|all)|without (?:a|any)|have no|what's the|no more|see no|is there a|there's no|isn't any) (?:good )?(?:reason|point|will|desire|hope|purpose|strength) (?:left )?(?:to|in|of|for) (?:live|living|go on|going on|keep going|being (?:alive|here)|life|exist\w*|staying alive|continuing|wake up|waking up|carry on)\b|\bnothing (?:left )?to live for\b|\bnot worth living\b|\blife (?:isn't|is not|ain't|has no|doesn't have any) (?:worth|meaning)|\b(?:tired|sick|done|finished|exhausted) (?:of|with) (?:living|life|being alive|existing|my life)\b|\bi can't live (?:like this|anymore|any ?more|any longer|with (?:this|myself|the shame))|\bi can'?t go on(?! (?:the|my|a|an|to|line|it|insta\w*|face\w*|tik\w*|you\w*|that|your|line|google|amazon|this (?:site|page|app|trip|website)|vacation|holiday|with (?:the|setup)))\b",
        rf"{_STORY}|without my phone",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:want|wanna|need|going|gonna|wish|like to|could|about|should) (?:to )?(?:just )?(?:disappear|vanish|fade away|not exist|stop existing|sleep forever|never wake up|be gone)\b(?! from (?:the |my )?(?:internet|google|search|list|results|web|group|chat|photo|screen))",
        rf"{_LAUGH}|\b(?:messages?|posts?|pop-?ups?|warning|notification|ads?|pictures?|photos?|results?|icons?|app|files?|data|account|screen) (?:\w+ ){{0,3}}(?:to )?(?:just )?(?:disappear|vanish|go)|make (?:it|this|them|that|my)",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:cut|cutting|hurt|hurting|harm|harming|burn|burning) (?:my ?self|my (?:wrists?|arms?|thighs?))\b|\bself[- ]?harm\w*|\bslit my\b|\bswallow(?:ed)? (?:all|a bottle|a lot|too many|my)|\b(?:took|taken|taking|take|swallowed) (?:all (?:of )?)?(?:(?:my|the|a (?:lot|bottle|bunch|handful) of|too many|so many|these|some) )+(?:pills|tablets|meds|sleeping pills|painkillers|medication)|\boverdos(?:e|ed|ing)\b|\b(?:jump|jumping) (?:off|in front of|from) (?:a|the|my|this)\b|\bstep(?:ping)? in front of (?:a|the) (?:train|car|bus)|\b(?:on|at) the (?:edge of (?:a|the) )?(?:roof|rooftop|bridge|ledge|cliff|railway tracks|train tracks)\b.{0,40}(?:jump|goodbye|end|can't|want|over)|\b(?:standing|sitting) on (?:the|a) (?:roof|rooftop|bridge|ledge|cliff|edge)",
        rf"{_STORY}|{_PAST}|{_LAUGH}|cooking|kitchen|shaving|paper cut|by accident|accidentally cut|burned my ?self (?:on|with) (?:the|a) (?:pan|stove|iron|coffee)|as prescribed|every morning",
    ),
    Sign(
        _SELF,
        3,
        r"\b(?:goodbye|good bye|bye),? (?:everyone|world|everybody|cruel world|mom|mum|dad|all)\b|\bthis is (?:my )?(?:goodbye|last (?:message|night|day))\b|\bwon't be (?:here|around|alive) (?:tomorrow|anymore|much longer|long)\b|\bnot (?:going to|gonna) be (?:here|around|alive) (?:tomorrow|anymore|much longer)\b|\bbe(?:ing)? (?:with|reunited with) (?:my (?:late|dead)|him|her) in heaven\b|\bjoin (?:him|her|my (?:late )?(?:wife|husband|mother|father|son|daughter)) (?:in heaven|soon|up there)\b|\bkill me (?:now|please)\b(?!,? (?:my|the|this) (?:wifi|wi-fi|pc|laptop|homework))|\bplease let me die\b",
        rf"{_LAUGH}|{_STORY}|moving|leaving (?:japan|the company|town)|vacation",
    ),
    Sign(
        _SELF,
        2,
        r"\bjust want (?:it|everything|this|the pain|all of (?:it|this))(?: all)? to (?:stop|end|be over|go away)\b|\b(?:can't|cant|cannot) (?:do|take|handle|bear|stand|cope with|face) (?:this|it|life|living|things) (?:any ?more|any longer)\b|\bwant (?:it|everything) to be over\b|\bwhat's the point (?:of (?:anything|it all)|anymore)\b|\bcan't see (?:a|any) way out\b|\bno way out\b|\bi (?:give|gave) up on (?:life|everything)\b|\bi(?:'m| am) a burden\b|\bhopeless\b|\bdon't deserve to\b|\bcan't face (?:tomorrow|another day|my family)\b|\bready to go\b(?= now\.| in peace)",
    ),
    Sign(
        _SELF,
        1,
        r"\b(?:lost everything|nobody (?:cares|would)|no one (?:cares|would)|so ashamed|alone|i'm done|i am done|burden|worthless|hate (?:myself|my life)|sorry for everything|so tired|can't sleep|help me|pictures|nothing left|hate my life|goodbye)\b",
    ),
    Sign(
        "violence",
        3,
        rf"\b{_BAD_MAN}\b(?:'s| is| are| was| keeps?| has been| have been| just| started| started to)*\s*(?:hitting|hit|hits|beating|beats|beat|choking|chokes|choked|strangling|strangled|attacking|attacked|punching|punched|kicking|kicked|stabbing|stabbed|assaulting|assaulted|hurting|hurts|threw|throwing|dragging|grabbed|grabbing|slapping|slapped|pushing|burning) (?:me|us|her|him|my|our|them|things at|a knife|stuff at)\b",
        rf"{_STORY}|{_PAST}|hit (?:me|us) up|hit me with (?:a )?(?:message|bill|link|fee|charge|text)|attacked my (?:account|computer|pc|profile|post|character|server|website)|kicked (?:me|us|him|her|my) (?:out of|off|from) (?:the )?(?:group|chat|server|discord|line|lobby|call|game|match|team)|beat me (?:at|in)|hurts my (?:feelings|eyes|head)|slapped (?:me|us) with|beat (?:my|our) (?:score|record)",
    ),
    Sign(
        "violence",
        3,
        r"\b(?:my|the|a|his|her) (?:\w+ )?(?:husband|wife|boyfriend|girlfriend|partner|dad|father|stepdad|stepfather|mom|mother|mum|uncle|brother|ex|son|neighbou?r|roommate)(?: is|'s| was| just| keeps| has| always| often| sometimes)* (?:beating|beats|hitting|hits|hit|choking|choked|strangl\w+|abusing|abuses|violent|attacking|attacked|threaten\w* (?:me|us|to kill) ?(?:with)?|touching me|touches me|hurts? me|hurting me)",
        rf"{_STORY}|{_PAST}|hit (?:by|a|the|send|enter|level)|hits? (?:the )?(?:gym|like|send)",
    ),
    Sign(
        "violence",
        3,
        r"\b(?:has|have|got|with|holding|pulled|waving|pointing|grabbed) (?:out )?(?:a|the|his|her) (?:\w+ )?(?:knife|gun|weapon|bat|axe)\b|\bstabb(?:ed|ing)\b|\bshooter\b|\b(?:there's|there is|hearing|heard) (?:a )?(?:shooting|gunshots|shots fired)",
        rf"{_STORY}|{_PAST}|kitchen|cook|\bnews\b|\bvideo\b|game|back-?stabb|for sale|buy|photo of",
    ),
    Sign(
        "violence",
        3,
        r"\b(?:going to|gonna|will|wants? to|said he'd|said he would|said they(?:'d| would)|trying to|tried to|threaten\w* to|about to|coming to) (?:kill|murder|shoot|stab|hurt|rape|beat up|attack) (?:me|us|her|him|my|our|them|someone|somebody|people|everyone)\b|\bdeath threats?\b|\bthreat(?:s|ened|ening|ens)? (?:on my|to) (?:life|kill)\b|\bi(?:'m| am|'ll| will)? (?:going to|gonna|want to|will)? ?(?:kill|murder|stab|shoot) (?:him|her|them|my|that|everyone)\b|\bi could be killed\b|\bafraid (?:he|she|they)(?:'ll| will) kill\b",
        rf"{_STORY}|{_LAUGH}|{_PAST}|\b(?:mom|mum|dad|parents|wife|husband|boss|teacher|mother|father)(?:'s| is| are| will|'ll)? (?:going to |gonna )?kill me (?:when|if|for|over|once|about|because)|kill me when (?:she|he|they)|kill (?:my|the) (?:battery|phone|pc|computer|process|mood|wifi|app|task|account|hard drive|data|sim|plants?|time)|hurt my (?:credit|computer|phone|pc|device|feelings|score|battery|eyes)|attack my (?:computer|pc|phone|account|network)",
    ),
    Sign(
        "violence",
        3,
        r"\b(?:won't|will not|refus\w+ to|doesn't|isn't|not) let(?:ting)? (?:me|us|her|him) (?:leave|go(?: home)?(?=[.!,?]|$| home)|out)\b|\b(?:locked|trapped|tied) (?:me|us|her|him|up|in (?:a|the|his|her|this) (?:room|house|car|apartment|hotel|basement|bathroom|office))\b|\bheld (?:me )?(?:hostage|captive|against)|\bkidnapp?\w*|\babduct\w*|\brap(?:ed|ing|ist)\b|\brape me\b|\bsexually (?:assault|abus)\w*|\bmolest\w*|\btouch(?:ing|es|ed) (?:me|my (?:body|chest|private|breasts?|legs?|thigh\w*))|\bforced? me to (?:undress|strip|have sex|take off)|\bforcing himself|\bbeing (?:beaten|attacked|assaulted|held|strangled|stabbed|trafficked)\b",
        rf"{_STORY}|{_PAST}|\bnews\b|locked (?:me|us) out|locked out|let me (?:out of (?:the|my|this) (?:contract|subscription))|app|account|won't let me go (?:back|to|past|any)|site|screen|page",
    ),
    Sign(
        "intruder",
        3,
        rf"\b(?:outside|in front of|at|near|inside|in|under|by|behind|around|across from) (?:my|our|the|her|his|mom's|their) (?:\w+ ){{0,2}}{_PLACE}\b.{{0,60}}(?:right now|now\b|scared|afraid|help|knock|bang|pound|wait|won't (?:leave|go)|not leaving|refus|alone|hiding|yell|shout|still|stand|watch|ring|parked|sitting|looking)",
        rf"{_STORY}|{_PAST}|{_VISIT}|router|wi-?fi|signal|charger|printer|camera (?:is|works)|construction|parking",
    ),
    Sign(
        "intruder",
        3,
        rf"\b(?:{_BAD_MAN})(?:'s| is| are| was| just| has been| have been| keeps?| still| been)*(?: from the \w+)?(?:'s| is| are| was)?(?: \w+)? ?(?:outside|waiting|standing|banging|pounding|knocking|hiding|lurking|sitting|parked|at|in front of|inside|in)(?: \w+)? ?(?:outside|in front of|at|by|near|on|in|under|inside|of)? (?:my|our|the|her|his) (?:\w+ )?{_PLACE}\b",
        rf"{_STORY}|{_PAST}|{_VISIT}|waiting in (?:the|my) (?:office|lobby)|group|chat room|says? (?:he|she|they)(?:'s| is| are| works?) (?:at|in|from) the|calls?\b|called|phone(?:d|s)\b|in the office|in (?:my|our|the) school|at (?:my|our|the) (?:school|office|workplace) (?:is|are|was|post|said|say|share)",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:banging|pounding|beating|kicking|hammering|knocking) (?:on|at|in|down) (?:my|our|the) (?:\w+ )?(?:door|window|gate)|\b(?:breaking|broke|break|trying to get|getting|got|forcing his way|climb\w*) (?:in|into|through) (?:to )?(?:my|our|the) (?:\w+ )?(?:house|home|apartment|room|window|door|flat|place|building)|\b(?:someone|somebody|a (?:man|stranger|burglar)|an intruder|burglars?|intruder) (?:is |just |has )?(?:in|inside|broke into|breaking into|broken into|entered|entering) (?:my|our|the) (?:\w+ )?(?:house|home|apartment|room|flat|place)|\bintruder\b",
        rf"{_STORY}|{_PAST}|{_VISIT}|network|wi-?fi|account",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:is|are|'s|he's|keeps?|been|was|car|man|guy|someone|somebody|stranger|they're|they|she's|ex) (?:been |still |now |right now )?(?:following|chasing|tailing|stalking) (?:me|us|her|my (?:car|daughter|son|kid))\b|\bfollowed me (?:home|from|to (?:my|the)|off|all the way|onto)|\b(?:i'm|i am|am i|im|we're|being) (?:being )?(?:followed|chased|stalked|watched right now|tailed|hunted)\b",
        rf"{_STORY}|{_PAST}|{_FOLLOW_ONLINE}|being followed up|email|ads|website|cookies",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:he|she|they|ex|guy|man|scammer|people|someone)(?:'s| is| are|'re| said| says)?(?: he's| they're| that he's)? (?:on (?:his|her|their) way (?:to my|here|over|now)|coming (?:to my (?:house|home|place|apartment|door|school)|over now|here now|for me|to get me|after me)|(?:driving|heading) (?:here|to my|over))",
        rf"{_STORY}|{_VISIT}|{_LAUGH}|repair|bank|police officer|city|office staff|collect my card|pick up|friend is",
    ),
    Sign(
        "intruder",
        2,
        r"\b(?:found (?:me|out where i live|my (?:home )?address|where i live|where we live)|showed up|turned up|knows where i (?:live|am)|tracked me down|came to my (?:house|home|door|apartment|school|work))\b",
        rf"{_STORY}|{_PAST}|online only|{_FOLLOW_ONLINE}|charge|letter|bill|package|transaction|on my (?:card|screen|phone)",
    ),
    Sign(
        "intruder",
        1,
        r"\bright now\b|\bi'?m (?:so |really )?(?:scared|afraid|terrified|hiding|alone)\b|\bplease help\b|\bhelp me\b|\bhurry\b|\bstill (?:there|here|outside)\b|\boutside\b",
    ),
    Sign(
        "child",
        3,
        r"\b(?:my|our|her|his|the|a) (?:[\w-]+ ){0,3}(?:son|daughter|kid|child|boy|girl|niece|nephew|student|grandson|granddaughter|grandchild|sister|brother|teen\w*|friend|years?[- ]old)\b.{0,50}(?:(?:is|has been|went|'s|gone) missing\b|(?:hasn't|has not|didn't|did not|never|not|isn't) (?:come|came|return\w*|been|coming) (?:back |home)|ran away|run away|has disappeared|disappeared\b|can't (?:find|reach) (?:him|her|them)|(?:went|left|gone|going|has gone) (?:out )?to (?:meet|see) .{0,50}(?:not answer|isn't answer|no answer|won't answer|phone|can't reach|hasn't|never|tonight|now|online|internet|game|app|stranger)|taken (?:by|away)|got (?:in|into) (?:a|his|her|the|some) (?:\w+ )?(?:car|van))",
        rf"{_STORY}|{_PAST}|missing (?:out|a|the|her|his|some|money|points|skins)|(?:data|photos?|account|game|phone|money|contacts?) (?:has |have |just )?disappeared|friend request",
    ),
    Sign(
        "child",
        3,
        r"\b(?:i'm|i am|im|we're|stuck) (?:stuck |alone |here )?(?:in|at|inside) (?:his|a stranger's|some guy's|this guy's|the guy's|a man's|some man's|their) (?:car|house|apartment|room|place|hotel|van)\b|\b(?:a|this|some|the) (?:man|guy|stranger|adult) (?:i met )?(?:online |from (?:the|a) (?:game|app|internet) )?(?:is |has )?(?:taking me|took me|put me|pulled me|made me get) (?:to|in|into)",
        rf"{_STORY}|{_PAST}",
    ),
    Sign(
        "child",
        3,
        r"\b(?:child|kid|baby|toddler|infant|son|daughter|grand\w+|boy|girl|year[- ]old)\b.{0,40}\b(?:swallow\w*|ate|choking|chok(?:ed|es) on|not breathing|unconscious|won't wake up|turning blue|having a seizure|drowning|being (?:abused|beaten|hit|hurt))|\bchild abuse\b(?=.{0,30}(?:next door|neighbo|now|happening|hear))",
        rf"{_STORY}|{_PAST}|prevent|ate (?:all )?(?:my|the) (?:data|money|battery)|lunch|dinner",
    ),
    Sign(
        "life",
        3,
        r"\b(?:can't|cannot|can not|couldn't|not|stopped|hard to|isn't|trouble) (?:breathe|breathing)\b|\bunconscious\b|\bnot responding\b(?= and (?:not breathing|bleeding))|\b(?:collapsed|passed out|heart attack|having a stroke|having a seizure|bleeding (?:a lot|badly|heavily|out|everywhere)|won't stop bleeding|chest pains?)\b|\b(?:drank|drunk|swallowed) (?:bleach|poison|pesticide|detergent|a battery|weed ?killer)|\b(?:house|apartment|kitchen|room|building|battery|phone|charger|laptop|power bank) (?:is |just |'s )?(?:on fire|caught fire|burning|smoking)\b|\bsmoke (?:is )?(?:coming|pouring) (?:out|from)|\b(?:there's|there is) (?:a )?fire\b(?! (?:drill|stick|tv|wall|hd|tablet|emblem))|\bgas leak\b|\b(?:i'm|i am|we're|he's|she's|is) (?:drowning|dying|bleeding)\b(?! to| of (?:laugh|bored|curios|embarr)| laughing| in (?:debt|work|email|spam|ads)| for)|\bin danger\b(?=.{0,20}(?:now|life|help|please|$))|\blife (?:is )?in danger\b",
        rf"{_STORY}|{_PAST}|{_LAUGH}|(?:app|site|server|page|business|market|stock|deal|company|call|website|firefox|network|battery|phone|laptop|computer|screen|ipad|tablet|pc|router|wi-?fi)(?:'s| is| has)? (?:collapsed|passed|dying|drowning|not responding)|phone is on fire with|inspection|alarm test|insurance|can't breathe (?:with|under) (?:all|this) (?:spam|work)|my (?:account|data|computer|pc|phone|information|privacy|files|money|windows) (?:is|are|may be|might be) in danger|is in danger' ?(?:pop|mess)|virus",
    ),
)
