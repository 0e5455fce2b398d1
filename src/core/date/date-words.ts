// Labels that may precede a date: `Published on`, `Последнее обновление:`, `最終更新日：`.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import {isWeekday, monthNumber} from './month-names.ts';

/**
 * Strips the first word if it belongs to a label or is a preposition or weekday; otherwise returns the text unchanged. Label words
 * are accepted in any order, because languages and sites combine them freely.
 */
export function withoutFirstWord(text: string): string {
	const joined = text.replace(joinedWords(), '');
	if (joined !== text) return joined;
	const [whole = '', word = ''] =
		/^([^\s\d:：.,،|(-]+(?:-(?!\d)[^\s\d:：.,،|(-]+)*)[.:：,،]*(?: ?[:：|·–—-](?= ))? */.exec(text) ?? [];
	return word !== '' && isLabelWord(word) ? text.slice(whole.length) : text;
}

/**
 * Index from which the text gives a second date, of an update: `8. 9. 2019 Aktualisiert: 9. 9. 2019`; the text's length if there is
 * none.
 */
export function startOfUpdate(text: string): number {
	const before = firstOfTwo.exec(text)?.[0].length ?? text.length;
	const [signs = '', rest = ''] = /^([ ,;|·()（–—-]+)(.*)/s.exec(text.slice(before))?.slice(1) ?? [];
	return signs !== '' && beginsWithUpdate(rest) ? before : text.length;
}

/** Whether a text begins with a label word of an update. */
export function beginsWithUpdate(text: string): boolean {
	const [, word = ''] =
		/^(?:(?:last|zuletzt|dernière|senast|sist|sidst|laatst|última|ultima|son) )?(\p{L}+)/iu.exec(text) ?? [];
	return word !== '' && updates().has(plainKey(word));
}

/** A day with its year first or last, and a time. */
const firstOfTwo =
	/^(?:\D*\d{4} ?[-/.年년] ?\d{1,2} ?[-/.月월] ?\d{1,2}(?: ?[日일.])?|.*?\d{4}\.?)(?:(?:T|[ ,·|–-]{1,3}(?:[^\s\d]{1,6} )?)\d\d?[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?| uhr)?)?/i;

/** Elided articles of French and Italian: `dans l’édition du`, `nell’edizione del`. */
const elided = /^(?:[ld]|dell|nell|all)['’](?=.)/;

/** Whether it is a label word: never a month, even if some weekdays are spelled like one. */
function isLabelWord(word: string): boolean {
	const key = plainKey(word);
	return (
		monthNumber(word) === undefined && (words().has(key) || words().has(key.replace(elided, '')) || isWeekday(word))
	);
}

const plainKey = (word: string) => letterKey(word).replaceAll('đ', 'd');
const folded = (text: string) => new Set(text.trim().split(/\s+/).map(plainKey));

const words = lazily(() =>
	folded(`
		published posted updated written created released modified revised edited edition issued issue first last originally publication release date
		dated day of version on at in the about around circa ca c early mid middle late beginning end
		veröffentlicht veröffentlichung veröffentlichungsdatum erschienen erscheinungsdatum erstellt geschrieben geändert aktualisiert aktualisierung stand datum zuletzt letzte online ausgabe
		am um vom den der dem im anfang mitte ende
		publié publiée publication paru parue parution dans édition numéro écrit créé modifié modifiée mis mise à jour mise dernière date de du le la en début mi fin vers ce
		publicado publicada publicación edición número actualizado actualizada última ultima ultimo actualización modificado modificada creado fecha el a al del día
		principios inicios mediados finales fines hacia
		atualizado atualizada atualização última publicação edição número criado postado data da do em no na às as início inicio meados fim final por volta
		pubblicato pubblicata edizione numero nell' nell’ nel nella aggiornato aggiornata ultimo aggiornamento modifica scritto il l' l’ dell' dell’ dall' dall’ dal di della alle ore inizio metà fine
		geplaatst gepubliceerd publicatie publicatiedatum bijgewerkt gewijzigd aangemaakt laatst laatste update op om van begin midden medio eind einde
		publicerad publicerat publicerades uppdaterad uppdaterat uppdaterades senast skapad ändrad ändrat i början mitten slutet av kl d
		udgivet lagt op publiceret offentliggjort opdateret sidst senest oprettet starten midten slutningen af
		publisert lagt ut oppdatert sist opprettet endret begynnelsen slutten
		julkaistu päivitetty viimeksi muokattu luotu julkaisupäivä klo noin
		opublikowano opublikowane publikacja publikacji zaktualizowano zaktualizowane aktualizacja aktualizacji ostatnia dodano utworzono data dnia z w ok początek połowa koniec
		publikováno publikovane vydáno vydání zveřejněno zverejnené aktualizováno aktualizované poslední posledná aktualizace aktualizácia úprava vytvořeno vytvorené datum dátum vydania dne dňa v ve
		objavljeno ažurirano izmijenjeno objavljen zadnja zadnje datum u
		опубликовано опубликована опубликован публикация публикации обновлено обновлён обновление обновления изменено создано добавлено размещено последнее последняя дата от в около начало середина конец
		опубліковано публікація публікації оновлено оновлення змінено створено востаннє останнє від о об у
		публикувано публикувана публикуван обновено обновена промяна променено на последна актуализация објављено објављен ажурирано датум
		δημοσίευση δημοσιεύτηκε δημοσιεύθηκε δημοσίευσης ημερομηνία ενημέρωση ενημερώθηκε ενημέρωσης τελευταία τελευταίας στις την στη τις αρχές μέσα τέλη
		publicat publicată publicării actualizat actualizată actualitzat actualizare actualització ultima última la pe începutul mijlocul sfârșitul el
		megjelent megjelenés megjelenése közzétéve publikálva frissítve frissítés módosítva utolsó utoljára létrehozva dátum kelt az
		yayın yayın yayınlanma yayımlanma yayınlandı yayımlandı tarihi tarih son güncelleme güncellenme güncellendi oluşturulma oluşturuldu giriş eklenme
		diterbitkan terbit dipublikasikan publikasi diperbarui pembaruan diubah diunggah dikemas kini tanggal tarikh tgl hari pada terakhir awal akhir pertengahan
		ngày đăng xuất bản cập nhật lúc công bố lần cuối mới chủ thứ hai ba tư năm sáu bảy từ
		نشر نُشر نشرت تاريخ النشر آخر تحديث تم التحديث في يوم بتاريخ صدر
		تاریخ انتشار منتشر شده شد در آخرین به‌روزرسانی بروزرسانی به‌روز به روز رسانی ویرایش روز
		פורסם פורסמה נכתב עודכן עדכון תאריך פרסום לאחרונה אחרון בתאריך ביום יום ב ראשון שני שלישי רביעי חמישי שישי שבת א׳ ב׳ ג׳ ד׳ ה׳ ו׳
		प्रकाशित प्रकाशन तिथि तारीख दिनांक अपडेट अपडेटेड अद्यतन अंतिम को প্রকাশিত প্রকাশ তারিখ আপডেট হালনাগাদ
		입력 기사입력 입력일 등록 등록일 수정 수정일 최종 최종수정일 게재 게재일 최종수정 최종입력 게시 게시일 작성 작성일 발행 발행일 승인 업데이트 일 일자 날짜
		`),
);

/** Label words of an update. */
const updates = lazily(() =>
	folded(
		'updated modified edited revised aktualisiert geändert mis modifié modifiée actualizado modificado atualizado aggiornato bijgewerkt gewijzigd uppdaterad opdateret oppdatert päivitetty zaktualizowano aktualizacja aktualizováno aktualizované обновлено изменено оновлено ενημέρωση ενημερώθηκε actualizat frissítve güncelleme güncellendi diperbarui cập تحديث עודכן अपडेट 수정 更新 更新日 最終更新 最終更新日 更新于 更新於 修改 修改于 最后更新 最後更新',
	),
);

/** Label words of languages written without spaces. */
const joinedWords = lazily(
	() =>
		/^(?:(?:发布|發布|發佈|发表|發表|刊登|刊载|出版|更新|修改|编辑|編輯|创建|建立|撰写|写|写作|最后|最後|最终|最終|北京|公開|投稿|掲載|配信|作成|発行|初出|発表|日時|日期|日|时间|時間|于|於|在|เผยแพร่|ปรับปรุง|อัปเดต|อัพเดท|อัพเดต|แก้ไข|โพสต์|ประกาศ|ล่าสุด|เมื่อ|วัน|ที่|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์|อา\.|จ\.|อ\.|พ\.|พฤ\.|ศ\.|ส\.(?! ?ค)|ปี)+|[ה-ו]-(?=\d)|[יב]-(?=\d))[ :：]*/,
);
