#include "results/causeslist.h"

#include "fields/fieldscroll.h"
#include "fields/quietlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int MinListLines = 2;
} // namespace

CausesList::CausesList(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
{
    setAccessibleName(tr("Causes"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its buttons have it, and scroll
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_column->setContentsMargins(besideScrollBar(*this, 8));
    m_column->setSpacing(8);
    m_column->addStretch(1);
    setWidget(m_content);
    // After setWidget(), which would fill it with the colour of lists.
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    hide();
}

CausesList::Line &CausesList::lineAt(size_t number)
{
    while (m_lines.size() <= number) {
        m_lines.push_back(std::make_unique<Line>());
        Line &line = *m_lines.back();
        line.whole = new QWidget;
        line.sign = new QLabel;
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
        row->setSpacing(8);
        row->addWidget(line.sign, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(line.select, 0, Qt::AlignTop);
        connect(line.select, &QPushButton::clicked, this,
            [this, &line] { Q_EMIT selectRequested(line.downloads); });
        m_column->insertWidget(m_column->count() - 1, line.whole);
    }
    return *m_lines[number];
}

void CausesList::show(Line &line, const QIcon &icon, const QString &reason, const QString &advice,
    const QList<const DownloadStatus *> &downloads)
{
    line.downloads.clear();
    for (const DownloadStatus *download : downloads)
        line.downloads.append(download->id);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    line.sign->setPixmap(icon.pixmap(QSize(size, size), devicePixelRatioF()));
    line.reason->setText(line.downloads.size() == 1
            ? reason
            //: how many downloads failed, and why: "12 × Token not accepted"
            : tr("%1 × %2").arg(QLocale().toString(line.downloads.size()), reason));
    line.advice->setText(advice);
    const int times = ++m_reasons[reason]; // of two hosts, or of several services
    //: of a button; %1 = why they failed, or what is to be said of them
    const QString name = tr("Select: %1").arg(reason);
    //: the second button, and further ones, that would have the same name: %1 = the name, %2 = its number
    line.select->setAccessibleName(times == 1 ? name : tr("%1 (%2)").arg(name).arg(times));
    line.select->setAccessibleDescription(tr("Selects the rows with this cause"));
    line.whole->setVisible(true);
}

void CausesList::render(const QList<Cause> &failures, const QList<WarningCause> &warnings)
{
    size_t next = 0;
    m_reasons.clear();
    for (const Cause &cause : failures)
        show(lineAt(next++), m_icons.of(DownloadState::Failed), Words::shortReason(cause.failure),
            Words::of(cause.failure).advice, cause.downloads);
    for (const WarningCause &cause : warnings)
        show(lineAt(next++), m_icons.of(cause.words.severity), cause.words.cause, cause.words.advice,
            cause.downloads);
    for (; next < m_lines.size(); ++next)
        m_lines[next]->whole->setVisible(false);
    updateGeometry();
}

QSize CausesList::sizeHint() const
{
    const int width = std::max(200, viewport()->width());
    const int height
        = m_column->hasHeightForWidth() ? m_column->heightForWidth(width) : m_column->sizeHint().height();
    return {width, std::min(height, maximumHeight())};
}

QSize CausesList::minimumSizeHint() const
{
    return {QScrollArea::minimumSizeHint().width(), fontMetrics().height() * MinListLines};
}

void CausesList::setHighest(int height)
{
    setMaximumHeight(height);
    updateGeometry();
}

} // namespace Chaincert
