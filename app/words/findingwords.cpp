#include "words/findingwords.h"

#include "certificates/material.h"
#include "words/audience.h"
#include "words/certificatewords.h"
#include "words/findingrows_p.h"
#include "words/separated.h"
#include "words/translation.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

using namespace Qt::StringLiterals;

namespace {

enum class Room { Cell, Sentence };

QString whose(const QVariantMap &evidence)
{
    const QString of = evidence.value(u"of"_s).toString();
    const QString subject = shown(evidence.value(u"subject"_s).toString());
    const bool isNamed = evidence.contains(u"subject"_s);
    if (of == u"ca")
        return isNamed ? tr("The CA certificate “%1”").arg(subject) : tr("The CA certificate");
    if (of == u"tls_ca")
        return isNamed ? tr("The TLS CA certificate “%1”").arg(subject) : tr("The TLS CA certificate");
    if (of == u"admin")
        return isNamed ? tr("The administrator certificate “%1”").arg(subject)
                       : tr("The administrator certificate");
    if (of == u"tls_certificate")
        return tr("The TLS certificate");
    if (of == u"tls_key")
        return tr("The TLS private key");
    if (of == u"key")
        return tr("The private key");
    return of.isEmpty() ? tr("The file") : tr("The certificate");
}

QString keyKind(const QVariantMap &evidence)
{
    const QString bits = evidence.value(u"bits"_s).toString();
    const QString curve = evidence.value(u"curve"_s).toString();
    return shown(QStringList{evidence.value(u"algorithm"_s).toString(), curve.isEmpty() ? bits : curve}
                     .join(u' ')
                     .trimmed());
}

// "fields" holds the names that JSON has for them.
QStringList fieldNames(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names += certificateFieldName(id);
    return names;
}

QString valueOf(const char *named, const QVariantMap &evidence, Room room)
{
    const QString name = QString::fromLatin1(named);
    if (name == u"of")
        return whose(evidence);
    if (name == u"key")
        return keyKind(evidence);
    const QVariant value = evidence.value(name);
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return room == Room::Cell ? day(value.toDateTime()) : moment(value.toDateTime());
    case QMetaType::QStringList: {
        QStringList texts = name == u"fields" ? fieldNames(value.toStringList()) : value.toStringList();
        for (QString &text : texts)
            text = shown(text);
        return listed(texts);
    }
    case QMetaType::LongLong:
        return QLocale().toString(value.toLongLong());
    default:
        return shown(value.toString());
    }
}

QString textOf(const FindingText &text, const QVariantMap &evidence, Room room)
{
    if (!text.text)
        return {};
    QString said = text.counted
        ? tr(text.text, nullptr, evidence.value(QString::fromLatin1(text.counted)).toInt())
        : tr(text.text);
    QStringList values;
    for (const char *const named : text.values) {
        if (named)
            values += valueOf(named, evidence, room);
    }
    // All at once, since a value may hold what looks like another's place.
    switch (values.size()) {
    case 0:
        return said;
    case 1:
        return said.arg(values[0]);
    case 2:
        return said.arg(values[0], values[1]);
    default:
        return said.arg(values[0], values[1], values[2]);
    }
}

bool holds(const char *condition, const QVariantMap &evidence)
{
    if (!condition)
        return true;
    const QString text = QString::fromLatin1(condition);
    if (!text.contains(u'=')) {
        const QVariant value = evidence.value(text);
        return value.typeId() == QMetaType::QDateTime ? value.toDateTime().isValid() : value.isValid();
    }
    return evidence.value(text.section(u'=', 0, 0)).toString() == text.section(u'=', 1);
}

const FindingRow *rowOf(const Finding &finding)
{
    for (const auto &rows :
        {FindingRows::chain(), FindingRows::life(), FindingRows::role(), FindingRows::key(),
            FindingRows::shape(), FindingRows::tls(), FindingRows::file(), FindingRows::damaged()}) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&finding](const FindingRow &row) {
            return row.check == finding.check && holds(row.when, finding.evidence);
        });
        if (found != rows.end())
            return &*found;
    }
    return nullptr;
}

QString stateAnd(const Finding &worst, qsizetype more)
{
    const QString state = wordsOf(worst).state;
    return more < 1 ? state : tr("%1, and %n more", nullptr, static_cast<int>(more)).arg(state);
}

} // namespace

FindingWords wordsOf(const Finding &finding)
{
    const FindingRow *const row = rowOf(finding);
    if (!row) // a test finds it
        return {nameOf(finding.check), nameOf(finding.check) + u'.', {}};
    const char *const advice
        = currentAudience() == Audience::CommandLine ? row->advice.commandLine : row->advice.window;
    return {textOf(row->state, finding.evidence, Room::Cell),
        textOf(row->summary, finding.evidence, Room::Sentence), tr(advice)};
}

QString of(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return tr("Note");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Error:
        return tr("Error");
    }
    Q_UNREACHABLE();
}

QString of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        //: what was checked of a certificate is as it should be
        return tr("Right");
    case Verdict::Note:
        return of(Severity::Note);
    case Verdict::Warning:
        return of(Severity::Warning);
    case Verdict::Error:
        return of(Severity::Error);
    }
    Q_UNREACHABLE();
}

QString verdictInBrief(const QList<Finding> &findings)
{
    const auto worst
        = std::max_element(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
              return std::pair(needsALook(a), a.severity) < std::pair(needsALook(b), b.severity);
          });
    if (worst == findings.end())
        return tr("No problems found");
    if (worst->severity == Severity::Note)
        return stateAnd(*worst, findings.size() - 1);
    return stateAnd(*worst, std::count_if(findings.begin(), findings.end(), needsALook) - 1);
}

QString verdictInBrief(const AssessmentSummary &summary)
{
    if (summary.verdict == Verdict::Right)
        return of(summary.verdict);
    if (summary.verdict == Verdict::Note)
        //: what was found in a certificate and is good to know
        return tr("%n note(s)", nullptr, summary.notes);
    return stateAnd(summary.worst().value(), summary.toLookAt - 1);
}

} // namespace Chaincert::Words
