#!/bin/sh
# Believes the log's key that it is shown first, keeps it, and follows the log from then on.
set -eu
until [ -s /state/log.txt ]; do
    if curl --silent --show-error --fail --max-time 5 --output /state/log.new "$LOG/key"; then
        mv /state/log.new /state/log.txt
    else
        sleep 2
    fi
done
exec java -jar /aterblick-verifier.jar witness --log "$LOG" --log-key /state/log.txt \
    --key /run/secrets/witness-key --state /state/witness.json --interval 60s --submit
