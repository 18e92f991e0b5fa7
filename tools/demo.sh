#!/bin/sh
# Builds every sample project to demo/<name>/ and says how to look at it.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*"; }

without_pdf=""
for config in sample_projects/*/touchreport.yaml; do
    project=$(dirname "$config")
    output=demo/$(basename "$project")
    status=0
    say "" && say "Building $project ..."
    .venv/bin/touchreport build "$project" --output "$output" || status=$?
    case $status in
        0) ;;
        5) without_pdf="$without_pdf $output" ;; # the website is there, the PDF could not be made
        *) exit "$status" ;;
    esac
done

say ""
say "Built. Open these in a browser (no server is needed):"
for site in demo/*/site/index.html demo/*/*/site/index.html; do # one playbook, or several by name
    [ ! -f "$site" ] || say "  $site"
done
for pdf in demo/*/playbook*.pdf demo/*/*/playbook*.pdf; do
    [ ! -f "$pdf" ] || say "  $pdf"
done
if [ -n "$without_pdf" ]; then
    say ""
    say "No PDF was made for:$without_pdf"
    say "The websites are complete. \`.venv/bin/touchreport doctor\` says what the PDF lacks on this machine."
fi
