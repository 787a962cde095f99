# The portal as an image. It could not be built on the machines where it was written: they run no containers.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The build bundles the style sheets and scripts with Node.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm

WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/OnderwijsRegio.Core/OnderwijsRegio.Core.csproj src/OnderwijsRegio.Core/packages.lock.json src/OnderwijsRegio.Core/
COPY src/OnderwijsRegio.Web/OnderwijsRegio.Web.csproj src/OnderwijsRegio.Web/packages.lock.json src/OnderwijsRegio.Web/
COPY src/OnderwijsRegio.Web/Assets/Assets.targets src/OnderwijsRegio.Web/Assets/
RUN dotnet restore --locked-mode src/OnderwijsRegio.Web

COPY seeds/ seeds/
COPY src/ src/
ARG RUNTIME=linux-x64
RUN dotnet publish -c Release -r $RUNTIME -o /app src/OnderwijsRegio.Web

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# Where SQLite keeps its file, when the portal runs without a database server.
RUN install -d -o "$APP_UID" App_Data
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "OnderwijsRegio.Web.dll"]
