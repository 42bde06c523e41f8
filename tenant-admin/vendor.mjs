// Puts the browser's libraries where the application serves them: /admin/vendor/, and the icons that the templates
// name into one sprite. Maven runs it in generate-resources; npm is asked only when the lock file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'target');
const staging = join(target, 'npm');
const served = join(target, 'classes/META-INF/resources/admin');
const templates = join(here, 'src/main/resources/templates');

const FILES = {
  'htmx.org/dist/htmx.min.js': 'htmx.min.js',
  '@tabler/core/dist/css/tabler.min.css': 'tabler.min.css',
  'jodit/es2021/jodit.min.js': 'jodit.min.js',
  'jodit/es2021/jodit.min.css': 'jodit.min.css',
  'sortablejs/Sortable.min.js': 'sortable.min.js',
};

function install() {
  const lock = readFileSync(join(here, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const marker = join(staging, 'installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) {
    return;
  }
  mkdirSync(staging, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(here, file), join(staging, file));
  }
  if (!fetchLibraries()) {
    console.error('npm could not fetch the workbench\'s libraries (package-lock.json). Is the network there?');
    process.exit(1);
  }
  writeFileSync(marker, hash);
}

/**
 * npm waits for ever when a registry falls silent in the middle of a file: a try is ended after a while, and the next
 * takes from npm's cache what has come whole.
 */
function fetchLibraries() {
  for (const seconds of [60, 120, 240]) {
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-progress', '--prefer-offline', '--loglevel=error'], {
      cwd: staging,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    if (npm.status === 0) {
      return true;
    }
    console.error(npm.error?.code === 'ETIMEDOUT' ? `npm was not done after ${seconds} s.` : 'npm gave up.');
  }
  return false;
}

function copyLibraries() {
  mkdirSync(join(served, 'vendor'), { recursive: true });
  for (const [from, to] of Object.entries(FILES)) {
    copyFileSync(join(staging, 'node_modules', from), join(served, 'vendor', to));
  }
}

/** The icons that templates ask for as {#icon 'name' /} or {#icon name='name' /}. */
function iconNames() {
  const names = new Set();
  for (const file of readdirSync(templates, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) {
      const text = readFileSync(join(file.parentPath ?? file.path, file.name), 'utf8');
      for (const [, name] of text.matchAll(/\{#icon '([a-z0-9-]+)'/g)) {
        names.add(name);
      }
    }
  }
  return [...names].sort();
}

function symbol(name) {
  const file = join(staging, 'node_modules/@tabler/icons/icons/outline', `${name}.svg`);
  if (!existsSync(file)) {
    console.error(`There is no icon called ${name}.`);
    process.exit(1);
  }
  const drawing = readFileSync(file, 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1]
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
}

function writeSprite() {
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${iconNames().map(symbol).join('\n')}\n</svg>\n`;
  mkdirSync(join(served, 'assets'), { recursive: true });
  writeFileSync(join(served, 'assets/icons.svg'), sprite);
}

install();
copyLibraries();
writeSprite();
