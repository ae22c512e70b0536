# One service on a JRE; SERVICE is the module whose executable jar it runs.
FROM eclipse-temurin:25-jre
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar /app/service.jar
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 --enable-native-access=ALL-UNNAMED"
EXPOSE 8080 8081
ENTRYPOINT ["java", "-jar", "/app/service.jar"]
