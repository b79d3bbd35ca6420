# Innovation Atlas in a container: builds the jar, then runs it as a user without rights.
#
#   docker build -t innovation-atlas .
#   docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     --memory 1g -p 127.0.0.1:3030:3030 innovation-atlas
#
# A store is kept in a volume that the user 10001 may write: add -v atlas-store:/store and
# the words serve --host 0.0.0.0 --store /store.

FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true package

FROM eclipse-temurin:17-jre
COPY --from=build --chmod=444 /src/target/innovation-atlas.jar /opt/innovation-atlas.jar
RUN mkdir /store && chown 10001:10001 /store
USER 10001:10001
WORKDIR /store
ENV LC_ALL=C.UTF-8
EXPOSE 3030
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-XX:-DontCompileHugeMethods", "-jar", "/opt/innovation-atlas.jar"]
CMD ["serve", "--host", "0.0.0.0"]
