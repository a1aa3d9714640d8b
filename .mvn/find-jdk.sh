# Sourced by the Makefile's recipes and at the head of bin/postern.
# find_jdk TOOL prints the home of a JDK of version 25 or newer that has bin/TOOL: JAVA_HOME, then the usual places, then PATH.

jdk_version() {
  [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/$2" ] && [ "$(jdk_version "$1" || echo 0)" -ge 25 ] 2>/dev/null
}

find_jdk() {
  for home in "${JAVA_HOME:-}" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk "$home" "$1"; then
      echo "$home"
      return 0
    fi
  done
  tool=$(command -v "$1" 2>/dev/null) && tool=$(readlink -f "$tool" 2>/dev/null || echo "$tool")
  home=${tool%/bin/*}
  if is_jdk "$home" "$1"; then
    echo "$home"
    return 0
  fi
  echo "Postern needs a JDK of version 25 or newer and found none in JAVA_HOME, the usual places or PATH." >&2
  echo "Install one (https://adoptium.net, or your system's package: openjdk-25-jdk) or set JAVA_HOME." >&2
  return 1
}
