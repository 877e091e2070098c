"""The English signs of a crisis. The rules are in ``sign.py``; the text is lower case with plain apostrophes."""

from __future__ import annotations

from text.signs.sign import SELF, Sign

_LAUGH = r"\blol\b|lmao|\bhaha|\brofl|😂|🤣|\bjk\b"
_STORY = r"\bin the comments\b|smoking hot|\b(?:movie|film|novel|book|song|lyrics?|anime|manga|episode|series|news article|podcast|documentary|in (?:the|a|this|my) (?:video )?game|minecraft|fortnite|in roblox|on roblox with|character|npc|boss fight)\b"
_PAST = r"\b(?:years? ago|last (?:year|month|week|summer|winter)|used to|when i was (?:a (?:kid|child|teen)|young|little)|back then|in the past|months ago)\b"
_WHO = r"(?:friend|roommate|flatmate|classmate|coworker|colleague|girlfriend|boyfriend|partner|wife|husband|brother|sister|son|daughter|kid|child|teen|student|cousin|mom|mum|mother|dad|father|follower|mutual|streamer|someone|somebody|neighbou?r|ex|buddy|guy|girl|teammate|he|she|they)"
_BAD_MAN = r"(?:man|men|guy|stranger|someone|somebody|he|they|she|ex|ex-\w+|stalker|person|people|car|van|scammer|thugs?|boyfriend|husband)"
_FOLLOW_ONLINE = (
    r"instagram|insta\b|twitter|tiktok|facebook|\bx\b|account|profile|followers|ads?\b|online|page|channel|youtube"
)
_PLACE = r"(?:house|home|door|apartment|building|flat|place|window|room|dorm|gate|garden|(?:back|front)?yard|balcony|hallway|school|office|workplace|lobby|entrance)"
_VISIT = r"delivery|deliver|courier|package|parcel|technician|plumber|inspector|meter|salesm[ae]n|mailman|postman|volunteer|supporter|landlord|yamato|sagawa|cat\b|dog\b|raccoon|bear\b|boar\b|monkey|crows?\b"

_KIN = r"(?:man|men|guy|stranger|someone|somebody|he|they|she|ex|stalker|people|boyfriend|girlfriend|husband|wife|dad|father|stepdad|stepfather|mom|mother|mum|stepmom|brother|uncle|son|partner|roommate|neighbou?r|teacher|coach|boss|recruiter|handler|gang|teens?|kids|boys|classmates?)"
_BODY = r"(?:me|us|him|her|my (?:mom|mum|mother|dad|father|sister|brother|kids?|child(?:ren)?|baby|son|daughter|wife|husband|girlfriend|friend|grandma|grandmother)|our (?:kids?|baby|daughter|son)|(?:a|the|his|her) (?:girl|boy|woman|kid|child|man|girlfriend|wife|son|daughter))"

BROAD: tuple[Sign, ...] = (
    Sign(
        SELF,
        3,
        r"\b(?:took|taken|taking|take|swallow(?:ed|ing)?|downed|ate) (?:\w+ ){0,4}(?:bottles?|box(?:es)?|packs?|handfuls?|lots?|bunch|dozens?|\d+|all|too many|everything)(?: of)?(?: \w+){0,3} (?:pills?|tablets?|meds|medicines?|medications?|drugs|tylenol|paracetamol|xanax|painkillers?)\b|\bhow many (?:\w+ ){0,4}(?:pills|tablets|mg|meds)\b.{0,30}\b(?:die|kill|fatal|lethal|overdose)|\blethal dose\b|\b(?:painless|easiest|quickest|fastest|least painful|best|peaceful) (?:\w+ )?way (?:out|to (?:go|die|end|kill|commit))\b(?! (?:through|from|to))",
        rf"{_STORY}|{_PAST}|{_LAUGH}|way to go (?:to|about)|subscription|contract|process|app\b",
    ),
    Sign(
        SELF,
        3,
        r"\bnever (?:want to )?(?:wake up|wake)(?: again)?\b|\b(?:go|fall|going|falling) (?:to |a)sleep (?:and|forever)(?: \w+){0,2} (?:never|not) (?:wake|be)|\bdon't want to wake up\b|\bhope(?:d)? i (?:don't|never|won't) wake up\b|\b(?:wrote|written|writing|left|prepared) (?:my|a) (?:own )?(?:will|goodbye|suicide|farewell|last)(?: and| note| letter| letters| message)\b|\b(?:said|saying|say) (?:my )?(?:final |last )?good ?byes? to (?:my|everyone|the)\b|\bend(?:ed)? up dead\b(?= soon| tonight)|\bi(?:'m| am) (?:better|worth more) (?:off )?dead\b|\blife insurance\b.{0,30}\b(?:pay|worth|family|dead|die)",
        rf"{_STORY}|{_LAUGH}|template|lawyer|phone won't wake",
    ),
    Sign(
        SELF,
        3,
        r"\bi (?:really )?(?:can't|cannot|don't want to|do not want to|won't) (?:survive|stay alive|live|exist)(?: (?:any ?more|any longer|like this|through|another|with this|with the|after))\b|\b(?:the )?world (?:is|would be) better (?:off )?without me\b|\b(?:they|everyone|people|family|kids|husband|wife|he|she)(?:'d|'ll| will| would) be (?:happier|better(?: off)?|fine|relieved) (?:without me|if i(?:'m| was| were| am) (?:gone|dead|not here))|\bnot sure i(?:'ll| will| can) (?:make it|survive|be here|last)(?: through)? (?:tonight|tomorrow|the night|the week)|\bplanning (?:my|to end my|how to end)(?: own)? (?:death|funeral|life)",
        rf"{_STORY}|{_LAUGH}|phone|battery",
    ),
    Sign(
        "other_at_risk",
        3,
        rf"\b{_WHO}\b.{{0,50}}\b(?:text(?:ed|s)?|messag(?:ed|es)|wr(?:ote|ites)|sa(?:id|ys|ying)|sent|send(?:s|ing)|post(?:ed|s)|told)\b.{{0,16}}\b(?:good ?bye|farewell|(?:wants?|going|wanted) to die|(?:won't|not) be (?:here|around|alive)|end(?:ing)? it|take care of my)\b",
        rf"{_STORY}|{_LAUGH}|leaving (?:the|our) (?:company|team|group|server)|left the group",
    ),
    Sign(
        "violence",
        3,
        rf"\b{_KIN}\b(?:(?:'s| is| are| was| keeps?| just| started| won't stop| has been| have been| always| often| is always)* )?(?:hitting|hit|hits|beating|beats|beat|choking|chokes|strangling|attacking|attacks|punching|punches|kicking|kicks|stabbing|stabbed|hurting|hurts|threw|throwing|slapping|slaps|grabbing|abusing|abuses|assaulting|raping|touching|touches|choked|punched|kicked|slapped|hurt|shoved|pushed|dragged) {_BODY}\b",
        rf"{_STORY}|{_PAST}|hit me up|hit me with (?:a )?(?:message|bill|link|fee|charge|text)|kicked (?:me|us|him|her|my \w+) (?:out of|off|from) |beat (?:me|him|her|us) (?:at|in|to)|feelings|text(?:ed|ing)? me|touching (?:story|message)|hurt me (?:online|emotionally)|attacks? me (?:online|in (?:the )?(?:chat|comments))|online|in the comments|in-game",
    ),
    Sign(
        "violence",
        3,
        r"\b(?:come|coming|came|comes) (?:after|for|to hurt|to kill|to get) (?:me|us|my (?:family|kids|mom|parents|son|daughter|house))\b|\b(?:hurt|kill|harm|burn|shoot|attack) (?:my|our|your|his|her) (?:family|kids|children|house|mom|parents|daughter|son|wife|sister|school)\b|\b(?:bomb|shoot(?:ing)? up|shoot) (?:at |in )?(?:the|my|our) (?:school|station|mall|office)\b|\bi(?:'ll| will|'m going to|'m gonna| want to| might| could) (?:kill|stab|shoot|hurt|strangle) (?:him|her|them|someone|somebody|my|people|the)\b|\b(?:hiding|locked) (?:in|inside) (?:the|my|a) (?:bathroom|closet|toilet|bedroom|room|car)\b|\bcan't (?:talk|speak|call|make a sound)\b.{0,30}\b(?:he|they|someone|house|hear)\b|\b(?:call|send|need) (?:the )?(?:police|ambulance|cops)(?: now| please| right now|!| to my)|\bsend help\b",
        rf"{_STORY}|{_LAUGH}|{_PAST}|(?:told|said|says|asking|asks|wants) (?:me )?(?:to|they will|they'd) call|should i call|do i call|who said he|pretend|fake|coming for my (?:account|money)|e-?mail|bitcoin|spam|kill (?:my|the) (?:battery|pc|app|process|phone)|hurt my (?:credit|score|computer|phone|feelings|eyes)|phone (?:is|was) locked|hiding in the (?:app|menu|settings)",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:there's|there is|i see|a|the|strange|white|black|same) (?:\w+ ){0,3}(?:van|car|man|men|guy|stranger|person|people|someone) (?:is |are |parked |has been |sitting |standing |waiting |watching )*(?:outside(?= *(?:$|[.,!?]|my|our|the (?:house|door|building|window)|right|now|and|help))|following|in front of (?:my|our|the) (?:house|home|apartment|building|door)|watching (?:me|us|my house|the house)|at (?:my|our|the) (?:door|window|gate))",
        rf"{_STORY}|{_PAST}|{_VISIT}|online|instagram|tiktok|live ?stream",
    ),
    Sign(
        "child",
        3,
        r"\b(?:my|our|her|his|the|a) (?:[\w-]+ ){0,3}(?:son|daughter|kid|child|boy|girl|niece|nephew|student|grandson|granddaughter|sister|brother|teen\w*|years?[- ]old)\b.{0,60}\b(?:with (?:a|some|an older|this) (?:stranger|man|guy|adult)|(?:met|meeting|meet|see) (?:someone|a (?:man|guy|person|boy|stranger)|him|her)\b.{0,20}(?:online|internet|game|app|discord|instagram)).{0,60}\b(?:not (?:home|back|answer\w*)|isn't (?:home|back|answer\w*)|hasn't|won't (?:answer|pick up|come)|doesn't answer|can't (?:find|reach)|no (?:answer|reply)|phone (?:is )?(?:off|dead)|gone|late|tonight)",
        rf"{_STORY}|{_PAST}",
    ),
)

_ORDINARY = rf"{_STORY}|{_PAST}|{_LAUGH}|\b(?:phone|laptop|battery|computer|screen|pc|tablet|ipad|app|apps|site|server|wi-?fi|router|account|accounts|game|subscription|pixels?|link|line|deadline|process|charger|email|emails|messages?|ads?|pop-?ups?|notifications?|password|passwords|membership|contract|call|trial)\b"

CORE: tuple[Sign, ...] = (
    Sign(
        "intruder",
        3,
        r"\b(?:the|a|that|this) (?:man|guy|person|stranger|boy|woman)(?: i met)? (?:from|on|off) (?:the |a |my )?(?:dating |chat |game |gaming )?(?:app|game|internet|site|instagram|tiktok|tinder|discord|online)\b[^.]{0,20}\b(?:at|outside|near|in front of|inside|waiting) (?:my|our|the) (?:\w+ )?(?:school|house|home|door|building|work|apartment|station|gate|office)\b",
        rf"{_STORY}|{_PAST}|wants? to|asked",
    ),
    Sign(
        "child",
        3,
        r"\b(?:pull|drag|grab|lur|forc|tak|took|push)\w* (?:my|our|her|his|the|a) (?:\w+ )?(?:son|daughter|kid|child|girl|boy|sister|brother|me) (?:in ?to|away|out of)\b|\b(?:ran|run|running|gone|went|left|leaving) (?:away|off)? ?with (?:a|an|some|this|the|that) (?:\w+ )?(?:man|guy|stranger|adult|boy|woman|person)\b",
        rf"{_STORY}|{_PAST}|{_ORDINARY}|ran away with (?:the|my|our) money",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:posted|sent|sending|has|took|shared) (?:me )?(?:a )?(?:picture|photo|pic|video)s? of (?:my|our) (?:front )?(?:door|house|apartment|window|building|car)\b[^.]{0,30}\b(?:now|outside|minutes? ago|today|tonight|just)\b",
        rf"{_STORY}|{_PAST}|google maps|street view|rent|sale|mercari",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:want|wanna|going|gonna|ready|decided|need|wish|hoping|trying|plan\w*|think\w* (?:of|about)|stop thinking about|keep thinking about|feel like|let me|better to|rather|way to|ways to|how (?:do|can|could) i) (?:to |of |about )?(?:just )?(?:die|dying|dead|death|be dead|kill(?:ing)? myself|end(?:ing)? (?:it(?: all)?|my life|everything|things)|stop (?:living|existing|being)|not (?:be|exist|live)|jump(?:ing)?(?: off)?|hang(?:ing)?|overdose|hurt(?:ing)? myself|cut(?:ting)? myself|disappear forever|be gone forever)(?=[\s.,!?;]|$)",
        rf"{_ORDINARY}|how do i end (?:it|things|everything)\?|when i die|after i die|die of (?:laugh|embarr|bored|curio|thirst|hunger)|died?\b.{{0,20}}(?:account|photos)|end (?:it|things|everything) with (?:the|this|my) (?:company|plan|gym|service)|jumping to|jump(?:ing)? (?:in|into|on|to)\b",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:see|have|find|is there|there is|there's|feel|no|any|lost|what)\b[^.]{0,24}\b(?:reason|point|purpose|will|meaning|strength|desire|use)\b[^.]{0,12}\b(?:live|living|alive|life|go on|going on|keep going|being here|carry on|exist\w*|stay(?:ing)? alive)\b",
        _ORDINARY,
    ),
    Sign(
        SELF,
        3,
        r"\b(?:hate|can't stand|can't bear|can't keep|tired of|sick of|done with|sorry for|regret|exhausted (?:from|by|of)) (?:being (?:alive|here|me)|living|being born|existing|life|staying alive)\b|\b(?:can't|cannot|don't want to|do not want to|won't|not going to) (?:keep|stay|continue|go on|be) (?:living|alive|on living|breathing|here any ?more|existing)\b",
        _ORDINARY,
    ),
    Sign(
        SELF,
        3,
        r"\b(?:no ?body|no one|none of them|everyone|they|the world)(?: \w+)? (?:will|would|'ll|'d)(?: \w+)? (?:miss|care|notice|mind|mourn|cry for|be glad|be relieved|be happier)\b[^.]{0,20}\b(?:me|i|i'm|gone|dead|died|disappear\w*|when i|if i)\b",
        _ORDINARY,
    ),
    Sign(
        SELF,
        3,
        r"\b(?:i wish|wish) (?:that )?i (?:[\w']+ ){0,2}(?:exist\w*|alive|dead|born|here|die|disappear|vanish)\b|\bi(?:'ve| have| got|'m holding| am holding| bought)\b[^.]{0,16}\b(?:rope|noose|pills|knife|blade|razor|gun)\b[^.]{0,24}\b(?:ready|hand|tonight|now|neck|wrist|going to|gonna|end|die)\b|\b(?:pills|rope|noose|blade|razor|gun) (?:is |are )?(?:in (?:my|front of my) hand|ready|on my bed|around my neck)\b|\bcut(?:ting)? (?:is the only|helps|makes me feel|deeper|my wrists?|my skin|my arms?)\b|\bblood (?:is )?(?:everywhere|won't stop|all over)\b|\bmy last (?:message|words|night|post|day on)\b|\b(?:goodbye|farewell) (?:letter|note)s?\b|\b\d+ (?:pills|tablets|sleeping pills)\b",
        rf"{_STORY}|{_PAST}|{_LAUGH}|template|order(?:ed)?|prescri|online pharmacy|bought online|paid for|refund",
    ),
    Sign(
        "other_at_risk",
        3,
        rf"\b(?:{_WHO}|streamer|she|he)\b[^.]{{0,50}}(?:\b(?:going to|gonna|wants? to|will|about to|threat\w+ to|plans? to|trying to|tried to) (?:jump|die|hang|end|cut|hurt|kill|overdose|take (?:his|her|their) life|do something stupid)|\b(?:his|her|their) last (?:night|day|message|post)|\b(?:bye|goodbye) (?:forever|everyone|world)|\bno (?:longer|more) (?:want|wants) to live|\btook (?:a (?:bunch|lot|handful)|all|too many|pills))",
        rf"{_ORDINARY}|going to cut (?:the|my|his|her) (?:internet|data|allowance|hair)|jump (?:ship|to|in)\b|end (?:the|our|his|her) (?:call|contract|friendship)|kill (?:the|my|our) (?:mood|app)|kill me (?:when|if|for)|will die in the game",
    ),
    Sign(
        "other_at_risk",
        3,
        rf"\b(?:{_WHO}|student|follower|streamer)\b[^.]{{0,60}}\b(?:bye|goodbye|help(?:\"|'| me)|save me|last (?:night|message)|gone forever|blocked everyone|sorry for everything|thank you for everything)\b[^.]{{0,60}}\b(?:phone (?:is )?(?:off|dead)|(?:not|isn't|won't|doesn't|never|no|stopped) (?:answer\w*|reply\w*|respond\w*|pick\w*)|can't reach|offline|disappeared|blocked everyone|unreachable|silent)",
        rf"{_STORY}|{_PAST}|hacked|scam|seller|refund|money|support",
    ),
    Sign(
        "violence",
        3,
        rf"\b(?:{_KIN}|scammers?)\b[^.]{{0,40}}\b(?:smash\w*|breaking (?:everything|things|the door|stuff)|coming at (?:me|us)|screaming at me|raging|drunk and|went crazy|has lost it|tied me|pinned me|pushed me down|threw (?:me|a|things)|grabbed (?:me|my (?:arm|neck|hair))|pulled (?:me|my (?:hair|daughter|son|kid))|drag\w* me|locked (?:me|us) (?:in|out|outside)|took my (?:phone|passport|keys) and|kill (?:me|us|you|my family) (?:tonight|now|if|when i leave)|come (?:tonight|now|over) and (?:kill|hurt|beat)|have my (?:son|daughter|kid|child|mom|brother))\b",
        rf"{_STORY}|{_PAST}|{_LAUGH}|\b(?:mom|mum|dad|parents|wife|husband|boss|teacher)(?:'s| is| are| will|'ll)? (?:going to |gonna )?kill me (?:when|if)|online|locked me out of (?:my|the|our) (?:account|phone|computer|pc|laptop|device|email|instagram)|password|in the (?:chat|comments|game)|game|group",
    ),
    Sign(
        "violence",
        3,
        r"\b(?:screaming|crying|yelling|shouting) (?:for help|in pain)\b|\b(?:hear|hearing|heard) (?:\w+ ){0,3}(?:hitting|beating|screams|screaming|gunshots|a woman screaming|being hit|fighting and)\b|\bi (?:might|could|will|may|am going to|'m going to|'m afraid i(?:'ll| will)|nearly|almost) (?:hurt|hit|shake|kill|strangle|stab) (?:my|the|him|her|them|someone|somebody)\b|\b(?:shoot|bomb|attack|burn)(?:ing)? (?:up |down )?(?:my|the|our|his|her) (?:school|class|office|house|family|workplace)\b",
        rf"{_STORY}|{_PAST}|{_LAUGH}|video|hit the (?:button|link)|hit (?:the )?(?:wrong|send)|game|my (?:phone|laptop|battery|budget)",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:man|men|guy|stranger|someone|somebody|ex|stalker|intruder|burglar|thief|he|they|she|people|creep|weirdo)(?:'s)?\b[^.]{0,50}\b(?:(?:open|break|kick|smash|force|bang|pound|knock|ring|try\w*|shak|rattl|look|peep|peer|star|stand|wait|sit|lurk|hid|watch|shout|yell|climb|getting in|got in|breaking)\w*)\b[^.]{0,24}\b(?:my|our|the|her|his) (?:\w+ )?(?:door|window|house|home|apartment|balcony|building|gate|bell|doorbell|lock|porch|garden|yard|lobby|school|work|workplace|car)\b",
        rf"{_STORY}|{_PAST}|{_VISIT}|{_FOLLOW_ONLINE}|\b(?:says?|said|claim\w*|call\w*|phone\w*|email\w*|text\w*|told|city|bank|police|survey|hacked|wi-?fi|log(?:ged)?|password|camera|network|computer|photos?|posted|selling|sold|sign|scan|qr|rent|invit\w*|parents|kids|teacher|classmates?|works?|getting home|got home|students?|app)\b",
    ),
    Sign(
        "intruder",
        3,
        r"\b(?:he's|she's|they're|he is|she is|they are|my (?:ex|stalker)(?:'s| is)?|the (?:man|guy|stalker)(?:'s| is)?)(?: \w+)? (?:outside|here|at the door|in the (?:house|building|lobby|hallway)|downstairs|on the stairs|at my (?:school|work|office|building|door|house|gate|place))\b",
        rf"{_STORY}|{_PAST}|{_VISIT}|{_LAUGH}|here to (?:help|visit|fix)|here legally|outside (?:japan|of|the (?:country|us|eu))|friend|teacher|works",
    ),
    Sign(
        "child",
        3,
        r"\b(?:son|daughter|kid|child|boy|girl|niece|nephew|student|grandson|granddaughter|sister|brother|year[- ]old|teen\w*)\b[^.]{0,60}?\b(?:ran (?:away|off)|run away|went (?:off|out|to (?:meet|see))|left (?:home|to|with)|met|is with|got into|pulled|snatched|grabbed|taken|lured)\b[^.]{0,60}\b(?:man|stranger|guy|adult|someone|online|internet|game|app|roblox|discord|car|van|isn't back|not back|hasn't|no answer|not answering|phone is off)\b",
        rf"{_STORY}|{_PAST}|met (?:online )?friends? (?:and|who) (?:want|ask|are|is|play)|wants? to (?:meet|see)|pictures?|photos?|message|skins?|virtual|account|charged|spent|bought|yen",
    ),
    Sign(
        "life",
        3,
        r"\b(?:exploded|caught fire|burst into flames|blew up)\b[^.]{0,40}\b(?:fire|burn\w*|flames|smoke|bed|curtain|room|hand)\b|\b(?:bed|curtains?|room|kitchen|house|apartment|sofa|carpet|building) (?:is |are |just )?(?:on fire|burning|caught fire|full of smoke)\b|\bsmell (?:of )?gas\b|\bface (?:is )?droop\w*|\bcan't (?:speak|move|wake (?:him|her) up|feel (?:his|her|my) (?:arm|legs?|face))\b[^.]{0,30}(?=$|[.!,]|face|arm|suddenly|help|stroke)|\b(?:having|had) a (?:stroke|seizure|heart attack)\b|\b(?:swallowed|drank|choking on|ate) (?:a |some |the )?(?:\w+ )?(?:battery|batteries|bleach|poison|magnets?|coin|detergent|pills)\b",
        rf"{_STORY}|{_PAST}|{_LAUGH}|nearly gave me|almost (?:had|gave)|gave me a heart attack|heart attack when|can't (?:speak|move) (?:japanese|english|the|to|my (?:data|files|cursor|mouse))|account|app\b",
    ),
)


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
        SELF,
        3,
        r"\b(?:kill|killing|unalive|unaliving|hang|hanging|shoot|shooting|drown|drowning|end|ending) (?:my ?self|me please)\b|\bkms\b(?<![0-9] kms)(?<![0-9]kms)",
        rf"{_LAUGH}|{_STORY}|laughing|kill(?:ed)? myself for (?:click|fall|trust|not)|\bkms?/h|distance|\d+ ?kms",
    ),
    Sign(
        SELF,
        3,
        r"\bend(?:ing)? (?:my|this) (?:own )?life\b|\bend(?:ing)? it all\b|\btak(?:e|ing) my (?:own )?life\b|\bend things\b(?= for good| forever| tonight|\.| today)|\bmake it all (?:stop|end)\b",
        rf"{_STORY}|{_LAUGH}|relationship|subscription|contract",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:want(?:s|ed)?|wanna|going|gonna|ready|like|rather|deserve|need|hoping|hope|wish|prefer|plan(?:ning)?) (?:to )?(?:just )?(?:die|be dead)\b(?! of| from| laugh| on the inside)|\bwant(?:ed)? to be dead\b",
        rf"{_LAUGH}|{_STORY}|\bmy (?:phone|laptop|battery|computer)\b[^.]*(?:going|gonna|wants?) to die|grandm|when (?:my|your) ",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:wish|wished) (?:that )?i (?:was|were|wasn't|weren't|had never|could (?:just )?(?:die|disappear|vanish)|never (?:was born|existed|woke))(?: just)?(?: (?:dead|born|alive|here|never born|exist\w*))?|\b(?:better|best) off (?:dead|without me|if i (?:was|were|weren't|died|disappear))|\bwithout me (?:around|here)\b|\bif i (?:was|were) (?:gone|dead|not here|not around)\b|\bif i (?:just )?(?:disappeared|died|didn't wake up|weren't here|wasn't here)\b|\bno ?(?:body|one) would (?:even )?(?:miss me|care if i|notice if i|mind if i)",
        rf"{_STORY}|wish i (?:was|were|wasn't|weren't) (?:better|good|so|more|able|faster|younger|told|warned|that)|wish i had never (?:click|bought|post|sent|open|tap|sign|met|trust|install|download|paid|joined|given|shared)|warranty|insurance|backup|password",
    ),
    Sign(
        SELF,
        3,
        r"\bsuicid(?:e|al)\b",
        rf"{_STORY}|{_PAST}|suicide squad|hotline ads|suicide awareness|prevention (?:week|month|poster|class|training|seminar|lecture)|in the news|news about|celebrit|died by suicide|committed suicide|bomber|news (?:story|report)",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:don't|do not|dont|didn't|never) (?:really |even )?want(?:ed)? to (?:be (?:here|alive|around)(?: any ?more| any longer)?|live|exist|wake up|go on|keep (?:living|going)|see tomorrow)\b(?! in (?:this|the|my|that)| with| at| on| near| here in|stream)",
        rf"{_STORY}|account|mailing list|group chat|in the photo|office",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:no|any|a single|lost (?:the|my|all)|without (?:a|any)|have no|what's the|no more|see no|is there a|there's no|isn't any) (?:good )?(?:reason|point|will|desire|hope|purpose|strength) (?:left )?(?:to|in|of|for) (?:live|living|go on|going on|keep going|being (?:alive|here)|life|exist\w*|staying alive|continuing|wake up|waking up|carry on)\b|\bnothing (?:left )?to live for\b|\bnot worth living\b|\blife (?:isn't|is not|ain't|has no|doesn't have any) (?:worth|meaning)|\b(?:tired|sick|done|finished|exhausted) (?:of|with) (?:living|life|being alive|existing|my life)\b|\bi can't live (?:like this|anymore|any ?more|any longer|with (?:this|myself|the shame))|\bi can'?t go on(?! (?:the|my|a|an|to|line|it|insta\w*|face\w*|tik\w*|you\w*|that|your|line|google|amazon|this (?:site|page|app|trip|website)|vacation|holiday|with (?:the|setup)))\b",
        rf"{_STORY}|without my phone",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:want|wanna|need|going|gonna|wish|like to|could|about|should) (?:to )?(?:just )?(?:disappear|vanish|fade away|not exist|stop existing|sleep forever|never wake up|be gone)\b(?! from (?:the |my )?(?:internet|google|search|list|results|web|group|chat|photo|screen))",
        rf"{_LAUGH}|\b(?:messages?|posts?|pop-?ups?|warning|notification|ads?|pictures?|photos?|results?|icons?|app|files?|data|account|screen) (?:\w+ ){{0,3}}(?:to )?(?:just )?(?:disappear|vanish|go)|make (?:it|this|them|that|my)",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:cut|cutting|hurt|hurting|harm|harming|burn|burning) (?:my ?self|my (?:wrists?|arms?|thighs?))\b|\bself[- ]?harm\w*|\bslit my\b|\bswallow(?:ed)? (?:all|a bottle|a lot|too many|my)|\b(?:took|taken|taking|take|swallowed) (?:all (?:of )?)?(?:(?:my|the|a (?:lot|bottle|bunch|handful) of|too many|so many|these|some) )+(?:pills|tablets|meds|sleeping pills|painkillers|medication)|\boverdos(?:e|ed|ing)\b|\b(?:jump|jumping) (?:off|in front of|from) (?:a|the|my|this)\b|\bstep(?:ping)? in front of (?:a|the) (?:train|car|bus)|\b(?:on|at) the (?:edge of (?:a|the) )?(?:roof|rooftop|bridge|ledge|cliff|railway tracks|train tracks)\b.{0,40}(?:jump|goodbye|end|can't|want|over)|\b(?:standing|sitting) on (?:the|a) (?:roof|rooftop|bridge|ledge|cliff|edge)",
        rf"{_STORY}|{_PAST}|{_LAUGH}|cooking|kitchen|shaving|paper cut|by accident|accidentally cut|burned my ?self (?:on|with) (?:the|a) (?:pan|stove|iron|coffee)|as prescribed|every morning",
    ),
    Sign(
        SELF,
        3,
        r"\b(?:goodbye|good bye|bye),? (?:everyone|world|everybody|cruel world|mom|mum|dad|all)\b|\bthis is (?:my )?(?:goodbye|last (?:message|night|day))\b|\bwon't be (?:here|around|alive) (?:tomorrow|anymore|much longer|long)\b|\bnot (?:going to|gonna) be (?:here|around|alive) (?:tomorrow|anymore|much longer)\b|\bbe(?:ing)? (?:with|reunited with) (?:my (?:late|dead)|him|her) in heaven\b|\bjoin (?:him|her|my (?:late )?(?:wife|husband|mother|father|son|daughter)) (?:in heaven|soon|up there)\b|\bkill me (?:now|please)\b(?!,? (?:my|the|this) (?:wifi|wi-fi|pc|laptop|homework))|\bplease let me die\b",
        rf"{_LAUGH}|{_STORY}|moving|leaving (?:japan|the company|town)|vacation",
    ),
    Sign(
        SELF,
        2,
        r"\bjust want (?:it|everything|this|the pain|all of (?:it|this))(?: all)? to (?:stop|end|be over|go away)\b|\b(?:can't|cant|cannot) (?:do|take|handle|bear|stand|cope with|face) (?:this|it|life|living|things) (?:any ?more|any longer)\b(?!,? (?:(?:too|so) many|with (?:all )?(?:these|my)) (?:passwords?|accounts?|apps?|pop-?ups?|e?mails?|ads|updates?|logins?|notifications?|spam|calls?))|\bwant (?:it|everything) to be over\b|\bwhat's the point (?:of (?:anything|it all)|anymore)\b|\bcan't see (?:a|any) way out\b|\bno way out\b|\bi (?:give|gave) up on (?:life|everything)\b|\bi(?:'m| am) a burden\b|\bhopeless\b|\bdon't deserve to\b|\bcan't face (?:tomorrow|another day|my family)\b|\bready to go\b(?= now\.| in peace)",
    ),
    Sign(
        SELF,
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
        rf"{_STORY}|{_LAUGH}|{_PAST}|\b(?:mom|mum|dad|parents|wife|husband|boss|teacher|mother|father)(?:'s| is| are| will|'ll)? (?:going to |gonna )?kill me (?:when|if|for|over|once|about|because)|kill me when (?:she|he|they)|kill (?:my|the) (?:battery|phone|pc|computer|process|mood|wifi|app|task|account|hard drive|data|sim|plants?|time)|e-?mail|bitcoin|hurt my (?:credit|computer|phone|pc|device|feelings|score|battery|eyes)|attack my (?:computer|pc|phone|account|network)",
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
        rf"{_STORY}|{_PAST}|missing (?:out|a|the|her|his|some|money|points|skins)|\b(?:line|chat|contact|member)\b|(?:data|photos?|account|game|phone|money|contacts?) (?:has |have |just )?disappeared|friend request",
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
        r"\b(?:can't|cannot|can not|couldn't|not|stopped|hard to|isn't|trouble) (?:breathe|breathing)\b|\bunconscious\b|\bnot responding\b(?= and (?:not breathing|bleeding))|\b(?:collapsed|passed out|having a (?:heart attack|stroke)|having a seizure|bleeding (?:a lot|badly|heavily|out|everywhere)|won't stop bleeding|chest pains?)\b|\b(?:drank|drunk|swallowed) (?:bleach|poison|pesticide|detergent|a battery|weed ?killer)|\b(?:house|apartment|kitchen|room|building|battery|phone|charger|laptop|power bank) (?:is |just |'s )?(?:on fire|caught fire|burning|smoking)\b|\bsmoke (?:is )?(?:coming|pouring) (?:out|from)|\b(?:there's|there is) (?:a )?fire\b(?! (?:drill|stick|tv|wall|hd|tablet|emblem))|\bgas leak\b|\b(?:i'm|i am|we're|he's|she's|is) (?:drowning|dying|bleeding)\b(?! to| of (?:laugh|bored|curios|embarr)| laughing| in (?:debt|work|email|spam|ads)| for)|\bin danger\b(?=.{0,20}(?:now|life|help|please|$))|\blife (?:is )?in danger\b",
        rf"{_STORY}|{_PAST}|{_LAUGH}|(?:app|site|server|page|business|market|stock|deal|company|call|website|firefox|network|battery|phone|laptop|computer|screen|ipad|tablet|pc|router|wi-?fi)(?:'s| is| has)? (?:collapsed|passed|dying|drowning|not responding)|phone is on fire with|inspection|alarm test|insurance|breathe new life|can't breathe (?:with|under) (?:all|this) (?:spam|work)|my (?:account|data|computer|pc|phone|information|privacy|files|money|windows) (?:is|are|may be|might be) in danger|is in danger' ?(?:pop|mess)|virus",
    ),
    *BROAD,
    *CORE,
    Sign(
        "self_harm",
        4,
        r"\b(?:most |least )?(?:painless|painful) ways? to (?:go|die|end it|leave)\b|\bhow (?:do i|can i|to) (?:go|die|end it) without (?:any )?(?:pain|it hurting)\b",
        _STORY,
    ),
)
