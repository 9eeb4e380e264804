#include "window/firststart.h"

#include "fields/linkbutton.h"
#include "fields/plainlabel.h"
#include "fields/plaintip.h"
#include "fields/primarybutton.h"
#include "fields/quietlabel.h"
#include "fields/textwidth.h"
#include "fields/themeicon.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int StepGap = 24;
constexpr int StepsWide = 36; // as wide as they are high
constexpr int TitleLarger = 3; // points
constexpr qsizetype MaxKeys = 3;

// The number of a step in a circle: filled where it is the one to be done.
class StepNumber : public QWidget
{
public:
    StepNumber(int number, bool isNext)
        : m_number(number)
        , m_isNext(isNext)
    {
        setFixedSize(fontMetrics().height() * 3 / 2, fontMetrics().height() * 3 / 2);
        setAccessibleName(FirstStart::tr("Step %1").arg(number));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor text = palette().color(QPalette::Text);
        const QColor fill = palette().color(QPalette::Highlight);
        painter.setPen(QPen(m_isNext ? fill : text, 1.2));
        painter.setBrush(m_isNext ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setPen(m_isNext ? palette().color(QPalette::HighlightedText) : text);
        painter.drawText(rect(), Qt::AlignCenter, locale().toString(m_number));
    }

private:
    int m_number;
    bool m_isNext;
};

// A button whose sentence names a place, %1, which is cut in its middle where there is no room for all of it.
class PlaceButton : public QPushButton
{
public:
    PlaceButton(QString sentence, QString place)
        : m_sentence(std::move(sentence))
        , m_place(std::move(place))
    {
        setAccessibleName(m_sentence.arg(m_place)); // whole, also where it is shown cut
        showPlace(m_place);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        const int missing
            = textWidth(metrics, {m_sentence.arg(m_place)}) - textWidth(metrics, {m_sentence.arg(m_shown)});
        return QPushButton::sizeHint() + QSize(missing, 0);
    }
    QSize minimumSizeHint() const override { return {lines(fontMetrics(), MinLines), sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        const QFontMetrics metrics = fontMetrics();
        const int missing = sizeHint().width() - width();
        const int room = textWidth(metrics, {m_place}) - missing;
        showPlace(missing > 0 ? metrics.elidedText(m_place, Qt::ElideMiddle, qMax(0, room)) : m_place);
        setToolTip(missing > 0 ? plainTip(m_place) : QString());
    }

private:
    static constexpr int MinLines = 12; // as wide as they are high

    void showPlace(const QString &place)
    {
        m_shown = place;
        setText(m_sentence.arg(QString(place).replace(u'&', u"&&"_s))); // a folder's "&" marks no letter
    }

    const QString m_sentence;
    const QString m_place;
    QString m_shown;
};

PlainLabel *boldLabel(const QString &text, qreal larger = 0)
{
    auto *label = new PlainLabel(text);
    QFont font = label->font();
    font.setBold(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() + larger);
    label->setFont(font);
    return label;
}

// A step's text; what is to be done in it goes below.
QVBoxLayout *addStep(
    QVBoxLayout *column, int number, bool isNext, const QString &title, const QString &sentence)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(Margin / 2);
    texts->addWidget(boldLabel(title));
    texts->addWidget(new QuietLabel(sentence));
    auto *row = new QHBoxLayout;
    row->setSpacing(Margin);
    row->addWidget(new StepNumber(number, isNext), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    column->addLayout(row);
    column->addSpacing(StepGap);
    return texts;
}

} // namespace

FirstStart::FirstStart(QWidget *parent)
    : QScrollArea(parent)
    , m_add(new QPushButton(tr("Add account…")))
    , m_offers(new QVBoxLayout)
    , m_demonstration(new QWidget)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(boldLabel(tr("Your first certificates in three steps"), TitleLarger));
    column->addSpacing(Margin / 2);
    column->addWidget(
        new QuietLabel(tr("They appear here with their files, ready to drag to where you need them.")));
    column->addSpacing(StepGap);
    QVBoxLayout *first = addStep(column, 1, true, tr("Add account"),
        tr("Holds the service's address and how you sign in. Secrets stay in the keychain."));
    m_offers->setSpacing(Margin / 2);
    first->addWidget(m_add, 0, Qt::AlignLeft);
    first->addLayout(m_offers);
    addStep(column, 2, false, tr("Choose"),
        tr("Project, blockchain, organizations and types, from lists in the form."));
    addStep(column, 3, false, tr("Download"),
        tr("Every certificate is unpacked and checked, and ready to drag to where you need it."));

    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::PlaceholderText); // Mid is as the window where that is dark
    auto *link = new LinkButton(tr("Try the demonstration cloud"));
    auto *offer = new QHBoxLayout;
    offer->setSpacing(Margin / 2);
    auto *question = new QuietLabel(tr("No account yet?"));
    question->setWordWrap(false);
    offer->addWidget(question);
    offer->addWidget(link);
    offer->addWidget(new QuietLabel(tr("It runs only on this computer.")), 1);
    auto *below = new QVBoxLayout(m_demonstration);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(Margin);
    below->addWidget(line);
    below->addLayout(offer);
    column->addWidget(m_demonstration);
    m_demonstration->hide();

    auto *middle = new QWidget;
    middle->setLayout(column);
    // No sentence ends with a word on a line of its own where there is room for it.
    measure(middle, [middle] {
        int widest = 0;
        const auto sentences = middle->findChildren<QuietLabel *>();
        for (const QuietLabel *sentence : sentences)
            widest = qMax(widest, textWidth(sentence->fontMetrics(), {sentence->text()}));
        const int numbers = middle->fontMetrics().height() * 3 / 2 + Margin;
        middle->setMaximumWidth(qMax(widest + numbers + Margin, lines(middle->fontMetrics(), StepsWide)));
    });
    auto *page = new QWidget;
    setWidgetResizable(true);
    setWidget(page); // still empty: else it would lay out all texts, for a size they will not have
    auto *around = new QVBoxLayout(page);
    around->setContentsMargins(Margin, Margin, Margin, Margin);
    around->addStretch(1);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    around->addLayout(across);
    around->addStretch(2);
    page->setBackgroundRole(QPalette::Base);
    setBackgroundRole(QPalette::Base);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    setPrimary(m_add);
    connect(m_add, &QPushButton::clicked, this, &FirstStart::addAccountRequested);
    connect(link, &LinkButton::clicked, this, &FirstStart::demonstrationRequested);
}

void FirstStart::setDemonstrationAvailable(bool available)
{
    m_demonstration->setVisible(available);
}

void FirstStart::setKeys(const QList<Key> &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        if (QWidget *offer = item->widget()) {
            offer->hide();
            offer->deleteLater();
        }
        delete item;
    }
    for (qsizetype index = 0; index < qMin(keys.size(), MaxKeys); ++index)
        m_offers->addWidget(keyOffer(keys.at(index), index));
    const int more = static_cast<int>(keys.size() - MaxKeys);
    if (more > 0)
        m_offers->addWidget(new QuietLabel(tr("%n more under “Add account…”", nullptr, more)));
    QWidget *before = m_add; // what came later would be reached last
    for (QPushButton *button : findChildren<QPushButton *>(u"key"_s)) {
        if (button->isHidden())
            continue;
        setTabOrder(before, button);
        before = button;
    }
}

QWidget *FirstStart::keyOffer(const Key &key, qsizetype index)
{
    //: a button; %1 is the file or the environment variable in which an access key was found
    auto *use = new PlaceButton(tr("Use the key found in %1"), key.place);
    use->setIcon(themeIcon(u"key"_s));
    use->setObjectName(u"key"_s);
    use->setAutoDefault(false);
    //: %1 is an access key's ID, shortened
    const QString about = key.isOpenToOthers
        ? tr("Access key %1. Other users of this computer can read this file.").arg(key.id)
        : tr("Access key %1, read each time, never copied").arg(key.id);
    use->setAccessibleDescription(about);
    connect(use, &QPushButton::clicked, this, [this, index] { Q_EMIT keyChosen(index); });
    auto *offer = new QWidget;
    auto *column = new QVBoxLayout(offer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Margin / 4);
    column->addWidget(use, 0, Qt::AlignLeft);
    column->addWidget(new QuietLabel(about));
    return offer;
}

void FirstStart::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    Q_EMIT shown();
}

} // namespace Chaincert
