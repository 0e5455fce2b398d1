// The months and weekdays by the names that eight languages of letters give them; Chinese and Japanese number theirs.

/** In order, as the page header and templates print them. */
export const englishMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** In order from Monday. */
export const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 1 to 12 for a month's name or its usual abbreviation (without a point), as `letterKey` gives it. */
export function monthNumber(folded: string): number | undefined {
	numbers ??= numberMonths();
	return numbers.get(folded);
}

/** The weekdays and their usual abbreviations, folded. */
export function weekdayNames(): string[] {
	return weekdays.split(/\s+/);
}

/** One language a line, its months parted by bars. No word means different months in two of them. */
const months = [
	'january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep | october oct | november nov | december dec',
	'januar janner jan | februar feber feb | marz maerz mrz | april apr | mai | juni | juli | august | september | oktober okt | november | dezember dez',
	'janvier janv | fevrier fevr fev | mars | avril avr | mai | juin | juillet juil | aout | septembre | octobre | novembre | decembre',
	'enero ene | febrero | marzo | abril abr | mayo | junio | julio | agosto ago | septiembre setiembre set | octubre | noviembre | diciembre dic',
	'janeiro | fevereiro fev | marco | abril | maio mai | junho | julho | agosto | setembro set | outubro out | novembro | dezembro dez',
	'gennaio gen | febbraio febb | marzo | aprile | maggio mag | giugno giu | luglio lug | agosto | settembre sett | ottobre ott | novembre | dicembre',
	'январь января янв | февраль февраля февр фев | март марта мар | апрель апреля апр | маи мая | июнь июня июн | июль июля июл | август августа авг | сентябрь сентября сент сен | октябрь октября окт | ноябрь ноября нояб ноя | декабрь декабря дек',
	'ocak oca | subat sub | mart | nisan nis | mayis | haziran haz | temmuz tem | agustos agu | eylul eyl | ekim eki | kasim kas | aralik ara',
];

const weekdays = `
	monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun
	montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
	lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
	lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom
	segunda-feira segunda terca-feira terca quarta-feira quarta quinta-feira quinta sexta-feira sexta
	lunedi martedi mercoledi giovedi gio venerdi sabato domenica
	понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс
	pazartesi sali carsamba persembe cuma cumartesi pazar
`.trim();

let numbers: Map<string, number> | undefined;

function numberMonths(): Map<string, number> {
	const pairs = months.flatMap(language =>
		language.split(' | ').flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
	);
	return new Map(pairs);
}
