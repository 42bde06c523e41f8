// node deploy/bin/verify.mjs FOLDER [--key signing.pub]: checks exported sites without the platform.
// FOLDER is a release, a site's folder, or the folder of all exports. Nothing is changed.
// Exit status: 0 all is as it was signed, 1 something is not, 2 it could not be checked.
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";

const options = process.argv.slice(2);
const at = options.indexOf("--key");
const keyFile = at < 0 ? null : options.splice(at, 2)[1];
const [folder] = options;
if (options.length !== 1 || folder.startsWith("-") || (at >= 0 && !keyFile)) {
    console.error("用法 / usage: ./zhanqun verify 目录 [--key signing.pub]");
    process.exit(2);
}

const stop = why => {
    console.error(why);
    process.exit(2);
};

// The releases that a folder stands for.
function releases(of) {
    if (existsSync(join(of, "manifest.json"))) return [of];
    if (existsSync(join(of, "current"))) return [join(of, "current")];
    if (!existsSync(join(of, "sites"))) return [];
    return readdirSync(join(of, "sites")).sort().map(site => join(of, "sites", site, "current")).filter(existsSync);
}

const found = existsSync(folder) ? releases(folder) : [];
if (found.length === 0) stop(`没有导出的网站 / no exported site: ${folder}`);

const pem = keyFile ?? [join(folder, "keys", "signing.pub"), join(folder, "..", "..", "keys", "signing.pub")].find(existsSync);
if (!pem || !existsSync(pem)) stop("没有公钥，请用 --key 指定 / no public key; name it with --key");
if (!keyFile) console.error(`公钥取自导出目录，只能发现传输差错；防篡改核对请用 --key 指定另行保管的公钥
the key lies beside the files: whoever altered them could have replaced it; use --key with one kept elsewhere: ${pem}`);
let key;
try {
    key = createPublicKey(readFileSync(pem));
} catch (failure) {
    stop(`不是公钥 / not a public key: ${pem}: ${failure.message}`);
}

let wrong = 0;
let files = 0;
const report = (release, what) => {
    wrong++;
    console.log(`${release}: ${what}`);
};

function* all(of) {
    for (const entry of readdirSync(of, { withFileTypes: true })) {
        const path = join(of, entry.name);
        if (entry.isDirectory()) yield* all(path);
        else yield { path, plain: entry.isFile() };
    }
}

const digest = bytes => createHash("sha256").update(bytes).digest("hex");

function check(release) {
    const list = readFileSync(join(release, "manifest.json"));
    const line = existsSync(join(release, "manifest.json.sig")) ? readFileSync(join(release, "manifest.json.sig"), "utf8").trim() : "";
    if (!verify(null, list, key, Buffer.from(line.split(" ")[1] ?? "", "base64"))) {
        report(release, "清单的签名不符 / the manifest is not signed with this key");
        return;
    }
    const manifest = JSON.parse(list);
    const known = new Set(["manifest.json", "manifest.json.sig"]);
    for (const [path, entry] of Object.entries(manifest.files)) {
        known.add(path);
        known.add(path + ".gz");
        files++;
        const file = join(release, path);
        if (!existsSync(file)) {
            report(release, `缺少 / missing: ${path}`);
            continue;
        }
        if (digest(readFileSync(file)) !== entry.sha256) report(release, `被改 / altered: ${path}`);
        if (existsSync(file + ".gz")) {
            let inner = "";
            try {
                inner = digest(gunzipSync(readFileSync(file + ".gz")));
            } catch {
                // What cannot be unpacked is not what was written.
            }
            if (inner !== entry.sha256) report(release, `被改 / altered: ${path}.gz`);
        }
    }
    for (const { path, plain } of all(release)) {
        const name = relative(release, path).split(sep).join("/");
        if (!plain || !known.has(name)) report(release, `多出 / not on the list: ${name}`);
    }
}

found.map(release => realpathSync(release)).forEach(check);
console.log(`核对了 ${found.length} 个网站的 ${files} 个文件，${wrong} 处不符 / ${found.length} sites, ${files} files, ${wrong} differences`);
process.exit(wrong === 0 ? 0 : 1);
