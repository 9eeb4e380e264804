#include "cloud/redirect.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {
const QUrl asked(u"https://bcs.example.com/v2/p/blockchains/b/cert?org_name=o"_s);
}

class RedirectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameOriginIsFollowed_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("whole address") << "https://bcs.example.com/x?y=%2F"_ba
                                       << "https://bcs.example.com/x?y=%2F"_ba;
        QTest::newRow("default port spelled out") << "https://bcs.example.com:443/x"_ba
                                                  << "https://bcs.example.com:443/x"_ba;
        QTest::newRow("other case of the host") << "HTTPS://BCS.example.COM/x"_ba
                                                << "https://bcs.example.com/x"_ba;
        QTest::newRow("absolute path") << "/x"_ba
                                       << "https://bcs.example.com/x"_ba;
        QTest::newRow("relative path") << "x"_ba
                                       << "https://bcs.example.com/v2/p/blockchains/b/x"_ba;
        QTest::newRow("climbing path") << "../../../../../x"_ba
                                       << "https://bcs.example.com/x"_ba;
        QTest::newRow("query alone") << "?a=b"_ba
                                     << "https://bcs.example.com/v2/p/blockchains/b/cert?a=b"_ba;
        QTest::newRow("without a scheme") << "//bcs.example.com/x"_ba
                                          << "https://bcs.example.com/x"_ba;
        QTest::newRow("fragment is dropped") << "/x#y"_ba
                                             << "https://bcs.example.com/x"_ba;
        QTest::newRow("spaces around") << "  /x "_ba
                                       << "https://bcs.example.com/x"_ba;
        QTest::newRow("backslashes are no slashes") << "/\\evil.example"_ba
                                                    << "https://bcs.example.com/%5Cevil.example"_ba;
    }

    void theSameOriginIsFollowed()
    {
        QFETCH(QByteArray, location);
        for (const int status : {301, 302, 303, 307, 308}) {
            const Result<QUrl> next = resolveRedirect(asked, location, 0, status);
            QVERIFY(next);
            QTEST(next->toEncoded(), "next");
        }
    }

    void anotherOriginIsRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("origin");
        QTest::newRow("another host") << "https://evil.example/x?token=t"_ba << u"https://evil.example"_s;
        QTest::newRow("another host without a scheme") << "//evil.example/x"_ba << u"https://evil.example"_s;
        QTest::newRow("a longer host")
            << "https://bcs.example.com.evil.example/"_ba << u"https://bcs.example.com.evil.example"_s;
        QTest::newRow("down to http") << "http://bcs.example.com/x"_ba << u"http://bcs.example.com"_s;
        QTest::newRow("another port")
            << "https://bcs.example.com:8443/x"_ba << u"https://bcs.example.com:8443"_s;
        QTest::newRow("a user and password")
            << "https://user:pass@bcs.example.com/x"_ba << u"https://bcs.example.com"_s;
        QTest::newRow("an empty user") << "https://@bcs.example.com/x"_ba << u"https://bcs.example.com"_s;
        QTest::newRow("another scheme") << "ftp://bcs.example.com/x"_ba << u"ftp://bcs.example.com"_s;
    }

    void anotherOriginIsRefused()
    {
        QFETCH(QByteArray, location);
        const Result<QUrl> next = resolveRedirect(asked, location, 0, 302);
        QVERIFY(!next);
        QCOMPARE(next.error().kind, FailureKind::RedirectRefused);
        QCOMPARE(next.error().subject, u"bcs.example.com"_s);
        QTEST(next.error().detail, "origin");
        QCOMPARE(next.error().service->httpStatus, std::optional(302));
    }

    void whatNamesNoTargetIsUnexpected_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("no location") << 302 << ""_ba;
        QTest::newRow("spaces") << 302 << "   "_ba;
        QTest::newRow("a line break") << 302 << "/a\r\nb"_ba;
        QTest::newRow("a scheme without a host") << 302 << "https:"_ba;
        QTest::newRow("a file") << 302 << "file:///etc/passwd"_ba;
        QTest::newRow("a script") << 302 << "javascript:alert(1)"_ba;
        QTest::newRow("a broken port") << 302 << "https://bcs.example.com:x/"_ba;
        QTest::newRow("a choice of several") << 300 << "/x"_ba;
        QTest::newRow("not modified") << 304 << "/x"_ba;
        QTest::newRow("use a proxy") << 305 << "/x"_ba;
    }

    void whatNamesNoTargetIsUnexpected()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, location);
        const Result<QUrl> next = resolveRedirect(asked, location, 0, status);
        QVERIFY(!next);
        QCOMPARE(next.error().kind, FailureKind::AnswerUnexpected);
        QCOMPARE(next.error().service->httpStatus, std::optional(status));
    }

    void theSixthRedirectIsOneTooMany()
    {
        for (int hops = 0; hops < 5; ++hops)
            QVERIFY(resolveRedirect(asked, "/x", hops, 302));
        const Result<QUrl> next = resolveRedirect(asked, "/x", 5, 302);
        QVERIFY(!next);
        QCOMPARE(next.error().kind, FailureKind::RedirectsTooMany);
        QCOMPARE(next.error().limit, 5);
    }

    void anotherOriginIsSaidSoEvenWhenTheCountIsUp()
    {
        QCOMPARE(resolveRedirect(asked, "https://evil.example/", 5, 302).error().kind,
            FailureKind::RedirectRefused);
    }
};

CHAINCERT_TEST(RedirectTest)
#include "tst_redirect.moc"
