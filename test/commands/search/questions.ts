// Questions as people type them, with plurals, function words and typing mistakes, and the articles that answer them.

export interface AnsweringArticle {
	lang: string;
	title: string;
	text: string;
	asked: string[];
}

const table = `
en|Dockers stop the cranes|The dockers of the harbour voted to strike on Sunday because the company had cut the wages of the night shift.|why did the dockers strike|who voted for strikes in the harbour|what happened to wages of night shifts|when were the cranes stopped by dockers
en|Steam comes to the printing house|In 1814 a newspaper was printed by steam for the first time; the printers feared for their places at the hand press.|when was a newspaper first printed by steam|what did printers fear from the steam press|first newspapers printed with steam|who feared for places at hand presses
en|The wire under the sea|A cable of copper was laid across the ocean, and a telegraph operator sent the first message in ninety-eight words.|how was the telegraph cable laid across the ocean|who sent the first message over the cable|telegraph operators and messages|what was the cable made of copper
en|Matchwomen walk out|Fourteen hundred women left the match factory after one of them was dismissed; phosphorus had ruined their jaws.|why did women leave the match factory|what does phosphorus do to jaws|how many women walked out of the factory|matchwomen factories phosphorus
en|Loaves and prices|Bakers sold a loaf of bread for fourpence until the price of wheat rose after the bad harvest.|what was the price of bread|why did wheat prices rise|bakers selling loaves|how much was a loaf after the harvest
en|The reader in the cigar factory|Cigar makers paid a reader who read novels and newspapers to them from a platform while they rolled leaves.|who read novels to cigar makers|what did the reader read in cigar factories|why were readers paid by cigar makers|rolling leaves platform reader
en|Quota at the island|Immigration was limited by a quota of two per cent, and ships raced to the island before midnight on the first of the month.|what was the immigration quota|why did ships race to the island|immigrants and quotas|ships before midnight at the island
de|Der Tarif der Buchdrucker|Die Buchdrucker schlossen 1873 den ersten Tarifvertrag, der für alle Druckereien des Reiches galt.|wann wurde der erste Tarifvertrag geschlossen|welche Druckerei hatte einen Tarif|Tarifverträge der Buchdrucker|wer schloss den Vertrag für Druckereien
de|Die Stadt und ihre Räder|Auf den Straßen der Stadt fahren mehr Fahrräder als Autos, seit die Brücke für den Verkehr gesperrt ist.|warum fahren mehr Fahrräder als Autos|welche Brücke ist gesperrt|Fahrrad in der Stadt|Strassen ohne Verkehr und Autos
de|Häuser ohne Heizung|In den Häusern am Kanal fiel im Januar die Heizung aus, und die Mieter klagten gegen den Vermieter.|warum klagten die Mieter|wann fiel die Heizung im Haus aus|Mieter gegen Vermieter|Haus am Kanal ohne Heizung
de|Weber und Webstühle|Die Weber zerschlugen die mechanischen Webstühle, weil der Lohn nicht mehr zum Leben reichte.|warum zerschlugen die Weber die Webstühle|wie hoch war der Lohn der Weber|mechanischer Webstuhl|Weber Löhne Leben
de|Eine Zeitung für Seeleute|Die Zeitung der Seeleute erschien in fünf Sprachen und wurde in den Häfen verteilt.|in welchen Sprachen erschien die Zeitung|wer verteilte Zeitungen im Hafen|Zeitungen für Seeleute|was lasen die Seeleute in Häfen
de|Kinder in der Spinnerei|In der Spinnerei arbeiteten Kinder zwölf Stunden am Tag, bis ein Gesetz die Nachtarbeit verbot.|wie viele Stunden arbeiteten Kinder|welches Gesetz verbot die Nachtarbeit|Kinder in Spinnereien|warum gab es ein Gesetz gegen Nachtarbeit
es|Brazos prestados|Miles de braceros cruzaron la frontera para cosechar algodón, y una parte de su salario quedó en un fondo de ahorro.|cuántos braceros cruzaron la frontera|qué pasó con el salario de los braceros|dónde cosecharon algodón|fondos de ahorro de braceros
es|La caravana en la carretera|La caravana de migrantes caminó setenta kilómetros hasta que la guardia cerró la carretera.|cuándo cerró la guardia la carretera|cuántos kilómetros caminaron los migrantes|caravanas de migrantes|por qué camina la caravana
es|Huelga de tranvías|Los conductores de tranvías hicieron huelga porque los turnos eran de catorce horas.|por qué hicieron huelga los conductores|cuántas horas tenían los turnos|huelgas de tranvía|conductor de tranvía turno
es|La imprenta clandestina|Una imprenta escondida en un sótano publicó folletos durante la dictadura.|dónde estaba escondida la imprenta|qué publicó la imprenta en el sótano|imprentas y folletos|quién publicaba folletos en la dictadura
es|Mineros bajo tierra|Treinta mineros quedaron atrapados cuando se derrumbó la galería de la mina de carbón.|cuántos mineros quedaron atrapados|por qué se derrumbó la galería|minas de carbón|minero atrapado en la galería
es|El pan más caro|El precio del pan subió al doble, y las mujeres salieron a la plaza con ollas vacías.|cuánto subió el precio del pan|quién salió a la plaza con ollas|precios del pan|mujeres con olla en las plazas
fr|La grève des mineurs|Les mineurs cessèrent le travail quand la compagnie baissa le prix de la berline de charbon.|pourquoi les mineurs firent-ils grève|quand la compagnie baissa-t-elle le prix|grèves de mineurs|mineur charbon berline
fr|Les canuts et la soie|Les tisserands de soie défilèrent derrière un drapeau noir pour obtenir un tarif.|pourquoi les tisserands défilèrent|qui portait un drapeau noir|tisserand de soie|drapeaux noirs et tarifs
fr|Un journal à un sou|Le journal coûtait un sou, et les crieurs le vendaient dans toutes les rues de la ville.|combien coûtait le journal|qui vendait les journaux dans les rues|journaux à un sou|crieur de la ville
fr|Le chemin de fer|La ligne de chemin de fer fut ouverte en été, et les voyageurs chantaient dans les wagons.|quand la ligne fut-elle ouverte|que chantaient les voyageurs|lignes de chemin de fer|voyageur dans le wagon
fr|Boulangers la nuit|Les boulangers travaillaient toute la nuit dans des caves, jusqu'à la loi qui supprima le travail nocturne.|où travaillaient les boulangers|quelle loi supprima le travail nocturne|boulanger et caves|pourquoi travailler la nuit chez les boulangers
zh|印刷厂的蒸汽机|一八一四年伦敦的报纸第一次用蒸汽机印刷，印刷工人担心失去工作。|报纸什么时候第一次用蒸汽机印刷？|印刷工人担心什么|哪里的报纸用蒸汽机|蒸汽机和印刷工人
zh|码头工人罢工|因为公司降低了夜班的工资，码头工人星期天决定罢工。|码头工人为什么罢工|公司降低了谁的工资|夜班工资降低|罢工是什么时候决定的
ja|活字と新聞|横浜で最初の日刊新聞が活字で印刷され、読者は毎朝それを待っていた。|最初の日刊新聞はどこで印刷されたか|横浜の新聞はいつ始まったか|活字の新聞と読者|誰が毎朝新聞を待っていたのですか
ja|紡績工場の少女たち|紡績工場の少女たちは一日十四時間働き、賃金の引き下げに反対して工場を出た。|少女たちは一日何時間働いたか|なぜ紡績工場を出たのか|賃金の引き下げに誰が反対した|紡績工場の賃金
fr|Lettres de l'exil|Les exilés écrivaient des lettres que des marins portaient en cachette de port en port.|qui portait les lettres des exilés|comment les lettres passaient de port en port|lettre d'exilé|marins en cachette
`;

export const questions: AnsweringArticle[] = table
	.trim()
	.split('\n')
	.map(line => {
		const [lang = '', title = '', text = '', ...asked] = line.split('|');
		return {lang, title, text, asked};
	});

/** By the name of the bundled article that answers. */
export const bundledQuestions: {name: string; asked: string[]}[] = [
	{
		name: 'the-matchwomen-of-bow',
		asked: [
			'why did the women walk out of the match factory',
			'what fines did matchwomen pay for dirty feet',
			'when was white phosphorus forbidden in matches',
			'who was the secretary of the union of matchmakers',
			'how much were the fines at the match factory',
			'who went to see Annie Besant about the strike',
		],
	},
	{
		name: 'the-wire-under-the-sea',
		asked: [
			'who laid the cables under the ocean',
			'what did the first telegraph message say',
			'when did telegraphers strike against Western Union',
			'how were pigeons used to carry news',
			'why did the first Atlantic cable fail',
		],
	},
	{
		name: 'the-night-the-times-went-to-steam',
		asked: [
			'which newspapers were first printed by steam',
			'how many impressions did the press make in an hour',
			'why were the pressmen waiting all night in Printing House Square',
			'who was the proprietor of The Times in 1814',
		],
	},
	{
		name: 'three-loaves',
		asked: [
			'how did a loaf of bread get its price',
			'who wrote the poem bread and roses',
			'what happened to the children of Lawrence strikers',
			'how many languages were spoken by the strikers',
		],
	},
	{
		name: 'the-reader-in-the-cigar-factory',
		asked: [
			'what did readers read to cigar makers',
			'who paid the lectors in cigar factories',
			'when did the readings in Havana begin',
		],
	},
	{
		name: 'ellis-island-quota',
		asked: [
			'how many immigrants came through Ellis Island',
			'what was the quota for Italians',
			'what was the literacy test for immigrants',
			'how many immigrants passed through Ellis Island on the busiest day',
		],
	},
	{
		name: 'eighty-columns',
		asked: [
			'why do terminals have eighty columns',
			'how many columns had punched cards',
			'why are terminals eighty columns wide',
			'where do the sixteen colours of a terminal come from',
		],
	},
	{
		name: 'the-first-of-may',
		asked: [
			'who threw the bomb at Haymarket',
			'when was the first of May chosen for the eight-hour day',
			'how did May Day begin',
		],
	},
	{
		name: 'brazos-prestados',
		asked: [
			'¿cuántos braceros cruzaron la frontera en 1942?',
			'¿qué pasó con el fondo de ahorro de los trabajadores?',
			'¿quién publicó un informe sobre los campamentos?',
			'¿por qué no se enviaron trabajadores a Texas?',
			'¿dónde chocó el tren con un camión de braceros?',
			'cuánto ganaban los braceros por hora',
			'por qué terminó el programa bracero en 1964',
			'quién firmó el acuerdo entre México y Estados Unidos',
		],
	},
	{
		name: 'der-tarif-von-1873',
		asked: [
			'Wann galt der erste Tarif für Buchdrucker?',
			'Warum sperrten die Prinzipale ihre Gehilfen aus?',
			'Wie lang war der Arbeitstag nach dem Tarif?',
			'Wer gründete den Verband der Buchdrucker?',
			'Welche Löhne verlangten die Setzer in Nürnberg?',
			'was kosteten tausend n in Leipzig',
			'warum kamen die Wortführer in Haft',
			'wie lange dauerte die Aussperrung 1873',
		],
	},
	{
		name: 'the-paper-on-the-night-train',
		asked: ['how did the Chicago Defender reach the South', 'why did railway porters carry newspapers'],
	},
	{name: 'exodus-of-poverty', asked: ['where did the migrants caravan start walking']},
	{name: 'the-printers-chapel', asked: ['how did Franklin quarrel with the other printers about drink']},
	{name: 'katsuji-no-michi', asked: ['横浜毎日新聞', '本木昌造 活字', '築地 活版製造所', 'ふりがな 読売新聞']},
];
