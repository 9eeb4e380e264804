<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chaincert::AboutWindow</name>
    <message>
        <source>About Chaincert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with Qt %1 (LGPL 3), QtKeychain (BSD 3-clause), libzip (BSD 3-clause), OpenSSL (Apache 2.0) and tl::expected (CC0 1.0).</source>
        <extracomment>Names of licences stay as they are.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chaincert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates and keys of organizations on a managed Hyperledger Fabric blockchain: downloaded, checked and laid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chaincert is not made by the service&apos;s vendor; the vendor&apos;s names belong to the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chaincert::AuthoritiesField</name>
    <message>
        <source>Add from &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all CA certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose CA certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chaincert::HelpWindow</name>
    <message>
        <source>en</source>
        <comment>file name of the help page</comment>
        <extracomment>Name of the help page&apos;s file, without its ending; there is one for each language: &quot;en&quot; or &quot;zh_CN&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chaincert help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chaincert::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chaincert::StartAccount</name>
    <message>
        <source>This run</source>
        <extracomment>Name of the account that is made from the command line&apos;s options and gone when the program ends.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chaincert::StartOptions</name>
    <message>
        <source>The blockchain service&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates to trust for that address, a PEM file. Repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of the blockchain service, such as cn-north-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blockchain&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organization&apos;s name. Repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A type of certificate: admin, user or ca. Repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to save in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s language: en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log what happens on stderr; never a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the window with the form filled in. A token in CHAINCERT_TOKEN becomes an account for this run, with --endpoint or --region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 See chaincert --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no option. See chaincert --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is given twice. Give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is empty. Give it a value or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--endpoint and --region exclude each other. Give one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ca belongs to an address. Give --endpoint too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--org is empty. Give an organization&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--type %1 is no type of certificate. Types are admin, user and ca.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chaincert::TokenField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
