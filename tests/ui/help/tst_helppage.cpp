#include "harness/harness.h"
#include "help/helppage.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestHelpPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfFailureHasItsParagraph_data() { languages(); }
    void everyKindOfFailureHasItsParagraph()
    {
        QFETCH(QString, language);
        const HelpPage &page = open(language);
        for (int kind = 0; kind <= static_cast<int>(FailureKind::KeychainFailed); ++kind) {
            const auto failure = static_cast<FailureKind>(kind);
            const int position = page.positionOf(failure);
            QVERIFY2(position >= 0, kindId(failure).data());
            QVERIFY(page.document()->findBlock(position).text().contains(kindId(failure)));
        }
    }

    void noMarkupIsSeen_data() { languages(); }
    void noMarkupIsSeen()
    {
        QFETCH(QString, language);
        const HelpPage &page = open(language);
        static const QRegularExpression markup(
            u"\\*\\*|`|^#|\\]\\(|^\\s*[-|]\\s|(^|\\s)\\*\\S|\\S\\*(\\s|$)"_s);
        int blocks = 0;
        for (QTextBlock block = page.document()->begin(); block.isValid(); block = block.next(), ++blocks) {
            const QString text = withoutCode(block);
            QVERIFY2(!markup.match(text).hasMatch(), qPrintable(block.text()));
            QVERIFY2(boldLetters(block) < 60, qPrintable(block.text())); // a name, and never a paragraph
        }
        QVERIFY(blocks > 150);
    }

    void bothLanguagesStressTheSameNumberOfNames()
    {
        int counts[2] = {};
        int number = 0;
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            const HelpPage &page = open(language);
            for (QTextBlock block = page.document()->begin(); block.isValid(); block = block.next())
                counts[number] += boldLetters(block) > 0 && !block.blockFormat().headingLevel() ? 1 : 0;
            ++number;
        }
        QCOMPARE(counts[0], counts[1]);
    }

    void boldNamesAreThoseOfTheWindow_data() { languages(); }
    void boldNamesAreThoseOfTheWindow()
    {
        QFETCH(QString, language);
        open(language);
        const QSet<QString> known = textsOf(language);
        QVERIFY(known.size() > 1000);
        const QSet<QString> others{u"f5"_s, u"ctrl+f"_s, u"my credentials"_s, u"我的凭证"_s}; // the console's
        const auto isKnown = [&](const QString &name) {
            return known.contains(plain(name)) || others.contains(plain(name));
        };
        static const QRegularExpression bold(u"\\*\\*(.+?)\\*\\*"_s);
        static const QRegularExpression step(u", | → "_s); // from a menu to its entry
        int names = 0;
        for (auto found = bold.globalMatch(helpPageText()); found.hasNext(); ++names) {
            const QString name = found.next().captured(1);
            const QStringList steps = name.split(step);
            QVERIFY2(isKnown(name) || std::all_of(steps.begin(), steps.end(), isKnown), qPrintable(name));
        }
        QVERIFY(names > 40);
    }

    void bothLanguagesHaveTheSameHeadings()
    {
        QList<int> english;
        for (const HelpPage::Heading &heading : open(u"en"_s).headings())
            english.append(heading.level);
        QList<int> chinese;
        for (const HelpPage::Heading &heading : open(u"zh_CN"_s).headings())
            chinese.append(heading.level);
        QCOMPARE(chinese, english);
        QVERIFY(english.size() > 15);
    }

    void cleanup() { qApp->setProperty("chaincertLanguage", QVariant()); }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }

    HelpPage &open(const QString &language)
    {
        qApp->setProperty("chaincertLanguage", language); // as installLanguage() leaves it
        m_page = std::make_unique<HelpPage>();
        return *m_page;
    }

    // As it stands in a sentence: without the letter that leads there, and whether or not it begins one.
    static QString plain(QString text)
    {
        static const QRegularExpression letter(u"\\(&.\\)|&|…$"_s);
        return text.remove(letter).trimmed().toLower();
    }

    // All that window and command line say.
    static QSet<QString> textsOf(const QString &language)
    {
        QFile file(QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/chaincert_zh_CN.ts"));
        QSet<QString> texts;
        if (!file.open(QIODevice::ReadOnly))
            return texts;
        const QString wanted = language == u"en" ? u"source"_s : u"translation"_s;
        for (QXmlStreamReader xml(&file); !xml.atEnd();) {
            if (xml.readNextStartElement() && xml.name() == wanted)
                texts.insert(plain(xml.readElementText(QXmlStreamReader::IncludeChildElements)));
        }
        return texts;
    }

    static QString withoutCode(const QTextBlock &block)
    {
        QString text;
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().fontFixedPitch())
                text += part.fragment().text();
        }
        return text;
    }

    static qsizetype boldLetters(const QTextBlock &block)
    {
        qsizetype letters = 0;
        for (auto part = block.begin(); !part.atEnd() && !block.blockFormat().headingLevel(); ++part) {
            if (part.fragment().charFormat().fontWeight() > QFont::Normal)
                letters = std::max(letters, part.fragment().text().size());
        }
        return letters;
    }

    std::unique_ptr<HelpPage> m_page;
};

CHAINCERT_TEST(TestHelpPage)
#include "tst_helppage.moc"
