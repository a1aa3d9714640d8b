
# A link to this script may lie anywhere.
script=$(readlink -f "$0" 2>/dev/null || echo "$0")
app=$(dirname "$script")/../runtime/server/target/quarkus-app
jdk=$(find_jdk java) || exit 1

# Standard output belongs to the log: whatever the JVM itself has to say goes to standard error.
exec "$jdk/bin/java" \
  -Xlog:disable -Xlog:all=error:stderr \
  -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  ${POSTERN_JAVA_OPTS:-} \
  -jar "$app/quarkus-run.jar" "$@"
