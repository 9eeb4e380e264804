#include "results/failurecauses.h"

#include "fields/quietlabel.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace Chaincert {

FailureCauses::FailureCauses(QWidget *parent)
    : QWidget(parent)
    , m_further(new QuietLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (Line &line : m_lines) {
        make(line);
        column->addWidget(line.whole);
    }
    column->addWidget(m_further);
    hide();
}

void FailureCauses::make(Line &line)
{
    line.whole = new QWidget;
    line.reason = new QLabel;
    line.reason->setTextFormat(Qt::PlainText);
    line.reason->setWordWrap(true);
    line.advice = new QuietLabel;
    line.select = new QPushButton(tr("Select"));
    line.select->setObjectName(QStringLiteral("select"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(line.reason);
    words->addWidget(line.advice);
    auto *row = new QHBoxLayout(line.whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(line.select, 0, Qt::AlignTop);
    connect(
        line.select, &QPushButton::clicked, this, [this, &line] { Q_EMIT selectRequested(line.downloads); });
}

void FailureCauses::show(Line &line, const Cause &cause)
{
    line.downloads.clear();
    for (const DownloadStatus *download : cause.downloads)
        line.downloads.append(download->id);
    const QString reason = Words::shortReason(cause.failure);
    //: how many downloads failed, and why: "12 × Sign-in token not accepted"
    line.reason->setText(tr("%1 × %2").arg(QLocale().toString(line.downloads.size()), reason));
    const QString advice = Words::of(cause.failure).advice;
    line.advice->setText(advice);
    line.reason->setToolTip(
        QStringLiteral("<qt>%1</qt>").arg(advice.toHtmlEscaped())); // so that it is wrapped
    //: of a button; %1 = why they failed
    line.select->setAccessibleDescription(tr("Selects the rows that failed for this cause: %1").arg(reason));
}

void FailureCauses::render(const QList<Cause> &causes)
{
    qsizetype failed = 0;
    for (const Cause &cause : causes)
        failed += cause.downloads.size();
    qsizetype next = 0;
    for (Line &line : m_lines) {
        const bool shown = next < causes.size();
        if (shown)
            show(line, causes.at(next++));
        line.whole->setVisible(shown);
    }
    const int further = static_cast<int>(causes.size() - next);
    m_further->setText(tr("%n further cause(s): a saved report has them all.", nullptr, further));
    m_further->setVisible(further > 0);
    setVisible(failed > 1);
}

void FailureCauses::setBrief(bool brief)
{
    for (Line &line : m_lines)
        line.advice->setHidden(brief);
}

} // namespace Chaincert
