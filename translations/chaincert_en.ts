<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chaincert::Choice</name>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
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
        <source>%1: %n more line(s) have errors.</source>
        <extracomment>after a hundred lines that say what is wrong each</extracomment>
        <translation>
            <numerusform>%1: one more line has errors.</numerusform>
            <numerusform>%1: %n more lines have errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::CopyWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <source>%n download(s) selected</source>
        <translation>
            <numerusform>%n download selected</numerusform>
            <numerusform>%n downloads selected</numerusform>
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
        <source>&amp;Download %n certificate(s)</source>
        <translation>
            <numerusform>&amp;Download %n certificate</numerusform>
            <numerusform>&amp;Download %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::HintLine</name>
    <message numerus="yes">
        <source>Copied %n item(s).</source>
        <translation>
            <numerusform>Copied %n item.</numerusform>
            <numerusform>Copied %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ListActions</name>
    <message numerus="yes">
        <source>Cleared %n row(s).</source>
        <extracomment>rows went off the list; their files are still there</extracomment>
        <translation>
            <numerusform>Cleared %n row.</numerusform>
            <numerusform>Cleared %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::LookLine</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n with warnings</numerusform>
            <numerusform>%n with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kind(s)</source>
        <extracomment>&quot;1 with warnings of 2 kinds&quot;: %1 = &quot;1 with warnings&quot;</extracomment>
        <translation>
            <numerusform>%1 of %n kind</numerusform>
            <numerusform>%1 of %n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::MainWindow</name>
    <message numerus="yes">
        <source>Cancelling %n download(s), then closing.</source>
        <translation>
            <numerusform>Cancelling %n download, then closing.</numerusform>
            <numerusform>Cancelling %n downloads, then closing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) are still running. Cancel them and close? You can resume them at the next start.</source>
        <translation>
            <numerusform>%n download is still running. Cancel it and close? You can resume it at the next start.</numerusform>
            <numerusform>%n downloads are still running. Cancel them and close? You can resume them at the next start.</numerusform>
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
        <source>%1 (%n)</source>
        <extracomment>why downloads failed, and how many</extracomment>
        <translation>
            <numerusform>%1 (%n)</numerusform>
            <numerusform>%1 (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Results</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloading</source>
        <translation>
            <numerusform>%n downloading</numerusform>
            <numerusform>%n downloading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to retry</source>
        <translation>
            <numerusform>%n waiting to retry</numerusform>
            <numerusform>%n waiting to retry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n saved</numerusform>
            <numerusform>%n saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
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
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n with warnings</source>
        <extracomment>&quot;13 saved, 11 with warnings&quot;</extracomment>
        <translation>
            <numerusform>%1, %n with warnings</numerusform>
            <numerusform>%1, %n with warnings</numerusform>
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
        <source>%n waiting until %1 (%2): the service asked for a pause</source>
        <translation>
            <numerusform>%n waiting until %1 (%2): the service asked for a pause</numerusform>
            <numerusform>%n waiting until %1 (%2): the service asked for a pause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ResultsModel</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n download</numerusform>
            <numerusform>%n downloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ResultsView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>at the pointer, while several files and folders are dragged: the name of the first, how many others</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::RunHeader</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n download</numerusform>
            <numerusform>%n downloads</numerusform>
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
        <source>%n download(s) from %1 did not finish.</source>
        <extracomment>%1 = a date and time</extracomment>
        <translation>
            <numerusform>%n download from %1 did not finish.</numerusform>
            <numerusform>%n downloads from %1 did not finish.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) from %1 did not finish and cannot be resumed: their account no longer exists.</source>
        <translation>
            <numerusform>%n download from %1 did not finish and cannot be resumed: its account no longer exists.</numerusform>
            <numerusform>%n downloads from %1 did not finish and cannot be resumed: their account no longer exists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be resumed: their account no longer exists.</source>
        <translation>
            <numerusform>%n more cannot be resumed: its account no longer exists.</numerusform>
            <numerusform>%n more cannot be resumed: their account no longer exists.</numerusform>
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
</context>
</TS>
