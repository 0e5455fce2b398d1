// The words around names in bylines, one language per line, as case-insensitive regular expressions.

/** Contributions that only `by` introduces. */
export const credited =
	'photos?|photographs|photography|pictures|images|illustrations?|video|(?:additional )?reporting|editing|edited';

/** Words directly before a name, with or without a colon. For scripts without capitals, only words that don't begin sentences. */
export const openers = [
	'(?:von unsere[mr]|(?:van|door) onze|(?:de|par) notre|(?:de|por) nuestr[oa]|dal(?:la)? nostr[oa]|(?:d|pel)[oa] noss[oa]) [^\\s,]+(?= \\S+ \\S)',
	`as told to|(?:(?:guest )?(?:written|posted|published|created|submitted|reported|translated|illustrated|compiled|produced|story|text|words|article|report|interview|post|essay|column|review|${credited}) )?by`,
	'(?:geschrieben|(?:ein )?(?:bericht|beitrag|kommentar|gastbeitrag|gastkommentar|interview|essay)|(?:eine )?(?:analyse|reportage|kolumne|glosse|rezension)|text|fotos?|illustration(?:en)?|übersetzt|aus dem \\S+(?: übersetzt)?) von',
	'par|(?:écrit|publié|rédigé|texte|traduit|traduit de l\\S+|(?:propos )?recueillis?) par',
	'por|(?:escrito|publicado|redactado|traducido|traduzido|textos?|fotos?|traducción|tradução|(?:una )?entrevista|(?:uma )?entrevista|(?:un )?artículo|(?:um )?artigo|reportaje|reportagem) (?:por|de)',
	'(?:escrit|publicat|redactat|traduït) per',
	'(?:scritto|pubblicato|tradotto) da|a cura di|(?:test[oi]|(?:un )?articolo|foto|traduzione|intervista|(?:un )?commento|analisi) di',
	'door|(?:geschreven|vertaald|tekst|foto’s) door',
	'av|af|(?:skrevet|skrivet|skriven|oversat|oversatt|översatt|tekst|text|foto|kommentar|krönika|kronikk|leder|intervju|interview|analys[e]?) (?:av|af)',
	'kirjoittanut|suomentanut|toimittaja|teksti(?= [^\\s\\d])',
	'napisała?|opracowała?|oprac\\.|tłumaczyła?|przełożyła?|přeložila?|preložila?|rozmawiała?|napsala?|napísala?|připravila?|pripravila?|napisa(?:o|la)|piše',
	'написала?|подготовила?|беседовала?|автор|написав|підготува(?:в|ла)|розмовля(?:в|ла)|перекла(?:в|ла)|перев[её]ла?|пише',
	'από(?: τον| την)?|γράφει(?: ο| η)?|γράφουν(?: οι)?',
	'(?:scris|publicat|tradus|text|traducere|(?:un )?articol|(?:un )?interviu) de',
	'írta|készítette|fordította',
	'oleh|(?:ditulis|diterjemahkan|disunting|laporan|foto) oleh',
	'bởi|(?:viết|thực hiện|đăng) bởi',
	'بقلم|به قلم|(?:نوشته|ترجمه|گزارش)(?:ٔ|‌ی)',
	'מאת|(?:נכתב|פורסם) (?:על ידי|ע"י)',
	'โดย|ผู้เขียน|(?:เขียน|เรื่อง|เรียบเรียง|แปล)โดย',
	'लेखक|द्वारा|作者|著者|文|글|글·사진|사진|번역|기자',
	'(?:本[报報社]|新[华華]社|中新社)?[記记]者',
];

/** ASCII words of which each ASCII opener contains at least one. */
export const openerWords =
	'by|as|von|par|por|per|de|da|di|door|av|af|oleh|van|dal|dalla|d[oa]|pel[oa]|kirjoittanut|suomentanut|toimittaja|teksti|oprac|napsala?|pripravila?|napisa(?:o|la)';

/** Contributions separated from the name by a colon or slash. Several may be joined. */
const shares = [
	'author|authors|words|story|text|photos?|pictures|images|video|illustrations?',
	'autor(?:in|innen|en)?|bericht|beitrag|fotos?|bilder|illustrationen|übersetzung|interview|redaktion|kommentar|analyse',
	'auteure?s?|autrice|texte|propos|photographies?|traduction|entretien|récit|rédaction',
	'autor(?:a|es|as)?|redactora?|reportero|texto|fotografía|reportagem|reportaje|imagens|ilustraci(?:ón|ones)|ilustraç(?:ão|ões)|traducción|tradução|redacción|redação|entrevista|edición|edição',
	'autore|autrice|autori|redattore|test[oi]|illustrazion[ei]|traduzione|intervista',
	"auteurs?|tekst|foto[’']s|beeld|illustraties?|vertaling|interview|redactie",
	'skribent|författare|forfatter|tekst|text|bilde?r?|foto|reporter|journalist|illustration(?:er)?|illustrasjon(?:er)?|översättning|oversættelse|oversettelse|intervju',
	'teksti|kirjoittaja|kirjoittajat|kuvat?|kuvitus|toimittaja|käännös|suomennos',
	'autorka|autorzy|autorki|tekst|zdjęcia|ilustracj[ae]|ilustrace|opracowanie|rozmowa|autoři|foto|fotografie|príprava|tłumaczenie|tłumacz|przekład|překlad|preklad|redaktor(?:ka)?|autorica|prevela|preveo|prijevod',
	'автор|авторы|автори|авторка|текст|фото|подготовил[аи]?|підготу(?:вав|вала)|перевод|переклад|редактор|корреспондент|кореспондент|иллюстраци[ия]|ілюстрації?|переводчик|аутор|пише|превод',
	'συντάκτης|συντάκτρια|συγγραφέας|κείμενο|φωτογραφίες|επιμέλεια|μετάφραση',
	'autor|autoare|autori|text|foto|redactor|traducere|interviu',
	'szerző|szerzők|szöveg|fotók?|fotó|riporter|fordította',
	'penulis|teks|reporter|editor|foto|naskah|penerjemah|pewarta',
	'tác giả|bài|bài viết|ảnh|người viết|biên tập|nguồn ảnh|người dịch|dịch',
	'yazan|yazar|haber|fotoğraf(?:lar)?|röportaj|çeviri|çeviren|metin|hazırlayan',
	'الكاتب|الكاتبة|كاتب|كاتبة|كتبه|كتبته|كتب|كتبت|إعداد|اعداد|تحرير|ترجمة|تصوير|رسوم|المؤلف|حوار',
	'نویسنده|نویسندگان|نوشته|مترجم|گزارش|گزارشگر|عکس|تصویرسازی|ترجمه|تهیه و تنظیم',
	'כתב|כתבה|כתבו|מחבר|מחברת|צילום|תרגום|עריכה|טקסט|תרגמה|תרגם',
	'लेखक|लेखिका|लेखन|रिपोर्ट|रिपोर्टर|संपादक|अनुवाद|फोटो|द्वारा|अनुवादक|संवाददाता|লেখক|প্রতিবেদক|অনুবাদ',
	'ผู้เขียน|เรื่อง|ภาพ|แปล|เรียบเรียง|ผู้แปล|ถ่ายภาพ',
	'저자|글쓴이|작성자|글|사진|취재|기자|번역|옮긴이|옮김|그림|일러스트',
	'(?:文章|本文|原文)?作者|(?:后期|後期|责任|責任|执行|執行|特约|特約|本期)?(?:编辑|編輯)|著者|筆者|執筆者?|取材|構成|聞き手|文字?|[撰][文稿]|采写|採訪|采访|[图圖]片?|[插][画畫图圖]|イラスト|摄影|攝影|编译|編譯|撰稿人?|责编|翻译|翻譯|[译譯]者?|[記记]者|写真|撮影|翻訳|訳',
].join('|');

const joined =
	'\\s*[&+・、,/／·]\\s*|\\s+(?:and|und|et|y|e|ed|en|i|a|og|och|ja|și|és|dan|và|ve|и|та|і|και|و|और)\\s+|และ|및';
/** One or more contributions. */
export const labels = `(?:${shares})(?:(?:${joined})(?:${shares}))*`;

/** Words directly after a name, at the end. */
export const closers =
	'\\s+(?:yazdı|기자|특파원|著|撰|文|記|द्वारा|tarafından|की रिपोर्ट)|[/／]文|\\s+[記记]者|(?:\\s+|\\s*[/／]\\s*)(?:[記记]者\\s*)?\\S{0,6}[报報][道導]|(?<=^(?:[記记]者)?\\p{Script=Han}{3})\\p{Script=Han}{2}(?:\\d{1,2}日[电電]|[报報][道導])';
