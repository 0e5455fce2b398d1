// Names of months and weekdays in languages that have them; Chinese, Japanese, Korean and Vietnamese number theirs.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';

/** 1 to 12 for a month's name or usual abbreviation (without a full stop), folded by `letterKey`. */
export function monthNumber(folded: string): number | undefined {
	numbers ??= numberMonths();
	return numbers.get(folded);
}

/** The weekdays and their usual abbreviations, folded. */
export const weekdayNames = lazily(() => new Set(weekdays.split(/\s+/).map(letterKey)));

/** Whether this is a weekday's name in any of these languages. */
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

/**
 * One language per line, with short and inflected forms, months separated by bars. No word means different months in two of them,
 * except `listopad`. Accents are folded later.
 */
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
	'tammikuu tammikuuta tammikuussa | helmikuu helmikuuta helmikuussa | maaliskuu maaliskuuta maaliskuussa | huhtikuu huhtikuuta huhtikuussa | toukokuu toukokuuta toukokuussa | kesakuu kesakuuta kesäkuussa | heinakuu heinakuuta heinäkuussa | elokuu elokuuta elokuussa | syyskuu syyskuuta syyskuussa | lokakuu lokakuuta lokakuussa | marraskuu marraskuuta marraskuussa | joulukuu joulukuuta joulukuussa',
	'styczen stycznia sty | luty lutego lut | marzec marca | kwiecien kwietnia kwi | maj maja | czerwiec czerwca cze | lipiec lipca lip | sierpien sierpnia sie | wrzesien września wrz | pazdziernik pazdziernika paz | listopad listopada lis | grudzien grudnia gru',
	'sijecanj sijecnja sij | veljaca veljace velj | ozujak ozujka ozu | travanj travnja tra | svibanj svibnja svi | lipanj lipnja | srpanj srpnja | kolovoz kolovoza kol | rujan rujna ruj | oktobar oktobra | studeni studenoga studenog stu | prosinac prosinca',
	'leden ledna led | unor unora uno | brezen brezna bre | duben dubna dub | kveten kvetna kve | cerven cervna cvn | cervenec cervence cvc | srpen srpna srp | zari zar | rijen rijna rij | listopad listopadu lis | prosinec prosince pro',
	'січень січня січ | лютий лютого лют | березень березня бер | квітень квітня квіт | травень травня трав | червень червня черв | липень липня лип | серпень серпня серп | вересень вересня вер | жовтень жовтня жовт | листопад листопада лист | грудень грудня груд',
	'Ιανουάριος Ιανουαρίου Ιαν Γενάρη Γενάρης | Φεβρουάριος Φεβρουαρίου Φεβ Φλεβάρη Φλεβάρης Φεβρ | Μάρτιος Μαρτίου Μαρ Μάρτη Μάρτης | Απρίλιος Απριλίου Απρ Απρίλη Απρίλης | Μάιος Μαΐου Μαι Μάη Μάης | Ιούνιος Ιουνίου Ιούνη Ιουν Ιούνης | Ιούλιος Ιουλίου Ιούλη Ιουλ Ιούλης | Αύγουστος Αυγούστου Αυγ Αύγουστο | Σεπτέμβριος Σεπτεμβρίου Σεπ Σεπτέμβρη Σεπτέμβρης Σεπτ | Οκτώβριος Οκτωβρίου Οκτ Οκτώβρη Οκτώβρης | Νοέμβριος Νοεμβρίου Νοε Νοέμβρη Νοέμβρης Νοεμ | Δεκέμβριος Δεκεμβρίου Δεκ Δεκέμβρη Δεκέμβρης',
	'ianuarie ian | februarie feb | martie mar | aprilie apr | mai | iunie iun | iulie iul | august aug | septembrie sept | octombrie oct | noiembrie noi nov | decembrie dec',
	'január | február | március márc | április ápr | május máj | június jún | július júl | augusztus | szeptember szept | október | november | december',
	'januari janv | februari peb | maret mar | april apr | mei | juni jun | juli jul | agustus agt ags | september sept | oktober okt | november nop nopember | desember des',
	'يناير | فبراير | مارس | أبريل إبريل ابريل | مايو | يونيو | يوليو | أغسطس اغسطس | سبتمبر | أكتوبر اكتوبر | نوفمبر | ديسمبر',
	'ינואר בינואר ינו׳ בינו׳ | פברואר בפברואר פבר׳ בפבר׳ | מרץ במרץ מרס במרס | אפריל באפריל אפר׳ באפר׳ | מאי במאי | יוני ביוני יונ׳ ביונ׳ | יולי ביולי יול׳ ביול׳ | אוגוסט באוגוסט אוג׳ באוג׳ | ספטמבר בספטמבר ספט׳ בספט׳ | אוקטובר באוקטובר אוק׳ באוק׳ | נובמבר בנובמבר נוב׳ בנוב׳ | דצמבר בדצמבר דצמ׳ בדצמ׳',
	'जनवरी जन जन॰ | फ़रवरी फरवरी फ़र॰ फर॰ | मार्च | अप्रैल अप्रै॰ | मई | जून | जुलाई जुल॰ | अगस्त अग॰ | सितंबर सितम्बर सित॰ | अक्टूबर अक्तूबर अक्टू॰ | नवंबर नवम्बर नव॰ | दिसंबर दिसम्बर दिस॰',
	'มกราคม ม.ค | กุมภาพันธ์ ก.พ | มีนาคม มี.ค | เมษายน เม.ย | พฤษภาคม พ.ค | มิถุนายน มิ.ย | กรกฎาคม ก.ค | สิงหาคม ส.ค | กันยายน ก.ย | ตุลาคม ต.ค | พฤศจิกายน พ.ย | ธันวาคม ธ.ค',
	'januar januara | februar februara | marec marca | april aprila | maj maja | jun juna | jul jula | august augusta | september septembra | oktober oktobra | november novembra | december decembra',
	'gener gen | febrer febr | març | abril abr | maig | juny | juliol jul | agost ag | setembre set | octubre oct | novembre nov | desembre des',
	'януари ян | февруари февр | март | април апр | май | юни | юли | август авг | септември септ | октомври окт | ноември ноем | декември дек',
	'جانفي | فيفري | مارس | أفريل | ماي | جوان | جويلية يوليوز | أوت غشت | شتنبر | أكتوبر | نونبر | دجنبر',
	'كانونالثاني | شباط | آذار اذار | نيسان | أيار ايار | حزيران | تموز | آب | أيلول ايلول | تشرينالأول | تشرينالثاني | كانونالأول',
	'ژانویه | فوریه | مارس | آوریل | مه | ژوئن | ژوئیه ژوییه | اوت | سپتامبر | اکتبر | نوامبر | دسامبر',
	'јануар јануара јан | фебруар фебруара феб | март марта | април априла | мај маја | јун јуна | јул јула | август августа авг | септембар септембра септ | октобар октобра | новембар новембра нов | децембар децембра дец',
	'januar januara | februar februara | mart marta | april aprila | maj maja | jun juna | jul jula | avgust avgusta avg | septembar septembra | oktobar oktobra | novembar novembra | decembar decembra',
	'januarja | februarja | marec | aprila | maja | junij junija | julij julija | avgust avgusta | septembra | oktobra | novembra | decembra',
	'জানুয়ারি জানুয়ারী | ফেব্রুয়ারি ফেব্রুয়ারী | মার্চ | এপ্রিল | মে | জুন | জুলাই | আগস্ট অগাস্ট | সেপ্টেম্বর | অক্টোবর | নভেম্বর | ডিসেম্বর',
	'januari | februari | mac | april | mei | jun | julai | ogos ogo | september | oktober | november | disember dis',
	'janvāris janvāra janvārī | februāris februāra februārī | marts marta martā | aprīlis aprīļa aprīlī | maijs maija maijā | jūnijs jūnija jūnijā | jūlijs jūlija jūlijā | augusts augusta augustā | septembris septembra septembrī | oktobris oktobra oktobrī | novembris novembra novembrī | decembris decembra decembrī',
	'sausis sausio | vasaris vasario | kovas kovo | balandis balandžio | gegužė gegužės | birželis birželio | liepa liepos | rugpjūtis rugpjūčio | rugsėjis rugsėjo | spalis spalio | lapkritis lapkričio | gruodis gruodžio',
	'jaanuar | veebruar | märts | aprill | mai | juuni | juuli | august | september | oktoober | november | detsember',
	'janúar | febrúar | mars | apríl | maí | júní | júlí | ágúst | september | október | nóvember | desember',
	'xaneiro | febreiro | marzo | abril | maio | xuño | xullo | agosto | setembro | outubro | novembro | decembro',
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
