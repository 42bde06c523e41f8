// The accounts of the demo province, named after functions and never after people.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the thirteen zones in the list, this many have kept a site of their own. */
const RETAINED_ZONES = 8;

/** The lists hold no quoted fields. */
function rows(folder, list) {
    const [header, ...lines] = readFileSync(join(folder, `${list}.csv`), 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .filter((line) => line !== '');
    const columns = header.split(',');
    return lines.map((line) => {
        const cells = line.split(',');
        return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
    });
}

/** All 758 sites, by the key that is also their name under `.localhost`. */
function sites(folder) {
    const cities = rows(folder, 'city');
    const departments = rows(folder, 'city_department_template');
    const listed = [
        ...cities,
        ...rows(folder, 'county'),
        ...rows(folder, 'department'),
        ...rows(folder, 'zone').slice(0, RETAINED_ZONES),
    ].map(({ pinyin, name }) => ({ key: pinyin, name }));
    const inCities = cities.flatMap((city) =>
        departments.map(({ pinyin, name }) => ({ key: `${city.pinyin}-${pinyin}`, name: city.name + name })),
    );
    return [{ key: 'hunan', name: '湖南省' }, ...listed, ...inCities];
}

/** The portals of the province, its cities and counties: enough to try a review on, and the import stays short. */
function portals(folder) {
    return [
        { key: 'hunan', name: '湖南省' },
        ...[...rows(folder, 'city'), ...rows(folder, 'county')].map(({ pinyin, name }) => ({ key: pinyin, name })),
    ];
}

export function demoAccounts(folder) {
    return [
        { username: 'province', displayName: '湖南省平台管理员' },
        ...rows(folder, 'city').map(({ pinyin, name }) => ({
            username: `city-${pinyin}`,
            displayName: `${name}网站监管员`,
        })),
        ...sites(folder).flatMap(({ key, name }) => [
            { username: `web-${key}`, displayName: `${name}网站管理员` },
            { username: `edit-${key}`, displayName: `${name}网站编辑` },
        ]),
        ...portals(folder).flatMap(({ key, name }) => [
            { username: `review-${key}`, displayName: `${name}网站审核` },
            { username: `review2-${key}`, displayName: `${name}网站复审` },
        ]),
    ];
}
