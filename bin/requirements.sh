# Sourced by ./start and ./check: says in one sentence what this machine lacks.

missing() {
    echo "$1" >&2
    exit 1
}

require_java() {
    command -v java > /dev/null 2>&1 ||
        missing "Lingtouyan needs a JDK, version 17 or later (Debian: apt-get install openjdk-17-jdk-headless)."
    java_version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${java_version:-0}" -ge 17 ] ||
        missing "Lingtouyan needs JDK 17 or later; the java found here is version ${java_version:-unknown}."
}

require_build_tools() {
    require_java
    command -v javac > /dev/null 2>&1 || [ -x "${JAVA_HOME:-}/bin/javac" ] ||
        missing "Building Lingtouyan needs a whole JDK; there is a java here but no javac (Debian: apt-get install openjdk-17-jdk-headless)."
    command -v mvn > /dev/null 2>&1 ||
        missing "Building Lingtouyan needs Maven 3.6.3 or later (Debian: apt-get install maven)."
    command -v npm > /dev/null 2>&1 && command -v node > /dev/null 2>&1 ||
        missing "Building the pages of Lingtouyan needs Node 20 or later with npm (https://nodejs.org)."
    node_version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    [ "$node_version" -ge 20 ] ||
        missing "Building the pages of Lingtouyan needs Node 20 or later; the node found here is version $node_version."
}
