"""Putting a finished report in its place: all of it or nothing, and never over somebody else's files.

A report is written beside the output folder, synced, and exchanged with it in one step. Whatever happens on
the way (an error, a full disk, a killed process, a power cut), the output is the old report or the new one,
byte for byte, and the next build puts right what was left lying about. What a build remembers about its output
is in the project's ``.touchreport`` folder, never in the report.

The order of things, and what a build that died there leaves to the next one:

1. The lock is taken (:mod:`~touchreport.publish.locking`); it dies with its holder.
2. The output is compared with the manifest (:mod:`~touchreport.publish.standing`). Nothing has changed yet.
3. A note of the staging folder's name goes into ``pending.json``, and the folder is filled
   (:mod:`~touchreport.publish.staging`). From here on the staging folder is known as ours.
4. The new manifest goes into ``pending.json``. From here on each file of the output may be the old one or the
   new one, and so may each file of what lies beside it (:mod:`~touchreport.publish.recovery`).
5. The two folders change places (:mod:`~touchreport.publish.swap`).
6. The old report is removed, and ``pending.json`` becomes ``manifest.json`` by a rename.
"""

from touchreport.publish.locking import lock
from touchreport.publish.paths import OutputFile, located
from touchreport.publish.publishing import Published, publish
from touchreport.publish.refuse import check_output

__all__ = ["OutputFile", "Published", "check_output", "located", "lock", "publish"]
