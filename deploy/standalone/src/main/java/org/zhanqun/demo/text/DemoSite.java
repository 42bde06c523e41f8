package org.zhanqun.demo.text;

/**
 * One site of the demo province.
 *
 * @param key unique short name, also the label of its {@code .localhost} alias
 * @param kind PROVINCE, CITY, COUNTY, DEPARTMENT or RETAINED
 * @param parentKey site one level up: the province's portal for cities and provincial departments, the city's portal for
 *     counties, city departments and zones; null for the province's portal
 * @param regionName full name of the region (or zone) that the site belongs to
 * @param regionCode six digits after GB/T 2260
 * @param cityCode code of the city that the site lies in, null for the provincial level
 * @param shortName the region's or organ's name as people say it: 浏阳, 湘西州, 省教育厅
 * @param code synthetic 网站标识码: the region's six digits and a serial number
 * @param organiser 主办单位
 * @param phone obviously made up, its local part begins with four zeros
 */
public record DemoSite(
        String key,
        String kind,
        String parentKey,
        String name,
        String regionName,
        String regionCode,
        String cityCode,
        String shortName,
        String code,
        String domain,
        String alias,
        String organiser,
        String address,
        String phone,
        String postcode) {

    public boolean portal() {
        return kind.equals("PROVINCE") || kind.equals("CITY") || kind.equals("COUNTY");
    }

    public boolean department() {
        return kind.equals("DEPARTMENT");
    }

    /** Whether the site belongs to the province itself rather than to one of its cities. */
    public boolean provincial() {
        return cityCode == null;
    }

    /** Label of a department as in the lists of departments: {@code jyj} for {@code changsha-jyj}. */
    String label() {
        return key.substring(key.indexOf('-') + 1);
    }
}
