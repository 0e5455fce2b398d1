// TeX commands and equivalent characters, and the raised, lowered, double-struck and script forms of characters.

import {lookupTable} from '../../lookup-table.ts';

const pairs = `
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
times × div ÷ cdot · pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ dagger † dag † ddag ‡ boxtimes ⊠ boxplus ⊞ ddagger ‡ amalg ⨿
wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ setminus ∖ smallsetminus ∖ wr ≀ bowtie ⋈ ltimes ⋉ rtimes ⋊
lt < gt > leqq ≦ geqq ≧ lessapprox ⪅ gtrapprox ⪆ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ backsimeq ⋍ fallingdotseq ≒ cong ≅ propto ∝ ll ≪ gg ≫ asymp ≍ doteq ≐
sub ⊂ prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒
in ∈ ni ∋ notin ∉ mid ∣ nmid ∤ parallel ∥ perp ⊥ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ subsetneqq ⫋ supsetneqq ⫌ intercal ⊺ triangleq ≜ coloneqq ≔ lesssim ≲ gtrsim ≳
to → rightarrow → longrightarrow ⟶ gets ← leftarrow ← longleftarrow ⟵ leftrightarrow ↔ longleftrightarrow ⟷ mapsto ↦ longmapsto ⟼
Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ Leftarrow ⇐ impliedby ⟸ Leftrightarrow ⇔ Longleftrightarrow ⟺ iff ⟺ uparrow ↑ downarrow ↓
updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀
rightleftharpoons ⇌ leftrightharpoons ⇋ dashrightarrow ⇢ leadsto ⇝ rightsquigarrow ⇝
sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigsqcup ⨆
infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ empty ∅ varnothing ∅ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ measuredangle ∡
hbar ℏ hslash ℏ ell ℓ wp ℘ Re ℜ Im ℑ aleph ℵ beth ℶ imath ı jmath ȷ prime ′ backprime ‵ degree ° surd √ triangle △ square □ Box □
Diamond ◇ diamond ⋄ blacksquare ■ lozenge ◊ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ checkmark ✓
ldots … dots … cdots ⋯ dotsc … dotsb ⋯ vdots ⋮ ddots ⋱ colon : backslash \\ lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lang ⟨ rang ⟩
lvert | rvert | lVert ‖ rVert ‖ vert | Vert ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ therefore ∴ because ∵ complement ∁ S § P ¶ pounds £
copyright © AA Å aa å ae æ AE Æ oe œ OE Œ o ø O Ø ss ß i ı LaTeX LaTeX TeX TeX KaTeX KaTeX R ℝ N ℕ Z ℤ Q ℚ C ℂ
reals ℝ Reals ℝ natnums ℕ rarr → rArr ⇒ larr ← lArr ⇐ harr ↔ hArr ⇔ infin ∞ exist ∃ Chi Χ cdotp · boxdot ⊡ circledast ⊛ circledcirc ⊚
circlearrowleft ↺ circlearrowright ↻ lesseqgtr ⋚ gtreqless ⋛ bigtriangleup △ bigtriangledown ▽ textbackslash \\
lparen ( rparen ) rq ′ Join ⋈ Harr ⇔ ggg ⋙ lll ⋘ thicksim ∼ vartriangleright ⊳ vartriangleleft ⊲
`;

/** Characters by command name. */
export const symbols: ReadonlyMap<string, string> = new Map(
	[...pairs.trim().matchAll(/(\S+)\s+(\S+)/g)].map(([, name = '', sign = '']) => [name, sign]),
);

/** Functions, whose names are printed. */
export const functionNames = new Set(
	`arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min mod Pr sec
	sin sinh sup tan tanh argmax argmin rank tr span Var Cov`.split(/\s+/),
);

const raised =
	'0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟφᵠχᵡ′′″″∗*∘°⊤ᵀ';
const lowered = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ';

export const superscripts = mapOf(raised);
export const subscripts = mapOf(lowered);

function mapOf(list: string): ReadonlyMap<string, string> {
	const characters = [...list];
	return new Map(characters.flatMap((key, index) => (index % 2 === 0 ? [[key, characters[index + 1] ?? '']] : [])));
}

/** Combining marks, placed over or under the preceding character. */
export const accents = lookupTable<string>({
	...{hat: '\u0302', widehat: '\u0302', bar: '\u0304', vec: '\u20d7', overrightarrow: '\u20d7', tilde: '\u0303'},
	...{widetilde: '\u0303', dot: '\u0307', ddot: '\u0308', acute: '\u0301', grave: '\u0300', breve: '\u0306'},
	...{check: '\u030c', mathring: '\u030a', overline: '\u0305', underline: '\u0332', overleftarrow: '\u20d6'},
	...{overleftrightarrow: '\u20e1', cancel: '\u0336', bcancel: '\u0336', xcancel: '\u0336'},
});

/** Commands for fonts, sizes and spacing, which leave their content unchanged. */
export const plainCommands = new Set(
	`text textrm textbf textit textsf texttt textnormal mathrm mathbf mathit mathsf mathtt mathnormal rm bf it tt sf cal
bold boldsymbol bm pmb operatorname mbox hbox boxed mathop mathbin mathrel mathord phantom smash
displaystyle textstyle scriptstyle limits nolimits nonumber notag centering hline mathstrut strut left right middle
big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr biggm Biggl Biggr Biggm
tiny small normalsize large Large LARGE huge Huge`.split(/\s/),
);

/** Delimiters of a matrix's rows. */
export const matrixSigns = lookupTable<[string, string]>({
	...{matrix: ['', ''], smallmatrix: ['', ''], array: ['', ''], pmatrix: ['(', ')'], bmatrix: ['[', ']']},
	...{Bmatrix: ['{', '}'], vmatrix: ['|', '|'], Vmatrix: ['‖', '‖'], cases: ['{ ', '']},
});

const exceptions: Record<string, string> = {
	...{bbC: 'ℂ', bbH: 'ℍ', bbN: 'ℕ', bbP: 'ℙ', bbQ: 'ℚ', bbR: 'ℝ', bbZ: 'ℤ', calB: 'ℬ', calE: 'ℰ', calF: 'ℱ', calH: 'ℋ'},
	...{calI: 'ℐ', calL: 'ℒ', calM: 'ℳ', calR: 'ℛ', frakC: 'ℭ', frakH: 'ℌ', frakI: 'ℑ', frakR: 'ℜ', frakZ: 'ℨ'},
	...{cale: 'ℯ', calg: 'ℊ', calo: 'ℴ'},
};
const firstLetters: Record<string, number> = {bb: 0x1d538, cal: 0x1d49c, frak: 0x1d504};
const doubleStruckZero = 0x1d7d8;

/** Alphabets by command. */
export const alphabets = lookupTable({
	mathbb: 'bb',
	mathds: 'bb',
	Bbb: 'bb',
	mathcal: 'cal',
	mathscr: 'cal',
	mathfrak: 'frak',
});

/** Arrows with text above and, in brackets, below. */
export const writtenArrows = lookupTable({
	xrightarrow: '→',
	xleftarrow: '←',
	xleftrightarrow: '↔',
	xmapsto: '↦',
	xRightarrow: '⇒',
});

/** Printed before and after an argument; the label of a brace follows it. */
export const enclosures = lookupTable<[string, string]>({
	...{overbrace: ['', '⏞'], underbrace: ['', '⏟'], overbracket: ['', '⎴'], underbracket: ['', '⎵']},
	...{ket: ['|', '⟩'], Ket: ['|', '⟩'], bra: ['⟨', '|'], Bra: ['⟨', '|'], braket: ['⟨', '⟩'], Braket: ['⟨', '⟩']},
	...{abs: ['|', '|'], norm: ['‖', '‖'], floor: ['⌊', '⌋'], ceil: ['⌈', '⌉'], Set: ['{', '}']},
});

/** A text in double-struck (`bb`), script (`cal`) or Fraktur letters; the first also has digits. */
export function inAlphabet(alphabet: string, text: string): string {
	const first = firstLetters[alphabet] ?? 0;
	const signs = text.replace(/[A-Za-z]/g, letter => {
		const offset = /[A-Z]/.test(letter) ? letter.charCodeAt(0) - 65 : letter.charCodeAt(0) - 97 + 26;
		return exceptions[alphabet + letter] ?? String.fromCodePoint(first + offset);
	});
	return alphabet === 'bb'
		? signs.replace(/\d/g, figure => String.fromCodePoint(doubleStruckZero + Number(figure)))
		: signs;
}
