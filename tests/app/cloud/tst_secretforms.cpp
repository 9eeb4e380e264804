#include "cloud/blanking.h"

#include "cloud/reading_p.h"
#include "cloud/secretruns_p.h"
#include "harness/harness.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using Written = std::function<QByteArray(qsizetype)>; // one byte or piece, by its number

QByteArray joined(qsizetype count, const QByteArray &with, const Written &written)
{
    QByteArrayList parts;
    for (qsizetype i = 0; i < count; ++i)
        parts << written(i);
    return parts.join(with);
}

QByteArray pieces(const QByteArray &text, qsizetype size, const QByteArray &with)
{
    return joined(
        (text.size() + size - 1) / size, with, [&](qsizetype i) { return text.mid(i * size, size); });
}

QByteArray token()
{
    return "MIIF0gYJKoZIhvcNAQcCoIIFwzCCBb8CAQExDTALBglghkgBZQMEAgEwggO2";
}

} // namespace

// Secrets in forms that programs and people write them in.
class SecretFormsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretInUseIsBlankedWhateverStandsBetweenItsLetters_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        const QByteArray secret = token();
        const auto among = [](const QString &text, const QString &mark) {
            QStringList letters;
            for (const QChar c : text)
                letters << c;
            return letters.join(mark);
        };
        const QString text = QString::fromLatin1(secret);
        for (const char *mark : {":", "-", ", ", " 0x", "', '", "|"})
            row(qPrintable(u"digits with "_s + QLatin1String(mark)),
                QString::fromLatin1(secret.toHex().left(2) + mark + pieces(secret.toHex().mid(2), 2, mark)));
        for (const char *mark : {",", ".", "-", "_", "\", \"", " + ", "·", "、"})
            row(qPrintable(u"letters with "_s + QString::fromUtf8(mark)),
                among(text, QString::fromUtf8(mark)));
        row("in groups", QString::fromLatin1(pieces(secret, 8, "-")));
        row("with marks on its letters", among(text, u"\u0301"_s));
        row("with marks in JSON's notation", among(text, u"\\u0301"_s));
        row("with letters that have a mark",
            among(text, u"\u0301"_s).normalized(QString::NormalizationForm_C));
        QString wide = text;
        for (QChar &c : wide)
            c = QChar(c.unicode() + 0xfee0);
        row("full-width", wide);
        row("full-width with commas", among(wide, u"，"_s));
        QString circled;
        for (const QChar c : text)
            circled += c.isDigit() ? QString(c) : QString(QChar(c.toLower().unicode() - u'a' + 0x24d0));
        row("in circles", circled);
        row("in base64 with commas", QString::fromLatin1(pieces(secret.toBase64(), 1, ",")));
    }

    void aSecretInUseIsBlankedWhateverStandsBetweenItsLetters()
    {
        QFETCH(QString, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret(token()));
        QString left = withoutSecrets(u"<"_s + text + u">"_s, secrets);
        QVERIFY2(left.contains(u"•••"_s), qPrintable(left));
        QVERIFY2(left.size() <= 8, qPrintable(left));
    }

    void fewLettersOfASecretAndProseAreLeft_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("fifteen letters") << u"it begins M-I-I-F-0-g-Y-J-K-o-Z-I-h-v-c and so on"_s;
        QTest::newRow("prose")
            << u"The token's project, 0605767a9a80d5762ff6c003d5a1b2c3, isn't of region cn-north-4 (see \"Regions\"): sign in anew."_s;
        QTest::newRow("Chinese") << u"令牌的项目，不属于该区域：请重新登录。"_s;
    }

    void fewLettersOfASecretAndProseAreLeft()
    {
        QFETCH(QString, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret(token()));
        QCOMPARE(withoutSecrets(text, secrets), text);
    }

    void theWorkIsLinearWhateverStandsBetween_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char *unit : {",", "a,", "0x", "\xc3\xa9", "m\xcc\x81"})
            QTest::newRow(unit) << QByteArray(unit);
    }

    void theWorkIsLinearWhateverStandsBetween()
    {
        QFETCH(QByteArray, unit);
        constexpr qsizetype Size = 128 * 1024; // a square of it would be minutes
        std::vector<Secret> secrets;
        secrets.push_back(Secret(token()));
        const QString text = QString::fromUtf8(unit.repeated(Size / unit.size()));
        SecretRuns runs(secrets);
        Marks marks(text.size());
        runs.find(reading(text), marks);
        QVERIFY2(runs.steps() < 8 * (Size + 8 * token().size()), qPrintable(QString::number(runs.steps())));
        QElapsedTimer timer;
        timer.start();
        withoutSecrets(text, secrets);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }
};

CHAINCERT_TEST(SecretFormsTest)
#include "tst_secretforms.moc"
