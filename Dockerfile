# Casebook in a container.
#
#     docker build --tag casebook:0.1.0 .
#     docker run --rm --user "$(id -u):$(id -g)" \
#       --volume "$PWD/content:/content:ro" --volume "$PWD/site:/site" casebook:0.1.0
#
# builds content/ into site/public. The site takes the place of the old one in one step, which a folder that is
# itself a volume cannot do; hence public inside it. Other commands follow the name of the image.

FROM swift:6.3.1-bookworm AS build

RUN apt-get update \
  && apt-get install --yes --no-install-recommends \
    libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev pkg-config \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /casebook
COPY Package.swift ./
COPY Sources Sources
COPY theme theme
# The package names its tests, so their folders have to be there; they are not built.
COPY Tests Tests
RUN swift build --configuration release --product casebook --static-swift-stdlib \
  && install -D --strip "$(swift build --configuration release --show-bin-path)/casebook" /out/casebook

FROM debian:12.12-slim

# git for `check --since` and `diff`, zones for `time-zone`.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends \
    ca-certificates git libcmark-gfm-extensions0.29.0.gfm.6 libcmark-gfm0.29.0.gfm.6 libsqlite3-0 tzdata \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --create-home --uid 10001 casebook \
  && install --directory --owner casebook /content /site \
  # Repositories that are mounted belong to somebody else.
  && git config --system --add safe.directory '*'

COPY --from=build /out/casebook /usr/local/bin/casebook

USER 10001
WORKDIR /content
ENTRYPOINT ["casebook"]
CMD ["build", "/content", "--out", "/site/public"]
