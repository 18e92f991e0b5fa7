#!/bin/sh
# Build the playbook and bring it to a web server: sh deploy.sh ADDRESS PLACE
#   sh deploy.sh https://example.org/clients/tern/ web@example.org:/srv/playbooks/tern
# What is gone from the playbook goes from the server as well. New files arrive before the pages that need them.
set -eu
address=$1
place=$2
touchreport check --strict
touchreport build --url "$address"
rsync --archive --delete-after --delay-updates playbook/site/ "$place/"
