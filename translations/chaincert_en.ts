<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chaincert::AttentionBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cause(s)</source>
        <translation>
            <numerusform>%Ln cause</numerusform>
            <numerusform>%Ln causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with warnings</source>
        <translation>
            <numerusform>%Ln with warnings</numerusform>
            <numerusform>%Ln with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln kind</numerusform>
            <numerusform>%Ln kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsafe, not unpacked</source>
        <extracomment>archives that were saved but are unsafe to unpack</extracomment>
        <translation>
            <numerusform>%Ln unsafe, not unpacked</numerusform>
            <numerusform>%Ln unsafe, not unpacked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::BroughtIn</name>
    <message numerus="yes">
        <source>%Ln brought in</source>
        <extracomment>files and folders that a person brought in to be looked at, counted</extracomment>
        <translation>
            <numerusform>%Ln brought in</numerusform>
            <numerusform>%Ln brought in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::BroughtInDetails</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Choice</name>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::CommandLine</name>
    <message numerus="yes">
        <source>Nothing could be read from &quot;%1&quot; for %n second(s).</source>
        <translation>
            <numerusform>Nothing could be read from &quot;%1&quot; for a second.</numerusform>
            <numerusform>Nothing could be read from &quot;%1&quot; for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln more line(s) have errors.</source>
        <extracomment>after a hundred lines that say what is wrong each</extracomment>
        <translation>
            <numerusform>%1: one more line has errors.</numerusform>
            <numerusform>%1: %Ln more lines have errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not checked (%n): %1.</source>
        <extracomment>%n checks that could not be made, %1 why: short clauses with commas between them</extracomment>
        <translation>
            <numerusform>Not checked (%n): %1.</numerusform>
            <numerusform>Not checked (%n): %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::CopyWords</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Details</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And one more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) selected</source>
        <translation>
            <numerusform>%Ln download selected</numerusform>
            <numerusform>%Ln downloads selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::EndsSoonFields</name>
    <message numerus="yes">
        <source> day(s)</source>
        <extracomment>after a number of days in a box, with a blank before it</extracomment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::FirstStart</name>
    <message numerus="yes">
        <source>%n more under “Add account…”</source>
        <translation>
            <numerusform>%n more under “Add account…”</numerusform>
            <numerusform>%n more under “Add account…”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::FormPane</name>
    <message numerus="yes">
        <source>&amp;Download %Ln certificate(s)</source>
        <translation>
            <numerusform>&amp;Download %Ln certificate</numerusform>
            <numerusform>&amp;Download %Ln certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::HintLine</name>
    <message numerus="yes">
        <source>Copied %Ln item(s).</source>
        <translation>
            <numerusform>Copied %Ln item.</numerusform>
            <numerusform>Copied %Ln items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::IdentityCard</name>
    <message numerus="yes">
        <source>Ended %n day(s) ago</source>
        <translation>
            <numerusform>Ended %n day ago</numerusform>
            <numerusform>Ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ListActions</name>
    <message numerus="yes">
        <source>Cleared %Ln row(s).</source>
        <extracomment>rows went off the list; their files are still there</extracomment>
        <translation>
            <numerusform>Cleared %Ln row.</numerusform>
            <numerusform>Cleared %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::MainWindow</name>
    <message numerus="yes">
        <source>Cancelling %Ln download(s), then closing.</source>
        <translation>
            <numerusform>Cancelling %Ln download, then closing.</numerusform>
            <numerusform>Cancelling %Ln downloads, then closing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) are still running. Cancel them and close? You can resume them at the next start.</source>
        <translation>
            <numerusform>%Ln download is still running. Cancel it and close? You can resume it at the next start.</numerusform>
            <numerusform>%Ln downloads are still running. Cancel them and close? You can resume them at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ReportWords</name>
    <message numerus="yes">
        <source>%n project(s) are accessible.</source>
        <translation>
            <numerusform>%n project is accessible.</numerusform>
            <numerusform>%n projects are accessible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Reports</name>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <extracomment>why downloads failed, and how many</extracomment>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Results</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln downloading</source>
        <translation>
            <numerusform>%Ln downloading</numerusform>
            <numerusform>%Ln downloading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to retry</source>
        <translation>
            <numerusform>%Ln waiting to retry</numerusform>
            <numerusform>%Ln waiting to retry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln saved</numerusform>
            <numerusform>%Ln saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln with warnings</source>
        <extracomment>&quot;13 saved, 11 with warnings&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln with warnings</numerusform>
            <numerusform>%1, %Ln with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n still running</source>
        <translation>
            <numerusform>Paused, %n still running</numerusform>
            <numerusform>Paused, %n still running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting until %1 (%2): the service asked for a pause</source>
        <translation>
            <numerusform>%Ln waiting until %1 (%2): the service asked for a pause</numerusform>
            <numerusform>%Ln waiting until %1 (%2): the service asked for a pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsafe, not unpacked</source>
        <extracomment>archives that were saved but are unsafe to unpack, beside &quot;13 saved&quot;</extracomment>
        <translation>
            <numerusform>%Ln unsafe, not unpacked</numerusform>
            <numerusform>%Ln unsafe, not unpacked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ResultsModel</name>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>%Ln download</numerusform>
            <numerusform>%Ln downloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ResultsView</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>at the pointer, while several files and folders are dragged: the name of the first, how many others</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::RunHeader</name>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>%Ln download</numerusform>
            <numerusform>%Ln downloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::SignInPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::UnfinishedOffer</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>behind the names of the first downloads: &quot;org1 · admin, org2 · admin, org3 · admin, and 2 more&quot;</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) from %1 did not finish and cannot be resumed, because their account no longer exists: %2.</source>
        <extracomment>%1 = a date and time, %2 = the downloads&apos; names</extracomment>
        <translation>
            <numerusform>%Ln download from %1 did not finish and cannot be resumed, because its account no longer exists: %2.</numerusform>
            <numerusform>%Ln downloads from %1 did not finish and cannot be resumed, because their accounts no longer exist: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) from %1 did not finish: %2.</source>
        <extracomment>%1 = a date and time, %2 = the downloads&apos; names</extracomment>
        <translation>
            <numerusform>%Ln download from %1 did not finish: %2.</numerusform>
            <numerusform>%Ln downloads from %1 did not finish: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more cannot be resumed, because their account no longer exists: %1.</source>
        <extracomment>%1 = the downloads&apos; names</extracomment>
        <translation>
            <numerusform>%Ln more cannot be resumed, because its account no longer exists: %1.</numerusform>
            <numerusform>%Ln more cannot be resumed, because their accounts no longer exist: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <extracomment>after the sentence that says what happened</extracomment>
        <translation>
            <numerusform>Tried once.</numerusform>
            <numerusform>Tried %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), then try again with the correct password; the account&apos;s administrator can unlock the user earlier.</source>
        <extracomment>%n is minutes</extracomment>
        <translation>
            <numerusform>Wait %n minute, then try again with the correct password; the account&apos;s administrator can unlock the user earlier.</numerusform>
            <numerusform>Wait %n minutes, then try again with the correct password; the account&apos;s administrator can unlock the user earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), correct the secret key, then try again.</source>
        <extracomment>%n is minutes</extracomment>
        <translation>
            <numerusform>Wait %n minute, correct the secret key, then try again.</numerusform>
            <numerusform>Wait %n minutes, correct the secret key, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>the worst that is to be said of a saved download, and how many other warnings there are</extracomment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the service&apos;s; correct it.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the service&apos;s; correct it.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the service&apos;s; correct it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the service&apos;s; correct it.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the service&apos;s; correct it.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the service&apos;s; correct it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It expired %n day(s) ago, on %1; peers refuse it.</source>
        <translation>
            <numerusform>It expired %n day ago, on %1; peers refuse it.</numerusform>
            <numerusform>It expired %n days ago, on %1; peers refuse it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 expired %n day(s) ago, on %2.</source>
        <translation>
            <numerusform>%1 expired %n day ago, on %2.</numerusform>
            <numerusform>%1 expired %n days ago, on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 expired %n day(s) ago, on %2: connections fail.</source>
        <translation>
            <numerusform>%1 expired %n day ago, on %2: connections fail.</numerusform>
            <numerusform>%1 expired %n days ago, on %2: connections fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>Ends in %n day</numerusform>
            <numerusform>Ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ends in %n day(s), on %2.</source>
        <translation>
            <numerusform>%1 ends in %n day, on %2.</numerusform>
            <numerusform>%1 ends in %n days, on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n certificate(s); Fabric reads only the first.</source>
        <translation>
            <numerusform>The file holds %n certificate; Fabric reads only the first.</numerusform>
            <numerusform>The file holds %n certificates; Fabric reads only the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) that this file names do not exist here: %1.</source>
        <translation>
            <numerusform>%n path that this file names does not exist here: %1.</numerusform>
            <numerusform>%n paths that this file names do not exist here: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) ago</source>
        <translation>
            <numerusform>%1, %n day ago</numerusform>
            <numerusform>%1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1, in %n day</numerusform>
            <numerusform>%1, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <extracomment>what was found in a certificate and is good to know</extracomment>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) that lead out of the folder, or nowhere, were not followed: %1.</source>
        <translation>
            <numerusform>%n link that leads out of the folder, or nowhere, was not followed: %1.</numerusform>
            <numerusform>%n links that lead out of the folder, or nowhere, were not followed: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
