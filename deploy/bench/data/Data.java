import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/**
 * Data for measurements. The demo province, which the product's own code made, is the seed; what is missing in number is
 * added here by plain JDBC, because a million articles through the domain's code would take an hour. Run as a source file:
 *
 * <pre>java -cp 'quarkus-app/lib/main/*' deploy/bench/data/Data.java create|copy|grow|site|sites|markdown ...</pre>
 */
final class Data {
    private Data() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "create" -> {
                try (var server = open(arguments[1]);
                        var statement = server.createStatement()) {
                    statement.execute("CREATE DATABASE zhanqun");
                }
            }
            case "copy" -> {
                try (var from = open(arguments[1]);
                        var to = open(arguments[2])) {
                    new CopyAcrossTenants(from, to).run();
                }
            }
            case "grow" -> {
                try (var database = open(arguments[1])) {
                    new GrowthAcrossTenants(database).toTotal(Integer.parseInt(arguments[2]));
                }
            }
            case "site" -> {
                try (var database = open(arguments[1])) {
                    new GrowthAcrossTenants(database)
                            .site(arguments[2], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
                }
            }
            case "sites" -> {
                try (var database = open(arguments[1])) {
                    new GrowthAcrossTenants(database).sites().forEach(System.out::println);
                }
            }
            case "markdown" -> {
                try (var database = open(arguments[1])) {
                    new MarkdownAcrossTenants(database).write(arguments[2], Path.of(arguments[3]));
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static Connection open(String url) throws Exception {
        var user = url.startsWith("jdbc:h2:") ? "zhanqun" : "root";
        var connection = DriverManager.getConnection(url, user, url.startsWith("jdbc:h2:") ? "zhanqun" : "");
        connection.setAutoCommit(false);
        return connection;
    }
}
