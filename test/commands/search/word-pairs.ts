// Words as they are typed, and words of a text that they find and that they do not, in ten languages.

/** `typed found`, parted by commas. */
interface Pairs {
	found: string;
	apart: string;
}

export const wordPairs: Record<string, Pairs> = {
	en: {
		found: `strikes strike, cities city, city cities, workers worker, running run, organised organising, voted voting, wages wage,
			stopped stop, families family, unions union, factories factory, boxes box, printing printed, printed print, walked walking,
			companies company, countries country, marched marching, arrested arresting, elections election, demanded demanding, prices price,
			bakers baker, newspapers newspaper, dismissed dismissing, hoping hope, quickly quick, protests protesting, leading leads,
			rails rail, miners miner, carried carries, studied studying, nationally national`,
		apart: '=strikes strike, strikes* strike, policies police, unions unite',
	},
	de: {
		found: `streiks streik, arbeitern arbeiter, zeitungen zeitung, löhne lohn, häuser haus, fabriken fabrik, städte stadt, bücher buch,
			frauen frau, kindern kinder, preise preis, gewerkschaften gewerkschaft, druckereien druckerei, stunden stunde, wochen woche,
			regierungen regierung, parteien partei, straßen straße, strassen straße, briefe brief, schiffen schiff, jahren jahr, tagen tag,
			gesetze gesetz, verträge vertrag, brücken brücke, schulen schule, kämpfe kampf, züge zug, wahlen wahl, lehrern lehrer,
			märkte markt`,
		apart: '=häuser haus, häuser* haus, streiks streicht, zeitungen zeiten',
	},
	es: {
		found: `migraciones migración, huelgas huelga, trabajadores trabajador, nacionales nacional, caminando caminar, fábricas fábrica,
			obreros obrera, salarios salario, precios precio, periódicos periódico, libros libro, escuelas escuela, sindicatos sindicato,
			elecciones elección, leyes ley, trabajaban trabajar, cantaron cantar, firmaron firmar, cosecharon cosechar, minas mina,
			mineros minero, trenes tren, barcos barco, calles calle, cartas carta, fronteras frontera, contratos contrato, luchando luchar,
			vivieron vivir, canciones canción, obrera obreros, niños niñas`,
		apart: '=huelgas huelga, huelgas* huelga, minas mineral, cartas cartel',
	},
	fr: {
		found: `grèves grève, ouvriers ouvrier, nationale nationaux, marchant marcher, journaux journal, usines usine, villes ville, femmes femme,
			salaires salaire, livres livre, écoles école, syndicats syndicat, élections élection, gouvernements gouvernement,
			travaillaient travailler, chantaient chanter, mineurs mineur, trains train, rues rue, lettres lettre, frontières frontière,
			contrats contrat, enfants enfant, maisons maison, parlait parler, portaient porter, chevaux cheval, généraux général,
			bateaux bateau, finissait finir, heureuse heureux`,
		apart: '=grèves grève, grèves* grève, journaux journée, villes village',
	},
	ru: {
		found: `забастовки забастовка, рабочих рабочие, газеты газета, городов город, книги книга, заводы завод, женщины женщина, дома дом,
			домов дом, школы школа, письма письмо, улицы улица, страны страна, партии партия, цены цена, работали работать, говорил говорить,
			читали читать, пароходы пароход, шахтёров шахтёр, студентов студент, учителя учитель, законы закон, новости новость, стране страна,
			войны война, машины машина, реки река, хлеба хлеб, партией партия, улицами улица, законами закон, школах школа, домами дом,
			законов закон, новая новый, красная красный, большого большой, книгой книга`,
		apart: '=газеты газета, газеты* газета, страны старый, города горы',
	},
	it: {
		found: `scioperi sciopero, lavoratori lavoratore, operaie operaia, giornali giornale, fabbriche fabbrica, donne donna, prezzi prezzo,
			libri libro, scuole scuola, sindacati sindacato, elezioni elezione, leggi legge, governi governo, lavoravano lavorare,
			cantavano cantare, minatori minatore, treni treno, navi nave, strade strada, contratti contratto, bambini bambina, case casa,
			parlando parlare, parlavano parlare, vendevano vendere, finivano finire, rossi rosso, nazionali nazionale, pubblicato pubblicare,
			arrestati arrestare, partiti partito, ragazze ragazzo, camminando camminare`,
		apart: '=scioperi sciopero, scioperi* sciopero, navi navale, case cassa',
	},
	pt: {
		found: `greves greve, trabalhadores trabalhador, fábricas fábrica, cidades cidade, operárias operária, mulheres mulher, salários salário,
			preços preço, livros livro, escolas escola, sindicatos sindicato, governos governo, trabalhavam trabalhar, cantaram cantar,
			mineiros mineiro, navios navio, cartas carta, fronteiras fronteira, contratos contrato, crianças criança, casas casa,
			falando falar, vendiam vender, partiram partir, vermelhos vermelho, publicado publicar, marchando marchar, presos presa,
			meninas menino, portos porto`,
		apart: '=greves greve, greves* greve, cartas cartaz, navios navalha',
	},
	nl: {
		found: `stakingen staking, kranten krant, fabrieken fabriek, arbeiders arbeider, boeken boek, vrouwen vrouw, scholen school,
			vakbonden vakbond, verkiezingen verkiezing, wetten wet, regeringen regering, straten straat, contracten contract, treinen trein,
			mijnwerkers mijnwerker, vragen vraag, drukkers drukker, dagen dag, grote groot, partijen partij, bakkers bakker, landen land, artikelen artikel, tafels tafel, soldaten soldaat, lampen lamp,
			tekeningen tekening, rekeningen rekening, woningen woning, vergaderingen vergadering, schrijvers schrijver, stenen steen`,
		apart: '=kranten krant, kranten* krant, boeken boete, straten straf',
	},
	sv: {
		found: `tidningar tidning, fabriker fabrik, strejken strejker, böckerna böcker, arbetare arbetarna, städerna städer, lönerna löner,
			barnen barn, lagarna lagen, regeringen regering, båtar båten, arbetade arbetar, talade talar, väntade väntar, pojkar pojken,
			bilar bilen, maskiner maskinen, röda röd, stora stor, hamnar hamnen, vägarna vägen, soldater soldaten, dagarna dagen,
			strejkerna strejken, tidningarna tidning, fabrikerna fabrik, båtarna båt, bilarna bil, maskinerna maskin, vägar väg, dagar dag,
			hamnar hamn, lagar lag`,
		apart: '=tidningar tidning, tidningar* tidning, båtar bättre, vägar vagn',
	},
	fi: {
		found: `lakkoja lakko, taloissa talossa, kaupungit kaupungin, lehdissä lehdet, kirjat kirja, talot talo, kirjoja kirja, kouluissa koulussa,
			naiset naisen, lapset lapsen, palkat palkan, hinnat hinnan, tehtaissa tehtaat, kadut kadun, kirjeet kirjeen,
			hallitukset hallituksen, puolueet puolueen, laivat laiva, junat juna, junassa juna, kaivokset kaivoksen, työläiset työläisen,
			viikot viikon, vuodet vuoden, tunnit tunnin, sillat sillan, autot auto, autoissa auto, koneet koneen, satamat satama,
			satamassa satama, metsät metsä, metsässä metsä, sotilaat sotilaan, veneet veneen, talossa talot`,
		apart: '=talot talo, talot* talo, kirjat kirves, junat juoma',
	},
};
