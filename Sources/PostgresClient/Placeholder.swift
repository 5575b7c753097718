public enum PostgresClientPlaceholder {}
