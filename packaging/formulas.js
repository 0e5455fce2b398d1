// What package managers are told of a release: a formula of Homebrew, a derivation of Nix, a manifest of Scoop, a PKGBUILD of the AUR.
// Each takes the executable for the machine, whose sum it checks, and the manual.

/**
 * @typedef {object} Release
 * @property {string} version
 * @property {string} description
 * @property {string} homepage
 * @property {string} address of the folder with the release's files, without a slash at the end
 * @property {Record<string, string>} sums SHA-256 in hexadecimal digits, by the names of files
 */

/** @type {Record<string, (release: Release) => string>} By the name of the file. */
export const formulas = {
	'wsws.rb': homebrew,
	'wsws.nix': nix,
	'wsws.json': scoop,
	PKGBUILD: aur,
	'.SRCINFO': sourceInfo,
};

/** @param {Release} release @param {string} name */
function sumOf({sums}, name) {
	const sum = sums[name];
	if (sum === undefined) throw new Error(`the release has no ${name}`);
	return sum;
}

/** @param {Release} release */
function homebrew(release) {
	const {version, description, homepage, address} = release;
	const source = (/** @type {string} */ name, indent = '      ') =>
		`${indent}url "${address}/${name}"\n${indent}sha256 "${sumOf(release, name)}"`;
	return `class Wsws < Formula
  desc "${description}"
  homepage "${homepage}"
  version "${version}"
  license "MIT"

  on_macos do
    on_arm do
${source('wsws-darwin-arm64')}
    end
    on_intel do
${source('wsws-darwin-x64')}
    end
  end

  on_linux do
    on_arm do
${source('wsws-linux-arm64')}
    end
    on_intel do
${source('wsws-linux-x64')}
    end
  end

  resource "manual" do
${source('wsws.1', '    ')}
  end

  def install
    bin.install Dir["wsws-*"].first => "wsws"
    man1.install resource("manual")
    generate_completions_from_executable(bin/"wsws", "completion", shells: [:bash, :zsh, :fish])
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/wsws --version")
  end
end
`;
}

/** @param {Release} release */
function nix(release) {
	const {version, description, homepage, address} = release;
	const systems = {
		'x86_64-linux': 'wsws-linux-x64',
		'aarch64-linux': 'wsws-linux-arm64',
		'x86_64-darwin': 'wsws-darwin-x64',
		'aarch64-darwin': 'wsws-darwin-arm64',
	};
	const files = Object.entries(systems).map(
		([system, name]) => `    "${system}" = { name = "${name}"; sha256 = "${sumOf(release, name)}"; };`,
	);
	return `{ lib, stdenvNoCC, fetchurl, autoPatchelfHook }:

let
  address = "${address}";
  files = {
${files.join('\n')}
  };
  file = files.\${stdenvNoCC.hostPlatform.system} or (throw "wsws: no executable for \${stdenvNoCC.hostPlatform.system}");
in
stdenvNoCC.mkDerivation {
  pname = "wsws";
  version = "${version}";
  src = fetchurl { url = "\${address}/\${file.name}"; inherit (file) sha256; };
  manual = fetchurl { url = "\${address}/wsws.1"; sha256 = "${sumOf(release, 'wsws.1')}"; };
  nativeBuildInputs = lib.optionals stdenvNoCC.hostPlatform.isLinux [ autoPatchelfHook ];
  dontUnpack = true;
  # What the program is lies at the end of its file.
  dontStrip = true;
  installPhase = ''
    install -D -m 755 $src $out/bin/wsws
    install -D -m 644 $manual $out/share/man/man1/wsws.1
  '';
  meta = {
    description = "${description}";
    homepage = "${homepage}";
    license = lib.licenses.mit;
    mainProgram = "wsws";
    platforms = builtins.attrNames files;
  };
}
`;
}

/** @param {Release} release */
function scoop(release) {
	const {version, description, homepage, address} = release;
	const name = 'wsws-windows-x64.exe';
	const architecture = {'64bit': {url: `${address}/${name}#/wsws.exe`, hash: sumOf(release, name)}};
	return `${JSON.stringify({version, description, homepage, license: 'MIT', architecture, bin: 'wsws.exe'}, null, 4)}\n`;
}

/** What both files of the AUR say. @param {Release} release @returns {[key: string, value: string][]} */
function packageFields(release) {
	const {version, description, homepage, address} = release;
	const sources = [
		['x86_64', 'wsws-linux-x64'],
		['aarch64', 'wsws-linux-arm64'],
	].flatMap(([machine, name = '']) => [
		[`source_${machine}`, `${name}-${version}::${address}/${name}`],
		[`sha256sums_${machine}`, sumOf(release, name)],
	]);
	return /** @type {[string, string][]} */ ([
		['pkgdesc', description],
		['pkgver', version],
		['pkgrel', '1'],
		['url', homepage],
		['arch', 'x86_64'],
		['arch', 'aarch64'],
		['license', 'MIT'],
		['depends', 'glibc'],
		['provides', 'wsws'],
		['conflicts', 'wsws'],
		['options', '!strip'],
		['source', `wsws-${version}.1::${address}/wsws.1`],
		['sha256sums', sumOf(release, 'wsws.1')],
		...sources,
	]);
}

/** @param {Release} release */
function aur(release) {
	const fields = packageFields(release);
	const single = ['pkgdesc', 'pkgver', 'pkgrel', 'url'];
	const keys = [...new Set(fields.map(([key]) => key))];
	const lines = keys.map(key => {
		const values = fields.filter(([other]) => other === key).map(([, value]) => `'${value}'`);
		return `${key}=${single.includes(key) ? values.join('') : `(${values.join(' ')})`}`;
	});
	return `pkgname=wsws-bin
${lines.join('\n')}

package() {
  install -D -m 755 "$srcdir"/wsws-linux-*-"$pkgver" "$pkgdir/usr/bin/wsws"
  install -D -m 644 "$srcdir/wsws-$pkgver.1" "$pkgdir/usr/share/man/man1/wsws.1"
}
`;
}

/** @param {Release} release */
function sourceInfo(release) {
	return `pkgbase = wsws-bin\n${packageFields(release)
		.map(([key, value]) => `\t${key} = ${value}\n`)
		.join('')}\npkgname = wsws-bin\n`;
}
