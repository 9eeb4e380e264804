#include "card/comparepanel.h"

#include "fields/fieldscroll.h"
#include "fields/picture.h"
#include "fields/plainlabel.h"
#include "fields/quietlabel.h"
#include "fields/rawtext.h"
#include "words/comparisonwords.h"

#include <QFontInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>

#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int SentenceLarger = 2; // pixels
constexpr int BesideEachOther = 24; // pixels between the two
constexpr int AfterFactName = 16;
constexpr int BetweenFacts = 4;

// The older one is of no use any more, or they are not each other's.
bool needsLook(CertificateChange change)
{
    return change == CertificateChange::OtherIssuer || change == CertificateChange::OtherSubject
        || change == CertificateChange::OtherRole || change == CertificateChange::UnknownIssuer
        || change == CertificateChange::OtherAuthority;
}

RawText *comparedValue(const QString &value, const QString &name, QWidget *parent)
{
    auto *text = new RawText(parent); // without a parent its text would make it a window of its own
    text->setAccessibleName(name);
    text->setRaw(value);
    return text;
}

// Facts of both, one below the other.
class ComparedFacts : public QWidget
{
public:
    ComparedFacts()
        : m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(besideScrollBar(*this, 8));
        m_grid->setHorizontalSpacing(0);
        m_grid->setVerticalSpacing(BetweenFacts);
        m_grid->setColumnMinimumWidth(1, AfterFactName);
        m_grid->setColumnStretch(2, 1);
        m_grid->setColumnMinimumWidth(3, BesideEachOther);
        m_grid->setColumnStretch(4, 1);
    }

    void addNames(const QString &first, const QString &second)
    {
        QFont bold = font();
        bold.setBold(true);
        for (const auto &[name, column] : {std::pair(first, 2), std::pair(second, 4)}) {
            auto *label = new PlainLabel(name, this);
            label->setFont(bold);
            m_grid->addWidget(label, m_row, column, Qt::AlignTop);
        }
        ++m_row;
    }

    void addLine(const QString &text)
    {
        auto *line = new QFrame(this);
        line->setFrameShape(QFrame::HLine);
        line->setFrameShadow(QFrame::Sunken);
        m_grid->addWidget(line, m_row++, 0, 1, 5);
        auto *label = new QuietLabel(text, this);
        label->setWordWrap(false);
        m_grid->addWidget(label, m_row++, 0, 1, 5, Qt::AlignLeading);
    }

    void addDifference(ComparedFact fact, const ComparePanel::Side &first, const ComparePanel::Side &second)
    {
        const QString name = addName(fact);
        int column = 2;
        for (const ComparePanel::Side *side : {&first, &second}) {
            const QString value = Words::valueOf(fact, side->certificate->facts);
            //: the name of a text, for who hears it: a fact on a certificate, and which of two certificates
            const QString whose = ComparePanel::tr("%1: %2").arg(name, side->name);
            m_grid->addWidget(comparedValue(value, whose, this), m_row, column);
            column += 2;
        }
        ++m_row;
    }

    void addCommon(ComparedFact fact, const CertificateFacts &facts)
    {
        const QString name = addName(fact);
        m_grid->addWidget(comparedValue(Words::valueOf(fact, facts),
                              //: the name of a text, for who hears it; %1 = a fact on two certificates
                              ComparePanel::tr("%1: the same in both").arg(name), this),
            m_row++, 2, 1, 3);
    }

    void end() { m_grid->setRowStretch(m_row, 1); }

private:
    QString addName(ComparedFact fact)
    {
        auto *label = new QuietLabel(Words::nameOf(fact), this);
        label->setWordWrap(false);
        m_grid->addWidget(label, m_row, 0, Qt::AlignTop | Qt::AlignLeading);
        return label->text();
    }

    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace

ComparePanel::ComparePanel(QWidget *parent)
    : NamedPane(parent)
    , m_sign(new Picture(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this), this))
    , m_sentence(new PlainLabel)
    , m_advice(new QuietLabel)
    , m_back(new QPushButton(tr("Back")))
    , m_scroll(new FieldScroll)
{
    setAccessibleName(tr("Compare"));
    QFont verdict = font();
    verdict.setBold(true);
    verdict.setPixelSize(QFontInfo(verdict).pixelSize() + SentenceLarger);
    m_sentence->setFont(verdict);
    for (PlainLabel *label : {m_sentence, static_cast<PlainLabel *>(m_advice)})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the texts in it have it
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_back, &QPushButton::clicked, this, &ComparePanel::backRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_sentence);
    words->addWidget(m_advice);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addWidget(m_back, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(frame());
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
}

void ComparePanel::await(const QString &first, const QString &second)
{
    m_sign->setTheme(u"state-running"_s);
    m_sentence->setText(tr("Reading…"));
    //: the names of what is compared
    m_advice->setText(tr("%1 and %2").arg(first, second));
    m_advice->show();
    m_scroll->setWidget(new QWidget); // what was compared before goes
    m_scroll->widget()->setAutoFillBackground(false);
}

void ComparePanel::compare(const Side &first, const Side &second)
{
    const CertificateComparison comparison = compared(first.certificate->facts, second.certificate->facts);
    const Words::Sentences words = Words::of(comparison);
    m_sign->setTheme(needsLook(comparison.change) ? u"state-warning"_s : u"state-note"_s);
    m_sentence->setText(words.summary);
    m_advice->setText(words.advice);
    m_advice->setVisible(!words.advice.isEmpty());
    auto *facts = new ComparedFacts;
    facts->addNames(first.name, second.name);
    for (const ComparedFact fact : comparison.differences)
        facts->addDifference(fact, first, second);
    bool isFirst = true;
    for (int each = 0; each <= static_cast<int>(ComparedFact::Sha256); ++each) {
        const auto fact = static_cast<ComparedFact>(each);
        if (comparison.differences.contains(fact))
            continue;
        if (std::exchange(isFirst, false))
            facts->addLine(tr("The same in both"));
        facts->addCommon(fact, first.certificate->facts);
    }
    facts->end();
    m_scroll->setWidget(facts); // the one before is deleted
    facts->setAutoFillBackground(false); // the scroll area fills it
}

void ComparePanel::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        m_back->setFocus();
    NamedPane::showEvent(event);
}

void ComparePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        NamedPane::keyPressEvent(event);
}

} // namespace Chaincert
