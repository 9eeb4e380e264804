#include "harness/harness.h"
#include "words/languages.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_locale = QLocale(); }

    void cleanup()
    {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
        QLocale::setDefault(m_locale);
    }

    void aNamedLanguageIsSpoken_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("English") << u"en"_s << u"en"_s;
        QTest::newRow("British English") << u"en_GB"_s << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"zh_CN"_s;
        QTest::newRow("Chinese with a hyphen") << u"zh-CN"_s << u"zh_CN"_s;
        QTest::newRow("Chinese by its script") << u"zh-Hans-CN"_s << u"zh_CN"_s;
        QTest::newRow("Chinese alone") << u"zh"_s << u"zh_CN"_s;
        QTest::newRow("Chinese of Taiwan") << u"zh_TW"_s << u"zh_CN"_s;
        QTest::newRow("without a catalogue") << u"de"_s << u"en"_s;
        QTest::newRow("no language") << u"?!"_s << u"en"_s;
        QTest::newRow("the system's") << u""_s << u"en"_s;
    }

    void aNamedLanguageIsSpoken()
    {
        QFETCH(QString, named);
        installLanguage(named);
        QTEST(currentLanguage(), "spoken");
    }

    void aCodesWordsFollowTheLanguage()
    {
        Failure failure{FailureKind::Unauthorized, u"h"_s};
        failure.service.emplace().code = u"BCS.4010401"_s;
        installLanguage(u"zh_CN"_s);
        QCOMPARE(Words::of(failure).summary, u"令牌已损坏、已失效，或属于其他区域或项目。"_s);
        installLanguage(u"en"_s);
        QVERIFY(Words::of(failure).summary.startsWith(u"The token"));
    }

    void ourOwnSentencesFollowTheLanguage()
    {
        const Failure failure{.kind = FailureKind::ProxySettingUnusable,
            .subject = u"https_proxy"_s,
            .ownSentences = {OwnSentence("The port must be a number from 1 to 65535.")}};
        installLanguage(u"zh_CN"_s);
        QCOMPARE(Words::of(failure).summary,
            u"https_proxy 中的代理无法使用。端口必须是 1 到 65535 之间的数字。"_s);
        Failure responded{.kind = FailureKind::ProxyFailed,
            .ownSentences = {OwnSentence("The proxy responded with “%1”.", {u"HTTP/1.1 502 Bad Gateway"_s})}};
        QCOMPARE(Words::of(responded).summary, u"无法使用代理。代理的响应为“HTTP/1.1 502 Bad Gateway”。"_s);
        responded.ownSentences = {};
        responded.detail = u"Bad Gateway"_s; // a library's words stay as they are
        QCOMPARE(Words::of(responded).summary, u"无法使用代理。Bad Gateway"_s);
    }

    void theLocaleFollowsANamedLanguageAlone()
    {
        installLanguage(u"zh_CN"_s);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QLocale::setDefault(QLocale(QLocale::German));
        installLanguage(u"fr"_s);
        QCOMPARE(QLocale().language(), QLocale::German);
        installLanguage();
        QCOMPARE(QLocale().language(), QLocale::German);
    }

private:
    QLocale m_locale;
};

CHAINCERT_TEST(LanguagesTest)
#include "tst_languages.moc"
