#include "typed/typed.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Chaincert::Typed;
using namespace Qt::StringLiterals;

class TestTyped : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesAlongWithAPasteGoes_data();
    void whatComesAlongWithAPasteGoes();
    void whatBelongsToATextStays_data();
    void whatBelongsToATextStays();
    void cleaningTwiceIsCleaningOnce();
    void anUnusualFormIsSaid_data();
    void anUnusualFormIsSaid();
    void theUnseenIsMadeVisible_data();
    void theUnseenIsMadeVisible();
    void bytesThatAreNoTextAreShownHarmlessly();
    void userAndPasswordOfAnAddressAreLeftOut_data();
    void userAndPasswordOfAnAddressAreLeftOut();
};

namespace {

const QString Id = u"0605767cde8000fd2f62c0106d1b4ea1"_s;

const QList<Kind> &allKinds()
{
    static const QList<Kind> kinds{Kind::ProjectId, Kind::Project, Kind::Blockchain, Kind::Organization,
        Kind::Word, Kind::Address, Kind::Name, Kind::Path};
    return kinds;
}

} // namespace

void TestTyped::whatComesAlongWithAPasteGoes_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::addColumn<QString>("cleaned");
    // What no kind of text may begin or end with.
    for (const QString &around : {u" "_s, u"\t"_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u"\u00a0"_s, u"\u3000"_s,
             u"\u2003"_s, u"\u2028"_s, u"\u0085"_s, u"\u200b"_s, u"\ufeff"_s, u"\u2060"_s, u"\u200e"_s,
             u"\u200d"_s, u"\u202a"_s, u"\u00ad"_s, u"\u3164"_s, u"\u0007"_s, u" \u00a0\u200b\n "_s}) {
        QTest::addRow("behind it %s", qPrintable(visible(around)))
            << u"org1"_s + around << allKinds() << u"org1"_s;
        QTest::addRow("before it %s", qPrintable(visible(around)))
            << around + u"org1"_s << allKinds() << u"org1"_s;
    }
    for (const QString &quotes : {u"\"\""_s, u"''"_s, u"``"_s, u"“”"_s, u"‘’"_s, u"„“"_s, u"”“"_s, u"「」"_s,
             u"『』"_s, u"«»"_s, u"‹›"_s, u"＂＂"_s, u"“\""_s, u"'”"_s}) {
        QTest::addRow("in %s", qPrintable(quotes))
            << quotes.left(1) + u"org1"_s + quotes.right(1) << allKinds() << u"org1"_s;
        QTest::addRow("with blanks in %s", qPrintable(quotes))
            << u" %1 org1\u00a0%2\n"_s.arg(quotes.at(0)).arg(quotes.at(1)) << allKinds() << u"org1"_s;
    }
    QTest::newRow("in two pairs") << u"\"'org1'\""_s << allKinds() << u"org1"_s;
    QTest::newRow("between the marks of a terminal's paste")
        << u"\u001b[200~org1\u001b[201~"_s << allKinds() << u"org1"_s;
    QTest::newRow("nothing but blanks") << u" \u3000\n"_s << allKinds() << QString();
    QTest::newRow("nothing but quotes") << u"“”"_s << allKinds() << QString();
    const QList<Kind> words{
        Kind::ProjectId, Kind::Project, Kind::Blockchain, Kind::Organization, Kind::Word, Kind::Address};
    QTest::newRow("one quotation mark before") << u"\""_s + Id << words << Id;
    QTest::newRow("one quotation mark behind") << Id + u"”"_s << words << Id;
    QTest::newRow("from a line of JSON") << u" \""_s + Id + u"\",\n"_s << words << Id;
    QTest::newRow("a Chinese comma behind") << Id + u"，"_s << words << Id;
    QTest::newRow("zero width inside")
        << u"0605\u200b76\ufeff7c"_s << words + QList{Kind::Name} << u"0605767c"_s;
    QTest::newRow("a joiner between Latin letters")
        << u"or\u200dg1"_s << words + QList{Kind::Name} << u"org1"_s;
    QTest::newRow("an address in angle brackets")
        << u"<https://bcs.example.com>"_s << QList{Kind::Address} << u"https://bcs.example.com"_s;
    const QList<Kind> path{Kind::Path};
    QTest::newRow("a file URL") << u"file:///home/ada/certs"_s << path << u"/home/ada/certs"_s;
    QTest::newRow("a file URL with percent signs")
        << u"file:///home/ada/My%20Certs/%E8%AF%81%E4%B9%A6%2B"_s << path << u"/home/ada/My Certs/证书+"_s;
    QTest::newRow("a file URL that was not encoded")
        << u"file:///home/ada/My Certs#1"_s << path << u"/home/ada/My Certs#1"_s;
    QTest::newRow("a file URL of localhost") << u"file://localhost/srv/x"_s << path << u"/srv/x"_s;
    QTest::newRow("a file URL in capitals") << u"FILE://LOCALHOST/srv/x"_s << path << u"/srv/x"_s;
    QTest::newRow("a file URL with one slash") << u"file:/srv/x"_s << path << u"/srv/x"_s;
    QTest::newRow("a file URL in quotes, as a list of files")
        << u"“file:///srv/x”\r\n"_s << path << u"/srv/x"_s;
    QTest::newRow("one quotation mark before a path") << u"\"/srv/x"_s << path << u"/srv/x"_s;
    QTest::newRow("the home folder in quotes") << u"'~/Certificates'"_s << path << u"~/Certificates"_s;
}

void TestTyped::whatComesAlongWithAPasteGoes()
{
    QFETCH(const QString, pasted);
    QFETCH(const QList<Kind>, kinds);
    QFETCH(const QString, cleaned);
    for (const Kind kind : kinds)
        QVERIFY2(Typed::cleaned(pasted, kind) == cleaned, qPrintable(visible(Typed::cleaned(pasted, kind))));
}

void TestTyped::whatBelongsToATextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Kind>>("kinds");
    const QList<Kind> names{Kind::Name, Kind::Organization, Kind::Blockchain, Kind::Path};
    QTest::newRow("blanks inside") << u"Acme  Europe"_s << names;
    QTest::newRow("an apostrophe inside") << u"O'Brien's"_s << names;
    QTest::newRow("percent signs") << u"100%25"_s << names;
    QTest::newRow("Chinese") << u"国密链"_s << allKinds();
    QTest::newRow("an emoji at the end, joined") << u"👩\u200d💻"_s << names;
    QTest::newRow("a joiner between Persian letters") << u"می\u200cخواهم"_s << names;
    QTest::newRow("a name with quotes of its own") << u"\"A\" and \"B\""_s << QList{Kind::Name};
    QTest::newRow("an organization with quotes of its own") << u"org, \"one\""_s << names;
    QTest::newRow("a name that ends with an apostrophe") << u"The Joneses'"_s << QList{Kind::Name};
    QTest::newRow("an address with everything")
        << u"https://bcs.example.com:8443/bcs?a=b#c"_s << QList{Kind::Address};
    QTest::newRow("a zero width space inside a path") << u"/srv/a\u200bb"_s << QList{Kind::Path};
    QTest::newRow("a quotation mark at a path's end") << u"/srv/5\""_s << QList{Kind::Path};
    QTest::newRow("a URL of another host") << u"file://server/share"_s << QList{Kind::Path};
    QTest::newRow("a URL of another kind") << u"smb://server/share"_s << QList{Kind::Path};
    QTest::newRow("percent signs in a path") << u"/srv/100%20"_s << QList{Kind::Path};
}

void TestTyped::whatBelongsToATextStays()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Kind>, kinds);
    for (const Kind kind : kinds)
        QCOMPARE(cleaned(text, kind), text);
}

void TestTyped::cleaningTwiceIsCleaningOnce()
{
    for (const Kind kind : allKinds()) {
        for (const QString &text : {u"\"“'x'”\" ,;"_s, u"<\"a\">"_s, u"'\" x'"_s, u"\u200b\"\ufeffx\""_s}) {
            const QString once = cleaned(text, kind);
            QCOMPARE(cleaned(once, kind), once);
        }
    }
}

void TestTyped::anUnusualFormIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Oddity>("oddity");
    const QString uuid = u"0b6a7a1e-5a51-4b1e-9c1d-3f2f6f0c1a11"_s;
    QTest::newRow("a project's ID") << Id << Kind::ProjectId << Oddity::None;
    QTest::newRow("a project's ID in capitals") << Id.toUpper() << Kind::ProjectId << Oddity::None;
    QTest::newRow("a project's ID cut short") << Id.left(31) << Kind::ProjectId << Oddity::NoProjectId;
    QTest::newRow("a project's name for its ID") << u"cn-north-4"_s << Kind::ProjectId << Oddity::NoProjectId;
    QTest::newRow("a project's name") << u"cn-north-4"_s << Kind::Project << Oddity::None;
    QTest::newRow("a blockchain's ID") << uuid << Kind::Blockchain << Oddity::None;
    QTest::newRow("a blockchain's name") << u"supply-chain"_s << Kind::Blockchain << Oddity::None;
    QTest::newRow("a UUID cut short") << uuid.chopped(1) << Kind::Blockchain << Oddity::NoUuid;
    QTest::newRow("a UUID in braces") << u"{%1}"_s.arg(uuid) << Kind::Blockchain << Oddity::NoUuid;
    QTest::newRow("a UUID with a blank")
        << QString(uuid).insert(8, u' ') << Kind::Blockchain << Oddity::Blanks;
    QTest::newRow("an organization") << u"org1"_s << Kind::Organization << Oddity::None;
    QTest::newRow("two organizations") << u"org1 org2"_s << Kind::Organization << Oddity::Blanks;
    QTest::newRow("a no-break space inside") << u"org\u00a01"_s << Kind::Organization << Oddity::Unseen;
    QTest::newRow("a line end inside") << u"org1\norg2"_s << Kind::Organization << Oddity::Control;
    QTest::newRow("an escape inside") << u"a\u001b[31mb"_s << Kind::Name << Oddity::Control;
    QTest::newRow("no text") << QString() << Kind::ProjectId << Oddity::None;
    QTest::newRow("a service's address")
        << u"https://bcs.cn-north-4.myhuaweicloud.com"_s << Kind::Address << Oddity::None;
    QTest::newRow("an address with a prefix")
        << u"https://cloud.example.com:8443/bcs"_s << Kind::Address << Oddity::None;
    QTest::newRow("the console's address")
        << u"https://console.huaweicloud.com/bcs"_s << Kind::Address << Oddity::ConsoleAddress;
    QTest::newRow("the console's address abroad")
        << u"console-intl.huaweicloud.com/bcs/?region=x#/bcs"_s << Kind::Address << Oddity::ConsoleAddress;
    QTest::newRow("an address of a request")
        << u"https://bcs.example.com/v2/0605/blockchains"_s << Kind::Address << Oddity::RequestPath;
    QTest::newRow("the identity service's address with its version")
        << u"https://iam.example.com/v3"_s << Kind::Address << Oddity::RequestPath;
    QTest::newRow("a path") << u"/srv/证书 1"_s << Kind::Path << Oddity::None;
    QTest::newRow("a path with a line end") << u"/srv/a\nb"_s << Kind::Path << Oddity::Control;
    QTest::newRow("a path with a zero width space") << u"/srv/a\u200bb"_s << Kind::Path << Oddity::Unseen;
    QTest::newRow("a share") << u"smb://server/share"_s << Kind::Path << Oddity::NoLocalPath;
    QTest::newRow("a file of another host") << u"file://server/share"_s << Kind::Path << Oddity::NoLocalPath;
    QTest::newRow("a web page") << u"https://example.com/certs"_s << Kind::Path << Oddity::NoLocalPath;
    QTest::newRow("bytes that were no text") << u"/srv/\ufffd\ufffd"_s << Kind::Path << Oddity::Undecodable;
#ifndef Q_OS_WIN
    QTest::newRow("as a shell writes it") << u"/srv/My\\ Certs"_s << Kind::Path << Oddity::Backslash;
#endif
}

void TestTyped::anUnusualFormIsSaid()
{
    QFETCH(const QString, text);
    QFETCH(const Kind, kind);
    QFETCH(const Oddity, oddity);
    QCOMPARE(oddityOf(text, kind), oddity);
}

void TestTyped::theUnseenIsMadeVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a carriage return") << u"org1\r"_s << u"org1␍"_s;
    QTest::newRow("a space behind") << u"org1 "_s << u"org1␣"_s;
    QTest::newRow("a space inside") << u"a b"_s << u"a b"_s;
    QTest::newRow("an escape") << u"\u001b[31m"_s << u"␛[31m"_s;
    QTest::newRow("a delete") << u"a\u007f"_s << u"a␡"_s;
    QTest::newRow("a C1 control") << u"a\u009bb"_s << u"a<U+009B>b"_s;
    QTest::newRow("zero width") << u"org1\u200b"_s << u"org1<U+200B>"_s;
    QTest::newRow("a BOM") << u"\ufefforg1"_s << u"<U+FEFF>org1"_s;
    QTest::newRow("an override") << u"a\u202eb"_s << u"a<U+202E>b"_s;
    QTest::newRow("a no-break space") << u"a\u00a0b"_s << u"a<U+00A0>b"_s;
    QTest::newRow("a tag of another plane") << u"a\U000e0041"_s << u"a<U+E0041>"_s;
    QTest::newRow("an emoji") << u"👩\u200d💻"_s << u"👩\u200d💻"_s;
    QTest::newRow("a long text") << QString(301, u'x') << QString(300, u'x') + u'…';
}

void TestTyped::theUnseenIsMadeVisible()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(visible(text), shown);
}

void TestTyped::bytesThatAreNoTextAreShownHarmlessly()
{
    QCOMPARE(visibleBytes("/srv/\xd6\xa4\xca\xe9\x1b[m"), u"/srv/\\xD6\\xA4\\xCA\\xE9\\x1B[m"_s);
}

void TestTyped::userAndPasswordOfAnAddressAreLeftOut_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << u"https://bcs.example.com/a"_s << u"https://bcs.example.com/a"_s;
    QTest::newRow("both") << u"https://user:secret@host/x"_s << u"https://…@host/x"_s;
    QTest::newRow("a user alone") << u"https://secret@host"_s << u"https://…@host"_s;
    QTest::newRow("a slash and an at in the password") << u"https://u:s/e@cret@host"_s << u"https://…@host"_s;
    QTest::newRow("without a scheme") << u"user:secret@host"_s << u"…@host"_s;
    QTest::newRow("one slash") << u"https:/user:secret@host"_s << u"…@host"_s;
    QTest::newRow("a mail address") << u"ada@example.com"_s << u"ada@example.com"_s;
}

void TestTyped::userAndPasswordOfAnAddressAreLeftOut()
{
    QFETCH(const QString, address);
    QFETCH(const QString, shown);
    QCOMPARE(withoutUserInfo(address), shown);
}

CHAINCERT_TEST(TestTyped)
#include "tst_typed.moc"
