# Sourced by run and test: sets and exports JAVA_HOME to a JDK 25 or newer, or says in one line what to install.
# Works with bash 3.2.

jdk_version() { # the feature version of the JDK in $1, or nothing if there is none
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    # shellcheck disable=SC2016
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1
}

jdk_is_new_enough() {
    local version
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

jdk_of_path() { # the JDK behind the java on the PATH
    local java link
    java=$(command -v java) || return 0
    if [ "$(uname)" = Darwin ]; then
        "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | head -n 1
        return 0
    fi
    while link=$(readlink "$java"); do
        case $link in
            /*) java=$link ;;
            *) java=$(dirname "$java")/$link ;;
        esac
    done
    dirname "$(dirname "$java")"
}

find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" "$(jdk_of_path)" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
        "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* "${HOME:-/nonexistent}"/.asdf/installs/java/*; do
        if [ -n "$candidate" ] && jdk_is_new_enough "$candidate"; then
            export JAVA_HOME="$candidate"
            return 0
        fi
    done
    echo "No JDK 25 or newer found: install one (for example Eclipse Temurin 25, https://adoptium.net) or set JAVA_HOME." >&2
    return 1
}

require_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    echo "Maven is not on the PATH: install Apache Maven 3.8 or newer (https://maven.apache.org)." >&2
    return 1
}

maven() { # Maven on the JDK found, without the warnings older Mavens cause on it
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn "$@"
}
