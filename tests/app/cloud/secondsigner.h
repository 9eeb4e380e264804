#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

// sdkhmac.py, which signs a second time and knows nothing of app/. Runs as long as this lives.
class SecondSigner
{
public:
    SecondSigner()
    {
        m_python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_python.start(QStringLiteral("python3"), {QFINDTESTDATA("sdkhmac.py")});
    }
    ~SecondSigner()
    {
        m_python.closeWriteChannel();
        m_python.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SecondSigner)

    static QString latin1(QByteArrayView bytes) { return QString::fromLatin1(bytes); }

    QString authorization(const QJsonObject &row)
    {
        return ask(QStringLiteral("sign"), row)[QStringLiteral("authorization")].toString();
    }
    // What is wrong with the signature of a request that came over the wire; empty: nothing.
    QString problemOf(const QByteArray &raw, QByteArrayView secretKey)
    {
        const QJsonObject answer = ask(QStringLiteral("check"),
            {{QStringLiteral("raw"), latin1(raw)}, {QStringLiteral("secret"), latin1(secretKey)}});
        return answer[QStringLiteral("problem")].toString(QStringLiteral("no answer"));
    }

private:
    QJsonObject ask(const QString &what, const QJsonObject &row)
    {
        m_python.write(QJsonDocument(QJsonObject{{what, row}}).toJson(QJsonDocument::Compact) + '\n');
        while (!m_python.canReadLine() && m_python.waitForReadyRead()) { }
        return QJsonDocument::fromJson(m_python.readLine()).object();
    }

    QProcess m_python;
};
