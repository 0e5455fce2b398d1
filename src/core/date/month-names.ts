// The months and weekdays by the names that languages of letters give them; Chinese, Japanese, Korean and Vietnamese number
// theirs.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';

/** 1 to 12 for a month's name or its usual abbreviation (without a point), as `letterKey` gives it. */
export function monthNumber(folded: string): number | undefined {
	numbers ??= numberMonths();
	return numbers.get(folded);
}

/** The weekdays and their usual abbreviations, folded. */
export const weekdayNames = lazily(() => new Set(weekdays.split(/\s+/).map(letterKey)));

/** Whether this is the name of a weekday in one of the languages of dates. */
export function isWeekday(name: string): boolean {
	const key = letterKey(name.trim().replace(/\.$/, ''));
	return weekdayNames().has(key) || weekdaysOfTwoWords().has(key.replaceAll('đ', 'd'));
}

const weekdaysOfTwoWords = lazily(() => {
	const vietnamese = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map(name => `thứ ${name}`);
	const hebrew = ['ראשון', 'שני', 'שלישי', 'רביעי', 'חמישי', 'שישי', 'א׳', 'ב׳', 'ג׳', 'ד׳', 'ה׳', 'ו׳'].map(
		name => `יום ${name}`,
	);
	return new Set([...vietnamese, 'chủ nhật', ...hebrew].map(letterKey));
});

/** One language a line, its months parted by bars. No word means different months in two of them, but `listopad`. Accents are folded later. */
const months = [
	'january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep | october oct | november nov | december dec',
	'januar janner jan | februar feber feb | marz maerz mrz | april apr | mai | juni | juli | august | september | oktober okt | november | dezember dez',
	'janvier janv | fevrier fevr fev | mars | avril avr | mai | juin | juillet juil | aout | septembre | octobre | novembre | decembre',
	'enero ene | febrero | marzo | abril abr | mayo | junio | julio | agosto ago | septiembre setiembre set | octubre | noviembre | diciembre dic',
	'janeiro | fevereiro fev | marco | abril | maio mai | junho | julho | agosto | setembro set | outubro out | novembro | dezembro dez',
	'gennaio gen | febbraio febb | marzo | aprile | maggio mag | giugno giu | luglio lug | agosto | settembre sett | ottobre ott | novembre | dicembre',
	'январь января янв | февраль февраля февр фев | март марта мар | апрель апреля апр | маи мая | июнь июня июн | июль июля июл | август августа авг | сентябрь сентября сент сен | октябрь октября окт | ноябрь ноября нояб ноя | декабрь декабря дек',
	'januari | februari | maart mrt | april | mei | juni | juli | augustus | september | oktober okt | november | december',
	'januari | februari | mars | april | maj | juni | juli | augusti | september | oktober | november | december',
	'januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december',
	'januar | februar | mars | april | mai | juni | juli | august | september | oktober | november | desember des',
	'tammikuu tammikuuta | helmikuu helmikuuta | maaliskuu maaliskuuta | huhtikuu huhtikuuta | toukokuu toukokuuta | kesakuu kesakuuta | heinakuu heinakuuta | elokuu elokuuta | syyskuu syyskuuta | lokakuu lokakuuta | marraskuu marraskuuta | joulukuu joulukuuta',
	'styczen stycznia sty | luty lutego lut | marzec marca | kwiecien kwietnia kwi | maj maja | czerwiec czerwca cze | lipiec lipca lip | sierpien sierpnia sie | wrzesien września wrz | pazdziernik pazdziernika paz | listopad listopada lis | grudzien grudnia gru',
	'sijecanj sijecnja | veljaca veljace | ozujak ozujka | travanj travnja | svibanj svibnja | lipanj lipnja | srpanj srpnja | kolovoz kolovoza | rujan rujna | oktobar oktobra | studeni studenoga studenog | prosinac prosinca',
	'leden ledna | unor unora | brezen brezna | duben dubna | kveten kvetna | cerven cervna | cervenec cervence | srpen srpna | zari | rijen rijna | listopad listopadu | prosinec prosince',
	'січень січня січ | лютий лютого лют | березень березня бер | квітень квітня квіт | травень травня трав | червень червня черв | липень липня лип | серпень серпня серп | вересень вересня вер | жовтень жовтня жовт | листопад листопада лист | грудень грудня груд',
	'Ιανουάριος Ιανουαρίου Ιαν | Φεβρουάριος Φεβρουαρίου Φεβ | Μάρτιος Μαρτίου Μαρ | Απρίλιος Απριλίου Απρ | Μάιος Μαΐου Μαι | Ιούνιος Ιουνίου | Ιούλιος Ιουλίου | Αύγουστος Αυγούστου Αυγ | Σεπτέμβριος Σεπτεμβρίου Σεπ | Οκτώβριος Οκτωβρίου Οκτ | Νοέμβριος Νοεμβρίου Νοε | Δεκέμβριος Δεκεμβρίου Δεκ',
	'ianuarie ian | februarie | martie | aprilie | mai | iunie iun | iulie iul | august | septembrie | octombrie | noiembrie noi | decembrie',
	'január | február | március márc | április ápr | május máj | június jún | július júl | augusztus | szeptember szept | október | november | december',
	'januari | februari | maret | april | mei | juni | juli | agustus agt | september | oktober | november | desember',
	'يناير | فبراير | مارس | أبريل إبريل ابريل | مايو | يونيو | يوليو | أغسطس اغسطس | سبتمبر | أكتوبر اكتوبر | نوفمبر | ديسمبر',
	'ינואר בינואר | פברואר בפברואר | מרץ במרץ מרס במרס | אפריל באפריל | מאי במאי | יוני ביוני | יולי ביולי | אוגוסט באוגוסט | ספטמבר בספטמבר | אוקטובר באוקטובר | נובמבר בנובמבר | דצמבר בדצמבר',
	'जनवरी | फ़रवरी फरवरी | मार्च | अप्रैल | मई | जून | जुलाई | अगस्त | सितंबर सितम्बर | अक्टूबर अक्तूबर | नवंबर नवम्बर | दिसंबर दिसम्बर',
	'มกราคม ม.ค | กุมภาพันธ์ ก.พ | มีนาคม มี.ค | เมษายน เม.ย | พฤษภาคม พ.ค | มิถุนายน มิ.ย | กรกฎาคม ก.ค | สิงหาคม ส.ค | กันยายน ก.ย | ตุลาคม ต.ค | พฤศจิกายน พ.ย | ธันวาคม ธ.ค',
	'januar januara | februar februara | marec marca | april aprila | maj maja | jun juna | jul jula | august augusta | september septembra | oktober oktobra | november novembra | december decembra',
	'gener | febrer | març | abril | maig | juny | juliol | agost | setembre | octubre | novembre | desembre',
	'януари | февруари | март | април | май | юни | юли | август | септември | октомври | ноември | декември',
	'جانفي | فيفري | مارس | أفريل | ماي | جوان | جويلية يوليوز | أوت غشت | شتنبر | أكتوبر | نونبر | دجنبر',
	'كانونالثاني | شباط | آذار اذار | نيسان | أيار ايار | حزيران | تموز | آب | أيلول ايلول | تشرينالأول | تشرينالثاني | كانونالأول',
	'ژانویه | فوریه | مارس | آوریل | مه | ژوئن | ژوئیه ژوییه | اوت | سپتامبر | اکتبر | نوامبر | دسامبر',
	'ianuarie | februarie feb | martie mar | aprilie apr | mai | iunie | iulie | august aug | septembrie sept | octombrie oct | noiembrie nov | decembrie dec',
	'Γενάρη | Φλεβάρη | Μάρτη | Απρίλη | Μάη | Ιούνη Ιουν | Ιούλη Ιουλ | Αύγουστο | Σεπτέμβρη | Οκτώβρη | Νοέμβρη | Δεκέμβρη',
	'janv | peb | mar | apr | mei | jun | jul | ags | sept | okt | nop nopember | des',
	'जन जन॰ | फ़र॰ फर॰ | मार्च | अप्रै॰ | मई | जून | जुल॰ | अग॰ | सित॰ | अक्टू॰ | नव॰ | दिस॰',
	'ינו׳ בינו׳ | פבר׳ בפבר׳ | מרץ | אפר׳ באפר׳ | מאי | יונ׳ ביונ׳ | יול׳ ביול׳ | אוג׳ באוג׳ | ספט׳ בספט׳ | אוק׳ באוק׳ | נוב׳ בנוב׳ | דצמ׳ בדצמ׳',
	'led | uno | bre | dub | kve | cvn | cvc | srp | zar | rij | lis | pro',
	'јануар јануара јан | фебруар фебруара феб | март марта | април априла | мај маја | јун јуна | јул јула | август августа авг | септембар септембра септ | октобар октобра | новембар новембра нов | децембар децембра дец',
	'januar januara | februar februara | mart marta | april aprila | maj maja | jun juna | jul jula | avgust avgusta avg | septembar septembra | oktobar oktobra | novembar novembra | decembar decembra',
	'januarja | februarja | marec | aprila | maja | junij junija | julij julija | avgust avgusta | septembra | oktobra | novembra | decembra',
	'sij | velj | ozu | tra | svi | lipanj | srpanj | kol | ruj | oktobar | stu | prosinac',
	'জানুয়ারি জানুয়ারী | ফেব্রুয়ারি ফেব্রুয়ারী | মার্চ | এপ্রিল | মে | জুন | জুলাই | আগস্ট অগাস্ট | সেপ্টেম্বর | অক্টোবর | নভেম্বর | ডিসেম্বর',
	'januari | februari | mac | april | mei | jun | julai | ogos ogo | september | oktober | november | disember dis',
	'janvāris janvāra janvārī | februāris februāra februārī | marts marta martā | aprīlis aprīļa aprīlī | maijs maija maijā | jūnijs jūnija jūnijā | jūlijs jūlija jūlijā | augusts augusta augustā | septembris septembra septembrī | oktobris oktobra oktobrī | novembris novembra novembrī | decembris decembra decembrī',
	'sausis sausio | vasaris vasario | kovas kovo | balandis balandžio | gegužė gegužės | birželis birželio | liepa liepos | rugpjūtis rugpjūčio | rugsėjis rugsėjo | spalis spalio | lapkritis lapkričio | gruodis gruodžio',
	'jaanuar | veebruar | märts | aprill | mai | juuni | juuli | august | september | oktoober | november | detsember',
	'janúar | febrúar | mars | apríl | maí | júní | júlí | ágúst | september | október | nóvember | desember',
	'xaneiro | febreiro | marzo | abril | maio | xuño | xullo | agosto | setembro | outubro | novembro | decembro',
	'gen | febr | març | abr | maig | juny | jul | ag | set | oct | nov | des',
	'ян | февр | март | апр | май | юни | юли | авг | септ | окт | ноем | дек',
	'tammikuussa | helmikuussa | maaliskuussa | huhtikuussa | toukokuussa | kesäkuussa | heinäkuussa | elokuussa | syyskuussa | lokakuussa | marraskuussa | joulukuussa',
	'Γενάρης | Φλεβάρης Φεβρ | Μάρτης | Απρίλης | Μάης | Ιούνης | Ιούλης | Αύγουστος | Σεπτέμβρης Σεπτ | Οκτώβρης | Νοέμβρης Νοεμ | Δεκέμβρης',
	'ocak oca | subat sub | mart | nisan nis | mayis | haziran haz | temmuz tem | agustos agu | eylul eyl | ekim eki | kasim kas | aralik ara',
];

const weekdays = `
	monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun
	montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
	lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
	lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom
	segunda-feira segunda terca-feira terca quarta-feira quarta quinta-feira quinta sexta-feira sexta
	ponedjeljak utorak srijeda cetvrtak petak subota nedjelja
	lunedi martedi mercoledi giovedi gio venerdi sabato domenica
	понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс
	maandag ma dinsdag woensdag wo donderdag vrijdag zaterdag za zondag zo
	måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
	maanantaina maanantai tiistaina tiistai keskiviikkona keskiviikko torstaina torstai perjantaina perjantai lauantaina lauantai sunnuntaina sunnuntai
	poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
	понеділок вівторок середа четвер п’ятниця субота неділя
	Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή luni marți miercuri joi vineri sâmbătă duminică
	hétfő kedd szerda csütörtök péntek szombat vasárnap senin selasa rabu kamis jumat sabtu minggu
	الاثنين الإثنين الثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد
	सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
	vr za di pe ma ti ke to la su pon wt sr czw pt sob niedz po ut st ct pa so ne patek piatok streda stvrtok pondelok utorok sobota nedela
	man tir tors fre lor son mån tis ons lör sön fredagen måndagen tisdagen onsdagen torsdagen lördagen söndagen
	петък събота неделя сряда divendres dissabte diumenge dilluns dimarts dimecres dijous
	شنبه یکشنبه یک‌شنبه دوشنبه سه‌شنبه چهارشنبه چهار‌شنبه پنجشنبه پنج‌شنبه جمعه
	недеља понедељак уторак среда четвртак петак субота nedelja ponedeljak utorak sreda četrtek torek sobota
	রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার बृहस्पतिवार इतवार मंगल बुध
	søn lør seg ter qua qui sex ahad isnin selasa rabu khamis jumaat jum’at jum'at lunes lun dum
	пятницу среду субботу пн вт ср чт пт сб вс нд п'ятниця пʼятниця
	Κυρ Δευ Τρι Τετ Πεμ Παρ Σαβ dg dl dt dc dj dv ds
	월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 שבת
	จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์
	pazartesi sali carsamba persembe cuma cumartesi pazar
`.trim();

let numbers: Map<string, number> | undefined;

function numberMonths(): Map<string, number> {
	const pairs = months.flatMap(language =>
		language
			.split(' | ')
			.flatMap((names, index) => names.split(' ').map(name => [letterKey(name), index + 1] as const)),
	);
	return new Map(pairs);
}
