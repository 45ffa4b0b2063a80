package io.echolayer.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes the queries that are made through a data source, with their parameters in place. */
final class RecordedQueries {
  private final List<String> queries = new ArrayList<>();
  private final DataSource source;

  RecordedQueries(DataSource source) {
    this.source = source;
  }

  DataSource source() {
    return wrap(DataSource.class, source);
  }

  /**
   * The plan of the last query. The driver shows no arrays: one of a single tag stands for each.
   */
  String plan() {
    String query = queries.get(queries.size() - 1).replace("?::text[]", "ARRAY['t7']");
    return String.join("\n", TestSql.column(source, "EXPLAIN " + query));
  }

  private <T> T wrap(Class<T> type, T wrapped) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("executeQuery")) {
                queries.add(wrapped.toString().replaceFirst("HikariProxy.*? wrapping ", ""));
              }
              try {
                Object result = method.invoke(wrapped, arguments);
                if (result instanceof Connection connection) {
                  return wrap(Connection.class, connection);
                }
                return result instanceof PreparedStatement statement
                    ? wrap(PreparedStatement.class, statement)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
