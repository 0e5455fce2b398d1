// What queries find in the fixture library, a query a line: `query → name:line[match|match] …`. A title, an author, a tag or
// a summary has its own word for a line; empty brackets are an article that answers without a text that does.

export interface QueryRow {
	query: string;
	places: string;
}

export interface QueryGroup {
	behaviour: string;
	rows: QueryRow[];
}

const table = `
# a word is the start of words
strike → 000_telegraph:11[strike] 2023/bread:20[strike] 2023/bread:20[strike] harbour:11[strike] harbour:16[strike] tram:12[strike]
STRIKE → 000_telegraph:11[strike] 2023/bread:20[strike] 2023/bread:20[strike] harbour:11[strike] harbour:16[strike] tram:12[strike]
strik → 000_telegraph:11[strik] 2023/bread:20[strik] 2023/bread:20[strik] harbour:11[strik] harbour:16[strik] tram:12[strik]
trike →
night → 000_telegraph:title[night] 000_telegraph:6[night] 2022/bread:20[night] harbour:11[night] harbour:27[night]
railway → harbour:30[railway]
xyzzy →
mexic* → caravana:tag[Méxic]
# an equals sign or a sign at the end makes it whole
=strik →
=strike → 000_telegraph:11[strike] 2023/bread:20[strike] 2023/bread:20[strike] harbour:11[strike] harbour:16[strike] tram:12[strike]
100% → notes:10[100]
# some signs are a word's own
C++ → notes:10[C++]
"C++ and R&D" → notes:10[C++ and R&D]
c++* → notes:10[C++]
C# →
=c → notes:10[C]
R&D → notes:10[R&D]
"R & D" → notes:10[R&D]
.five →
# words are looked for all over the article
strike vote → harbour:11[vote|strike] harbour:16[strike] harbour:23[vote]
strike AND vote → harbour:11[vote|strike] harbour:16[strike] harbour:23[vote]
loaf docker → 2022/bread:13[loaf] 2022/bread:20[loaf|docker] 2022/bread:24[loaf]
national guard → 000_telegraph:11[national|guard] harbour:30[national|guard]
historians famous → 2023/bread:14[Historians] 2023/bread:16[historians|famous]
economics loaf → 2022/bread:13[loaf] 2022/bread:20[loaf] 2022/bread:24[loaf]
strike xyzzy →
# a phrase is in one text, its last word whole
"night shift" → 2022/bread:20[night shift] harbour:11[night shift]
"night shi" →
"night shi*" → 2022/bread:20[night shi] harbour:11[night shi]
"night shi"* → 2022/bread:20[night shi] harbour:11[night shi]
“night shift” → 2022/bread:20[night shift] harbour:11[night shift]
"shift night" →
"national guard" → 000_telegraph:11[national guard] harbour:30[national guard]
"the price of" → 2022/bread:title[The price of] 2022/bread:13[the price of]
"stop the cranes cranes" →
"working-class" →
"grain cart" →
"grain carts" → 2023/bread:9[grain carts]
# phrases go over line ends, markup, page breaks and signs
"night shift had voted" → harbour:11[night shift had voted]
"dawn the day shift joined" → harbour:11[dawn the day shift joined]
"the tug crews refused" → harbour:21[the tug crews refused]
"unloading of grain" → harbour:20[unloading of grain]
"hours were counted" → 000_telegraph:6[hours were counted]
"silence the national guard" → 000_telegraph:11[silence. The national guard]
"1.20 in spring" → 2022/bread:13[1.20 in spring]
"mr j okafor" → harbour:16[Mr. J. Okafor]
"183 17" → harbour:27[183 | 17]
"flour gas rent" → 2022/bread:24[flour + gas + rent]
semi-colons → notes:7[semi-colons]
"not a gift" → 2023/bread:14[not a gift]
"strike unlawful" → harbour:16[strike “unlawful]
# quotes are alike, straight and curly
don't → harbour:16[don't]
don’t → harbour:16[don't]
"don't load" → harbour:16[don't load]
company's → harbour:16[company’s]
company’s → harbour:16[company’s]
bakers' → 2022/bread:13[Bakers|bakers] 2023/bread:20[bakers]
l'œuvre → 2019-cafe:11[L’œuvre]
l’oeuvre → 2019-cafe:11[L’œuvre]
aujourd'hui → 2019-cafe:9[Aujourd’hui]
"“strike”" → 000_telegraph:11[strike] 2023/bread:20[strike] 2023/bread:20[strike] harbour:11[strike] harbour:16[strike] tram:12[strike]
"quote, unquote" → notes:8[quote, unquote]
# apostrophes, hyphens and signs in numbers join
companys → harbour:16[company’s]
"company letter" →
"companys answer" → harbour:16[company’s answer]
dont → harbour:16[don't]
semicolons → notes:7[semi-colons]
colons → notes:7[colons]
semi → notes:7[semi]
# or, not, parentheses
strike OR loaf → 000_telegraph:11[strike] 2022/bread:13[loaf] 2022/bread:20[loaf] 2022/bread:24[loaf] 2023/bread:20[strike] 2023/bread:20[strike|loaf] harbour:11[strike] harbour:16[strike] tram:12[strike]
strike OR xyzzy → 000_telegraph:11[strike] 2023/bread:20[strike] 2023/bread:20[strike] harbour:11[strike] harbour:16[strike] tram:12[strike]
loaf -docker → 2023/bread:20[loaf]
loaf NOT docker → 2023/bread:20[loaf]
guard -national → caravana:9[Guard]
-wsws → notes:title[]
-(strike OR bread) lang:en → notes:title[]
NOT NOT scandal → tram:12[scandal]
(strike OR riot) bread → 2023/bread:title[Bread|riot] 2023/bread:20[strike|riot] 2023/bread:20[strike]
strike OR riot bread → 000_telegraph:11[strike] 2023/bread:title[Bread|riot] 2023/bread:20[strike|riot] 2023/bread:20[strike] harbour:11[strike] harbour:16[strike] tram:12[strike]
bread (strike OR gas) → 2022/bread:title[bread] 2022/bread:13[gas] 2022/bread:16[Bread] 2022/bread:24[gas] 2023/bread:title[Bread] 2023/bread:20[strike] 2023/bread:20[strike]
(scandal strike) OR (xyzzy bread) → tram:12[scandal|strike]
scandal -"six minutes" →
scandal -"minutes six" → tram:12[scandal]
# near
night NEAR/0 shift → 2022/bread:20[night|shift] harbour:11[night|shift]
shift NEAR/0 night → 2022/bread:20[night|shift] harbour:11[night|shift]
dockers NEAR/6 strike →
dockers NEAR/7 strike → harbour:11[dockers|strike]
strike NEAR dockers → harbour:11[dockers|strike]
"day shift" NEAR/10 "night shift" → harbour:11[night shift|day shift]
girls NEAR/3 boards NEAR/5 voices → 000_telegraph:6[girls|boards|voices]
girls NEAR/3 boards NEAR/1 voices →
night NEAR night →
wages NEAR/4 strike → 2023/bread:20[wages] 2023/bread:20[strike]
cranes NEAR dockers → harbour:11[cranes] harbour:11[dockers]
wages NEAR/40 grain →
title:(price NEAR/2 bread) → 2022/bread:title[price|bread]
# accents, case, ligatures and letters that a keyboard lacks
lopez → caravana:9[López]
LÓPEZ → caravana:9[López]
migracion → caravana:tag[migración]
strasse → strasse:title[Straße] strasse:9[Straße|Straße]
straße → strasse:title[Straße] strasse:9[Straße|Straße]
STRASSE → strasse:title[Straße] strasse:9[Straße|Straße]
stras → strasse:title[Straß] strasse:9[Straß|Straß]
=straße → strasse:title[Straße] strasse:9[Straße]
straßenbahn → strasse:9[Straßenbahn]
munchen → strasse:14[MÜNCHEN]
münchen → strasse:14[MÜNCHEN]
koln → strasse:14[Köln]
größe → strasse:12[Größe] strasse:14[Größe]
grosse → strasse:12[Größe] strasse:14[Größe]
naive → 2023/bread:20[Naïve]
cafe → 2019-cafe:title[café] 2019-cafe:9[café]
œuvre → 2019-cafe:11[œuvre] 2019-cafe:13[œuvre]
oeuv → 2019-cafe:11[œuv] 2019-cafe:13[œuv]
ete → 2019-cafe:9[été]
ЗАБАСТОВКА → ночь:9[Забастовка]
еще → ночь:9[Ещё]
рабочие → ночь:9[рабочие]
# Chinese and Japanese match anywhere, whatever the width
移民 → 移民:title[移民] 移民:9[移民] 移民:13[移民]
民工 → 移民:9[民工] 移民:13[民工]
移 → 移民:title[移] 移民:9[移] 移民:13[移]
"移民 工人" → 移民:9[移民工人] 移民:13[移民工人]
移民 工資 → 移民:title[移民] 移民:9[移民] 移民:13[移民|工資]
工資沒有增加 → 移民:13[工資沒有增加]
2022年 → 移民:13[2022年]
２０２２年 → 移民:13[2022年]
二〇二二 → 移民:9[二〇二二]
8％ → 移民:13[８]
gdp → 移民:13[ＧＤＰ]
駅 → tetsudo:9[駅]
ライキ → tetsudo:9[ライキ]
ベル → tetsudo:9[ﾍﾞﾙ]
へル →
がんばろう → tetsudo:11[がんばろう]
かんばろう →
東京の運転士 → tetsudo:11[東京の運転士]
# fields
title:bread → 2022/bread:title[bread] 2023/bread:title[Bread]
title:strike →
title:(bread OR cafe) → 2019-cafe:title[café] 2022/bread:title[bread] 2023/bread:title[Bread]
title:"price of bread" → 2022/bread:title[price of bread]
author:labour → 000_telegraph:author[labour] 2022/bread:author[labour] harbour:author[labour] tram:author[labour]
author:"labour desk" -tag:strike → 000_telegraph:author[labour desk] 2022/bread:author[labour desk]
author:redaccion → caravana:author[redacción]
tag:str → harbour:tag[str] tram:tag[str]
tag:=str →
tag:"strike ports" →
tag:mexico → caravana:tag[México]
tag:移民 → 移民:tag[移民]
in:vote → harbour:23[vote]
in:background strike → harbour:11[strike] harbour:14[Background] harbour:16[strike]
in:"who pays" → 2022/bread:18[Who pays]
in:strike →
"two shifts" → harbour:summary[Two shifts]
# languages and dates
lang:en → 000_telegraph:title[] 2022/bread:title[] 2023/bread:title[] harbour:title[] notes:title[] tram:title[]
lang:en-GB → 2023/bread:title[]
lang:EN_gb → 2023/bread:title[]
lang:zh → 移民:title[]
date:2023 → 2023/bread:title[] caravana:title[] strasse:title[]
date:2022..2023 → 2022/bread:title[] 2023/bread:title[] caravana:title[] strasse:title[] 移民:title[]
date:2024.. → tram:title[]
date:..2018 → ночь:title[]
date:2019-03 → 000_telegraph:title[] 2019-cafe:title[]
date:2019-06 → 2019-cafe:title[]
date:2020-11-15 → tetsudo:title[]
date:"2 June 2023" → strasse:title[]
date:june-2023 → strasse:title[]
date:last-year → 2023/bread:title[] caravana:title[] strasse:title[]
date:this-year → tram:title[]
-date:1000.. → notes:title[]
# words, addresses, what was read
words:<20 lang:es →
words:>100 tag:strike → harbour:tag[strike]
words:>100000 →
path:2023/ → 2023/bread:title[]
site:nowhere.example →
is:read →
is:unread title:bread -path:2022 → 2023/bread:title[Bread]
text:labour →
text:cranes → harbour:11[cranes]
strike date:2023 → 2023/bread:20[strike] 2023/bread:20[strike]
strike -lang:en →
strike -lang:en-gb -tag:strike → 000_telegraph:11[strike]
bread lang:en -lang:en-gb → 2022/bread:title[bread] 2022/bread:16[Bread]
`;

export const queryTable: QueryGroup[] = table
	.split(/^# /m)
	.slice(1)
	.map(group => {
		const [behaviour = '', ...rows] = group.trim().split('\n');
		return {behaviour, rows: rows.map(rowOf)};
	});

function rowOf(line: string): QueryRow {
	const [query = '', places = ''] = line.split(/ → ?/);
	return {query, places};
}
