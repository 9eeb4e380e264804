#include "results/emptystate.h"

#include "fields/quietlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int AroundText = 16;
constexpr qsizetype MaxFilterLength = 60; // characters of a filter that are repeated
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QuietLabel)
    , m_clearFilter(new QPushButton(tr("Clear filter")))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(AroundText, AroundText, AroundText, AroundText);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    column->addWidget(m_clearFilter, 0, Qt::AlignCenter);
    connect(m_clearFilter, &QPushButton::clicked, this, &EmptyState::clearFilterRequested);
    render(false, false, {});
}

void EmptyState::render(bool anyRows, bool anyShown, const QString &filter)
{
    if (anyRows) {
        const QString shown = filter.size() > MaxFilterLength ? filter.left(MaxFilterLength) + QChar(0x2026)
                                                              : filter.simplified();
        m_sentence->setText(tr("Nothing matches “%1”.").arg(shown));
    } else {
        m_sentence->setText(tr("The certificates you download appear here, each with its files."));
    }
    m_clearFilter->setVisible(anyRows);
    setVisible(!anyShown);
}

} // namespace Chaincert
