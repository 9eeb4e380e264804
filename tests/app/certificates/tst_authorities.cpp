#include "certificates/authorities.h"

#include "harness/harness.h"
#include "issued.h"
#include "platform/workers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <openssl/pem.h>
#include <openssl/ui.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestAuthorities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFactsAreThoseOfTheCertificate();
    void namesAreHarmless();
    void eachCertificateHasItsFacts();
    void oneCertificateIsTakenOut();
    void aFileIsReadWhateverItsForm_data();
    void aFileIsReadWhateverItsForm();
    void aFileWithoutCertificatesIsRefused();
    void aFileThatCannotBeReadIsNotOneWithoutCertificates();
    void noPassphraseIsAskedFor();
    void filesAreReadOffTheThreadAndAnsweredOnce();
};

void TestAuthorities::theFactsAreThoseOfTheCertificate()
{
    const QByteArray pem = Made::certificate(Made::p256(), {-3600, 3600, true});
    const QList<AuthorityFacts> facts = authorityFacts(pem);
    QCOMPARE(facts.size(), 1);
    QVERIFY(!facts[0].subject.isEmpty());
    QCOMPARE(facts[0].issuer, facts[0].subject); // it is its own issuer
    const QByteArray hash = QCryptographicHash::hash(Made::toDer(pem), QCryptographicHash::Sha256);
    QCOMPARE(facts[0].sha256, QString::fromLatin1(hash.toHex(':').toUpper()));
    QCOMPARE(facts[0].notAfter.timeSpec(), Qt::UTC);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(facts[0].notAfter);
    QVERIFY2(left > 3500 && left <= 3600, qPrintable(QString::number(left)));
}

// A name that turns the line around would put another in its place.
void TestAuthorities::namesAreHarmless()
{
    const QByteArray turned = QString(u"ca\u202eevil"_s).toUtf8();
    for (const char *part : {"CN", "O", "OU"}) {
        const QByteArray pem = Made::issued(Made::p256(), {.subject = {{part, turned}}});
        const QList<AuthorityFacts> facts = authorityFacts(pem);
        QCOMPARE(facts.size(), 1);
        QVERIFY(facts[0].subject.contains(u"evil"_s));
        QVERIFY(!facts[0].subject.contains(QChar(0x202e)) && !facts[0].issuer.contains(QChar(0x202e)));
    }
}

void TestAuthorities::eachCertificateHasItsFacts()
{
    const QByteArray ended = Made::certificate(Made::rsa(), {-7200, -3600, true});
    const QByteArray valid = Made::certificate(Made::p256(), {-3600, 3600, true});
    const QList<AuthorityFacts> facts = authorityFacts(joinAuthorities(ended, valid + ended));
    QCOMPARE(facts.size(), 2);
    QVERIFY(facts[0].notAfter < QDateTime::currentDateTimeUtc());
    QVERIFY(facts[1].notAfter > QDateTime::currentDateTimeUtc());
    QVERIFY(facts[0].sha256 != facts[1].sha256);
    QVERIFY(authorityFacts({}).isEmpty());
    QVERIFY(authorityFacts("no certificate").isEmpty());
}

void TestAuthorities::oneCertificateIsTakenOut()
{
    const QByteArray first = Made::certificate(Made::p256());
    const QByteArray second = Made::certificate(Made::rsa());
    const QByteArray both = joinAuthorities(first, second);
    QCOMPARE(withoutAuthority(both, 0), joinAuthorities(second, {}));
    QCOMPARE(withoutAuthority(both, 1), joinAuthorities(first, {}));
    QCOMPARE(withoutAuthority(both, 2), both);
    QVERIFY(withoutAuthority(first, 0).isEmpty());
}

void TestAuthorities::aFileIsReadWhateverItsForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pem = Made::certificate(Made::p256());
    QTest::newRow("PEM") << pem;
    QTest::newRow("DER") << Made::toDer(pem);
    QTest::newRow("a private key before it") << Made::pkcs8(Made::p256()) + pem;
    QTest::newRow("words around it") << "Our authority:\n" + pem + "That is all.\n";
}

void TestAuthorities::aFileIsReadWhateverItsForm()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const Result<QByteArray> read = readAuthorities(file.fileName());
    QVERIFY(read);
    QCOMPARE(authorityFacts(*read).size(), 1);
    QVERIFY(!read->contains("PRIVATE"));
}

void TestAuthorities::aFileWithoutCertificatesIsRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello\n") == 6);
    file.close();
    QCOMPARE(readAuthorities(file.fileName()).error().kind, FailureKind::AuthorityWithoutCertificate);
    QCOMPARE(readAuthorities(folder.path()).error().kind, FailureKind::AuthorityUnreadable);
    QCOMPARE(readAuthorities(folder.filePath(u"gone"_s)).error().kind, FailureKind::AuthorityUnreadable);
}

void TestAuthorities::aFileThatCannotBeReadIsNotOneWithoutCertificates()
{
#ifdef Q_OS_LINUX
    const Failure failure = readAuthorities(u"/proc/self/mem"_s).error(); // has nothing where it begins
    QCOMPARE(failure.kind, FailureKind::AuthorityUnreadable);
    QVERIFY(!failure.detail.isEmpty());
#else
    QSKIP("There is no such file here.");
#endif
}

// Any block may say that it is encrypted, and OpenSSL's own way is then to ask the terminal.
void TestAuthorities::noPassphraseIsAskedFor()
{
    static int questions = 0;
    const std::unique_ptr<UI_METHOD, decltype(&UI_destroy_method)> asks(
        UI_create_method("counts questions"), &UI_destroy_method);
    UI_method_set_reader(asks.get(), [](UI *, UI_STRING *) {
        ++questions;
        return 0;
    });
    const UI_METHOD *before = UI_get_default_method();
    UI_set_default_method(asks.get());
    const auto restore = qScopeGuard([before] { UI_set_default_method(before); });

    QByteArray encrypted = Made::certificate(Made::p256(), {-3600, 3600, true});
    encrypted.replace("-----BEGIN CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\n"
        "DEK-Info: AES-128-CBC,000102030405060708090A0B0C0D0E0F\n\n");
    char password[16];
    const auto ask = [&] { return PEM_def_callback(password, sizeof password, 0, nullptr); };
    ask();
    QCOMPARE(questions, 1); // it would be seen
    QVERIFY(authorityFacts(encrypted).isEmpty());
    QCOMPARE(questions, 1);
}

void TestAuthorities::filesAreReadOffTheThreadAndAnsweredOnce()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    };
    const QByteArray pem = Made::certificate(Made::p256());
    const QStringList files{write(u"none.pem"_s, "hello"), write(u"a.pem"_s, pem), folder.filePath(u"gone"_s),
        write(u"b.pem"_s, pem)};
    QObject context;
    int answers = 0;
    ReadAuthorities read;
    readAuthorities(files, &context, [&](const ReadAuthorities &one) {
        ++answers;
        read = one;
        QCOMPARE(QThread::currentThread(), qApp->thread());
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(read.pem.count("BEGIN CERTIFICATE"), 1);
    QCOMPARE(read.failure->kind, FailureKind::AuthorityWithoutCertificate);
    {
        QObject dead;
        readAuthorities(files, &dead, [&](const ReadAuthorities &) { ++answers; });
    }
    QVERIFY(threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs));
    Harness::settle();
    QCOMPARE(answers, 1);
}

CHAINCERT_TEST(TestAuthorities)
#include "tst_authorities.moc"
