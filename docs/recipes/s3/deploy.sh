#!/bin/sh
# Build the playbook and bring it to storage that speaks S3: sh deploy.sh ADDRESS BUCKET[/FOLDER]
#   sh deploy.sh https://playbooks.example.org/tern/ playbooks/tern
# Storage of others than Amazon: export AWS_ENDPOINT_URL=https://storage.example.org
# In the bucket's settings for websites: index document index.html, error document 404.html (with the folder before it).
# Headers are set by what stands in front of the bucket; _headers says which.
set -eu
address=$1
place=$2
touchreport check --strict
touchreport build --url "$address"
aws s3 sync playbook/site "s3://$place" --exclude "*.html" --exclude "*.woff2" --exclude ".nojekyll" --exclude "_headers"
aws s3 sync playbook/site "s3://$place" --exclude "*" --include "*.woff2" --content-type font/woff2
aws s3 sync playbook/site "s3://$place" --exclude "*" --include "*.html" --content-type "text/html; charset=utf-8" --cache-control no-cache
aws s3 sync playbook/site "s3://$place" --delete --exclude ".nojekyll" --exclude "_headers"
