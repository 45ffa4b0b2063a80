# Sourced by scripts: sets java to what runs Java 17 or later, or says what is missing.
# shellcheck shell=sh

refuse() {
  printf '%s\n' "$@" >&2
  exit 2
}

if [ -n "${JAVA_HOME-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || refuse "JAVA_HOME must name a JDK, but $JAVA_HOME has no bin/java" \
    "Correct it, or unset it to use the java on the PATH."
else
  java=$(command -v java) || refuse "a JDK must be installed, but there is no java on the PATH" \
    "Install a JDK of version 17 or later, or set JAVA_HOME."
fi

# A java without such a file says itself what it cannot run.
release=$(readlink -f "$java") && release=${release%/bin/java}/release
version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" 2>/dev/null)
[ "${version:-17}" -ge 17 ] ||
  refuse "Java must be of version 17 or later, but $java is of version $version" "Set JAVA_HOME to another."
