#include "harness/harness.h"
#include "words/languages.h"
#include "words/separated.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class SeparatedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_locale = QLocale(); }

    void cleanup()
    {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
        QLocale::setDefault(m_locale);
    }

    void sentencesAreJoined_data()
    {
        QTest::addColumn<QStringList>("sentences");
        QTest::addColumn<QString>("joined");
        QTest::newRow("none") << QStringList{} << QString();
        QTest::newRow("one") << QStringList{u"Saved."_s} << u"Saved."_s;
        QTest::newRow("English") << QStringList{u"Not saved."_s, u"Try again."_s}
                                 << u"Not saved. Try again."_s;
        QTest::newRow("an empty one")
            << QStringList{{}, u"Not saved."_s, {}, u"Try again."_s, {}} << u"Not saved. Try again."_s;
        QTest::newRow("Chinese") << QStringList{u"未保存。"_s, u"请重试。"_s} << u"未保存。请重试。"_s;
        QTest::newRow("Chinese, then English")
            << QStringList{u"未保存。"_s, u"No space."_s} << u"未保存。No space."_s;
        QTest::newRow("English, then Chinese")
            << QStringList{u"No space."_s, u"请重试。"_s} << u"No space. 请重试。"_s;
        QTest::newRow("without a full stop")
            << QStringList{u"失败：timed out"_s, u"请重试。"_s} << u"失败：timed out 请重试。"_s;
    }

    void sentencesAreJoined()
    {
        QFETCH(QStringList, sentences);
        QTEST(Words::joined(sentences), "joined");
    }

    void namesAreListedAsTheLanguageDoes()
    {
        const QStringList names{u"org1"_s, u"org2"_s, u"org3"_s};
        QCOMPARE(Words::listed(names), u"org1, org2, org3"_s);
        installLanguage(u"zh_CN"_s);
        QCOMPARE(Words::listed(names), u"org1、org2、org3"_s);
        QCOMPARE(Words::listed({u"org1"_s}), u"org1"_s);
    }

    void noBlankStandsBehindAChineseFullStop()
    {
        installLanguage(u"zh_CN"_s);
        for (int kind = 0; kind <= int(FailureKind::KeychainFailed); ++kind) {
            Failure failure{FailureKind(kind), u"bcs.example.com"_s, u"timed out"_s};
            failure.authMethod = AuthMethod::FoundKeys;
            failure.proxy = u"proxy.example.com:3128 (https_proxy)"_s;
            failure.tries = 3;
            failure.ownSentences
                = {OwnSentence("It is a symbolic link."), OwnSentence("It is not a regular file.")};
            const QString text = Words::inFull(failure);
            QVERIFY2(!text.contains(u"。 "), qPrintable(text));
            QVERIFY2(!Words::inFull({FailureKind(kind)}).contains(u"。 "), qPrintable(text));
        }
    }

private:
    QLocale m_locale;
};

CHAINCERT_TEST(SeparatedTest)
#include "tst_separated.moc"
