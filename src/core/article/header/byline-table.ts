// What bylines say around names, a language a line. Regular expressions, without regard to case.

/** Shares of the work that are said with `by` alone. */
export const credited =
	'photos?|photographs|photography|pictures|images|illustrations?|video|(?:additional )?reporting|editing|edited';

/** Right before a name, with a colon or without. Where a script has no capitals, only what no sentence of its own begins with. */
export const openers = [
	`(?:(?:written|posted|published|reported|translated|illustrated|compiled|produced|story|text|words|article|report|interview|${credited}) )?by`,
	'(?:geschrieben|ein (?:bericht|beitrag|kommentar|gastbeitrag|interview)|eine (?:analyse|reportage)|bericht|text|fotos?) von',
	'par|(?:écrit|publié|rédigé|texte|(?:propos )?recueillis?) par',
	'por|(?:escrito|publicado|redactado|texto|fotos?) (?:por|de)',
	'(?:scritto|pubblicato) da|a cura di|(?:testo|articolo|foto) di',
	'door|(?:geschreven|tekst|foto’s) door',
	'av|af|(?:skrevet|skrivet|skriven|tekst|text|foto) (?:av|af)',
	'kirjoittanut|teksti(?= [^\\s\\d])',
	'napisała?|opracowała?|rozmawiała?|napsala?|napísala?|připravila?|pripravila?|napisa(?:o|la)|piše',
	'написала?|подготовила?|беседовала?|автор|написав|підготува(?:в|ла)|розмовля(?:в|ла)',
	'από(?: τον| την)?|γράφει(?: ο| η)?|γράφουν(?: οι)?',
	'(?:scris|publicat|text) de',
	'írta|készítette',
	'oleh|(?:ditulis|laporan|foto) oleh',
	'bởi|(?:viết|thực hiện|đăng) bởi',
	'بقلم|به قلم|نوشتهٔ|نوشته‌ی',
	'מאת|(?:נכתב|פורסם) (?:על ידי|ע"י)',
	'โดย|(?:เขียน|เรื่อง|เรียบเรียง|แปล)โดย',
	'लेखक|作者|著者|文|글',
	'(?:本[报報社]|新[华華]社)?[記记]者',
];

/** Shares of the work; a colon or a slash stands between them and a name. Several may be joined. */
const shares = [
	'author|authors|words|story|text|photos?|pictures|images|video',
	'autor(?:in|innen|en)?|bericht|beitrag|fotos?|bilder',
	'auteure?s?|autrice|texte|propos|photographies?',
	'autor(?:a|es|as)?|redactora?|reportero|texto|fotografía|reportagem|reportaje|imagens',
	'autore|autrice|autori|redattore|testo',
	'auteur|tekst|foto’s|beeld',
	'skribent|författare|forfatter|tekst|text|bilde?r?|foto|reporter|journalist',
	'teksti|kirjoittaja|kirjoittajat|kuvat?|toimittaja',
	'autorka|autorzy|autorki|tekst|zdjęcia|opracowanie|rozmowa|autoři|foto|fotografie|príprava',
	'автор|авторы|автори|авторка|текст|фото|подготовил[аи]?|підготу(?:вав|вала)|перевод|переклад|редактор',
	'συντάκτης|συντάκτρια|συγγραφέας|κείμενο|φωτογραφίες|επιμέλεια',
	'autor|autoare|autori|text|foto|redactor|traducere',
	'szerző|szerzők|szöveg|fotók?|fotó|riporter|fordította',
	'penulis|teks|reporter|editor|foto|naskah',
	'tác giả|bài|bài viết|ảnh|người viết|biên tập|nguồn ảnh',
	'yazan|yazar|haber|fotoğraf(?:lar)?|röportaj|çeviri|metin',
	'الكاتب|الكاتبة|كاتب|كاتبة|كتبه|كتبته|كتب|كتبت|إعداد|اعداد|تحرير|ترجمة|تصوير|المؤلف|حوار',
	'نویسنده|نویسندگان|نوشته|مترجم|گزارش|گزارشگر|عکس|تهیه و تنظیم',
	'כתב|כתבה|כתבו|מחבר|מחברת|צילום|תרגום|עריכה|טקסט',
	'लेखक|लेखिका|लेखन|रिपोर्ट|रिपोर्टर|संपादक|अनुवाद|फोटो|द्वारा',
	'ผู้เขียน|เรื่อง|ภาพ|แปล|เรียบเรียง|ผู้แปล|ถ่ายภาพ',
	'저자|글쓴이|작성자|글|사진|취재|기자|번역|그림',
	'(?:文章)?作者|著者|筆者|執筆者?|取材|構成|聞き手|文字?|[撰][文稿]|采写|採訪|采访|[图圖]片?|摄影|攝影|编辑|編輯|责编|翻译|翻譯|[译譯]者?|[記记]者|写真|撮影|翻訳|訳',
].join('|');

const joined =
	'\\s*[&+・、,/／·]\\s*|\\s+(?:and|und|et|y|e|ed|en|i|a|og|och|ja|și|és|dan|và|ve|и|та|і|και|و|और)\\s+|และ|및';
/** One share or more. */
export const labels = `(?:${shares})(?:(?:${joined})(?:${shares}))*`;

/** Right behind a name, as the last word. */
export const closers =
	'\\s+(?:기자|특파원|著|撰|文|記|द्वारा|tarafından|की रिपोर्ट)|[/／]文|\\s+[記记]者|\\s+(?:[記记]者\\s*)?[报報][道導]';
