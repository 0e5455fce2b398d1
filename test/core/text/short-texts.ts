// Texts of a few sentences, some among code, tags and quotations in another language.

export const shortTexts: [language: string, text: string][] = [
	[
		'da',
		'Båden lå stadig ved broen, da vi kom, men der var ingen om bord. Vi ventede til om aftenen og gik så hjem uden at have fået noget at vide om rejsen.',
	],
	[
		'nb',
		'Båten lå fortsatt ved brygga da vi kom, men det var ingen om bord. Vi ventet til kvelden og gikk så hjem uten å ha fått vite noe om reisen.',
	],
	[
		'fi',
		'Pyörän korjaamiseen tarvitaan avain ja vähän aikaa. Ensin irrotetaan rengas ja sitten katsotaan, missä reikä on, ja se paikataan.',
	],
	[
		'pl',
		'Łódź stała jeszcze przy pomoście, kiedy przyszliśmy, ale na pokładzie nie było nikogo. Czekaliśmy do wieczora, a potem wróciliśmy do domu, bo nikt nic nie wiedział.',
	],
	[
		'pl',
		'Żeby naprawić rower, trzeba mieć klucz i trochę cierpliwości. Najpierw zdejmuje się koło, potem szuka się dziury i ją zakleja.',
	],
	[
		'cs',
		'Loď stála ještě u mola, když jsme přišli, ale na palubě nikdo nebyl. Čekali jsme do večera a pak jsme šli domů, protože nikdo nic nevěděl.',
	],
	[
		'cs',
		'Kdo chce opravit kolo, potřebuje klíč a trochu trpělivosti. Nejdřív se sundá kolo, potom se hledá díra a nakonec se zalepí.',
	],
	[
		'sk',
		'Loď stála ešte pri móle, keď sme prišli, ale na palube nikto nebol. Čakali sme do večera a potom sme išli domov, pretože nikto nič nevedel.',
	],
	[
		'uk',
		'Щоб полагодити велосипед, потрібен ключ і трохи терпіння. Спочатку знімають колесо, потім шукають дірку і заклеюють її.',
	],
	[
		'ru',
		'Лодка ещё стояла у причала, когда мы пришли, но на борту никого не было. Мы ждали до вечера, а потом пошли домой, потому что никто ничего не знал.',
	],
	[
		'ru',
		'Чтобы починить велосипед, нужен ключ и немного терпения. Сначала снимают колесо, потом ищут дырку и заклеивают её.',
	],
	[
		'sr',
		'Чамац је још стајао на пристаништу када смо дошли, али на њему није било никога. Чекали смо до вечери, а онда смо отишли кући јер нико ништа није знао.',
	],
	[
		'hr',
		'Brod je još stajao na molu kad smo došli, ali na njemu nije bilo nikoga. Čekali smo do večeri, a onda smo otišli kući jer nitko nije ništa znao.',
	],
	[
		'sl',
		'Čoln je še stal ob pomolu, ko smo prišli, vendar na njem ni bilo nikogar. Čakali smo do večera in potem odšli domov, ker nihče ni nič vedel.',
	],
	[
		'tr',
		'Biz geldiğimizde kayık hâlâ iskelede duruyordu ama içinde kimse yoktu. Akşama kadar bekledik, sonra eve döndük çünkü kimse yolculuk hakkında bir şey bilmiyordu.',
	],
	[
		'id',
		'Untuk memperbaiki sepeda diperlukan kunci dan sedikit kesabaran. Pertama roda dilepas, lalu lubangnya dicari dan ditambal dengan karet.',
	],
	[
		'ar',
		'كان القارب لا يزال عند الرصيف عندما وصلنا، لكن لم يكن فيه أحد. انتظرنا حتى المساء ثم عدنا إلى البيت لأن أحدا لم يعرف شيئا عن الرحلة.',
	],
	[
		'ur',
		'جب ہم پہنچے تو کشتی ابھی گھاٹ پر تھی، لیکن اس میں کوئی نہیں تھا۔ ہم نے شام تک انتظار کیا اور پھر گھر چلے گئے۔',
	],
	['bn', 'আমরা যখন পৌঁছলাম তখনও নৌকাটি ঘাটে ছিল, কিন্তু তাতে কেউ ছিল না। আমরা সন্ধ্যা পর্যন্ত অপেক্ষা করে বাড়ি ফিরে গেলাম।'],
	[
		'ca',
		'La barca encara era al moll quan vam arribar, però no hi havia ningú. Vam esperar fins al vespre i després vam tornar a casa, perquè ningú no sabia res del viatge.',
	],
	[
		'de',
		'> The king is dead, and they have not been told that it was for the best.\n\nSo steht es in der Zeitung, und niemand hat gefragt, ob das auch stimmt. Wir haben es nicht geglaubt, weil der König noch am Morgen auf dem Markt war.',
	],
	[
		'en',
		'<div class="der die das und nicht ist von den mit sich">\n\nIt was a cold day and the people that were in the hall had not been told.\n\n</div>',
	],
	[
		'zh',
		'使用 React 和 TypeScript 的时候，需要先安装 Node.js，然后运行 npm install 命令，最后打开浏览器就可以看到页面。',
	],
	['ja', 'React と TypeScript を使うときは、まず Node.js をインストールしてから npm install を実行します。'],
	['ko', 'React와 TypeScript를 사용할 때는 먼저 Node.js를 설치한 다음 npm install 명령을 실행합니다.'],
];
