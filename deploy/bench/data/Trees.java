import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.FeaturedColumn;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.Framework;

/**
 * What the effective trees of many sites take in time and memory, resolved by the product's own code from rows that are
 * in memory. What it calls is not public, for nobody else should: hence the reflection. Prints a line for each number of
 * sites: sites, columns, microseconds a tree (the median), bytes a tree.
 *
 * <pre>java -cp 'quarkus-app/lib/main/*' deploy/bench/data/Trees.java COLUMNS SITES...</pre>
 */
final class Trees {
    private static final int ROOTS = 10;
    private static final int FEATURED = 5;
    private static final int WARM_UP = 2_000;

    private final Method join = method("org.zhanqun.column.TreeJoining", "join",
            Framework.class, List.class, List.class, List.class, String.class);
    private final Method added = method("org.zhanqun.framework.BaseColumn", "added",
            Long.class, String.class, String.class, int.class, Map.class);
    private final Constructor<FeaturedColumn> featured =
            open(FeaturedColumn.class.getDeclaredConstructor(FeaturedColumns.Proposal.class, int.class));
    private final Field id = FeaturedColumn.class.getDeclaredField("id");
    private final Framework framework = open(Framework.class.getDeclaredConstructor()).newInstance();

    private Trees() throws ReflectiveOperationException {
        id.setAccessible(true);
    }

    public static void main(String[] arguments) throws Exception {
        var trees = new Trees();
        var base = trees.base(Integer.parseInt(arguments[0]));
        trees.make(base, new long[WARM_UP]);
        for (var i = 1; i < arguments.length; i++) {
            var sites = Integer.parseInt(arguments[i]);
            var before = used();
            var nanoseconds = new long[sites];
            var made = trees.make(base, nanoseconds);
            var bytes = used() - before;
            Arrays.sort(nanoseconds);
            System.out.printf("%d %d %.2f %d%n",
                    made.size(), made.getFirst().all().size(), nanoseconds[sites / 2] / 1e3, bytes / sites);
        }
    }

    private List<BaseColumn> base(int columns) throws ReflectiveOperationException {
        var base = new ArrayList<BaseColumn>();
        for (var number = 0; number < columns; number++) {
            var parent = number < ROOTS ? null : "%02d".formatted(number % ROOTS);
            var code = number < ROOTS ? "%02d".formatted(number) : parent + "%03d".formatted(number);
            base.add((BaseColumn) added.invoke(null, 1L, code, parent, number, fields(number)));
        }
        return base;
    }

    private static Map<BaseField, String> fields(int number) {
        var fields = new HashMap<>(Map.of(
                BaseField.NAME, "基本栏目" + number,
                BaseField.SLUG, "jb" + number,
                BaseField.COLUMN_TYPE, "工作动态",
                BaseField.DESCRIPTION, "公开本地的工作动态。",
                BaseField.KEYWORDS, "动态",
                BaseField.KIND, "LIST",
                BaseField.INSPECTION, "DUE",
                BaseField.MAX_AGE_DAYS, "90"));
        fields.put(BaseField.FEATURED_ALLOWED, Boolean.toString(number < ROOTS));
        return fields;
    }

    /** @param nanoseconds takes what each tree took */
    private List<ColumnTree> make(List<BaseColumn> base, long[] nanoseconds) throws ReflectiveOperationException {
        var sites = nanoseconds.length;
        var made = new ArrayList<ColumnTree>(sites);
        for (var site = 0; site < sites; site++) {
            var own = new ArrayList<FeaturedColumn>(FEATURED);
            for (var number = 0; number < FEATURED; number++) {
                var column = featured.newInstance(
                        new FeaturedColumns.Proposal(
                                "%02d".formatted(number), "特色" + number, "ts" + number, ColumnKind.LIST,
                                "工作动态", "本地特色。", "特色", 180),
                        number);
                id.set(column, (long) number);
                own.add(column);
            }
            var begun = System.nanoTime();
            made.add((ColumnTree) join.invoke(null, framework, base, own, List.of(), "第" + site + "县"));
            nanoseconds[site] = System.nanoTime() - begun;
        }
        return made;
    }

    private static long used() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Method method(String type, String name, Class<?>... parameters) throws ReflectiveOperationException {
        var method = Class.forName(type).getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    private static <T> Constructor<T> open(Constructor<T> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }
}
