#include "form/choicecombo.h"

#include "fields/textwidth.h"
#include "form/choicedelegate.h"
#include "form/choicemodel.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QTimer>
#include <QWheelEvent>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinesSeen = 12;

// Finds any part of a name or an ID, and puts into the line what the entry is shown as.
class AnyPart : public QCompleter
{
public:
    AnyPart(const ChoiceModel &choices, QAbstractItemModel *model, QObject *parent)
        : QCompleter(model, parent)
        , m_choices(choices)
    {
        setCompletionRole(ChoiceModel::SearchRole);
        setCompletionMode(QCompleter::PopupCompletion);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseSensitive); // both sides are folded
        setMaxVisibleItems(LinesSeen);
    }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::EditRole).toString();
    }

    QStringList splitPath(const QString &path) const override
    {
        const QString typed = path.trimmed();
        // A complete entry needs no completion, and an open popup would swallow the next click.
        if (m_choices.rowOfId(typed) > 0 || m_choices.named(typed))
            return {QString(QChar::Null)};
        return {typed.toCaseFolded()};
    }

private:
    const ChoiceModel &m_choices;
};

// The note is a sentence or two to be read: wrapped where it is all there is.
class EntryDelegate : public ChoiceDelegate
{
public:
    EntryDelegate(const QListView &view, QObject *parent)
        : ChoiceDelegate(ChoiceModel::IdRole, ChoiceModel::WordRole, parent)
        , m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString note = index.data(ChoiceModel::NoteRole).toString();
        if (note.isEmpty())
            return ChoiceDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(option.font);
        QColor colour = option.palette.color(QPalette::Active, QPalette::Text);
        colour.setAlphaF(NoteStrength);
        painter->setPen(colour);
        const QRect room = option.rect.adjusted(NoteMargin, 0, -NoteMargin, 0);
        const bool isAll = index.model()->rowCount() == 1;
        const QString seen = isAll ? note : option.fontMetrics.elidedText(note, Qt::ElideRight, room.width());
        painter->drawText(room,
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                | (isAll ? Qt::TextWordWrap : Qt::TextSingleLine),
            seen);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString note = index.data(ChoiceModel::NoteRole).toString();
        if (note.isEmpty() || index.model()->rowCount() > 1)
            return ChoiceDelegate::sizeHint(option, index);
        const int width = qMax(m_view.viewport()->width(), m_view.minimumWidth()) - 2 * NoteMargin;
        const QRect needed
            = option.fontMetrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, note);
        return {width, needed.height() + 2 * NoteMargin};
    }

private:
    static constexpr int NoteMargin = 8;
    static constexpr float NoteStrength = 0.7F; // of the text's colour

    const QListView &m_view;
};

// The completions. QCompleter places them by the width of the line, which they may exceed.
class OfferedList : public QListView
{
protected:
    void moveEvent(QMoveEvent *event) override
    {
        QListView::moveEvent(event);
        stayOnScreen();
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        stayOnScreen();
    }

private:
    void stayOnScreen()
    {
        const QRect room = screen()->availableGeometry();
        const int left = qBound(room.left(), x(), qMax(room.left(), room.right() + 1 - width()));
        if (isWindow() && left != x())
            move(left, y());
    }
};

void prepare(QListView *view, QObject *parent)
{
    view->setUniformItemSizes(true);
    view->setTextElideMode(Qt::ElideRight);
    const QString usual = u"cn-north-4_supply-chain  0b6a7a1e-3b2e-4f68-9a14-c05e8d27b6f1"_s; // name and ID
    view->setMinimumWidth(textWidth(view->fontMetrics(), {usual}));
    view->setItemDelegate(new EntryDelegate(*view, parent));
}

} // namespace

ChoiceCombo::ChoiceCombo(QWidget *parent)
    : QComboBox(parent)
    , m_model(new ChoiceModel(this))
    , m_placeTimer(new QTimer(this))
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(LinesSeen);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setCompleter(nullptr); // the usual one would finish an ID with another that begins alike
    setModel(m_model);
    setCurrentIndex(-1); // and it stays: the text is the line's alone
    connect(this, &QComboBox::activated, this, &ChoiceCombo::choose);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ChoiceCombo::onTyped);
    m_placeTimer->setSingleShot(true);
    m_placeTimer->setInterval(0);
    connect(m_placeTimer, &QTimer::timeout, this, &ChoiceCombo::place);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChoiceCombo::placeSoon);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ChoiceCombo::placeSoon);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChoiceCombo::placeSoon);
    connect(m_model, &ChoiceModel::aboutToRebuild, this, [this] {
        if (m_list && m_list->isVisible() && m_marked.isEmpty())
            m_marked = m_model->idAt(m_list->currentIndex().row());
    });
}

void ChoiceCombo::put(const QString &text)
{
    if (text == currentText())
        return;
    setEditText(text);
    lineEdit()->setCursorPosition(0);
}

void ChoiceCombo::showPopup()
{
    // What it looks like costs time: nobody waits for it before the list is opened.
    if (!m_list) {
        m_list = static_cast<QListView *>(view());
        prepare(m_list, this);
    }
    Q_EMIT opened();
    if (m_model->rowCount() > 1 || !m_model->note().isEmpty())
        place();
}

void ChoiceCombo::placeSoon()
{
    if (m_list && m_list->isVisible())
        m_placeTimer->start();
}

void ChoiceCombo::place()
{
    if (m_list->isVisible() && m_marked.isEmpty())
        m_marked = m_model->idAt(m_list->currentIndex().row());
    m_list->setUniformItemSizes(m_model->rowCount() > 1);
    m_list->setRowHidden(0, m_model->note().isEmpty());
    QComboBox::showPopup(); // where it is open already, this fits it to the rows
    // What is chosen, or the first: otherwise Qt begins at the first without showing it, and Down passes it.
    const int marked = m_model->rowOfId(m_marked);
    const int row = marked > 0 ? marked : qMax(1, m_model->rowOfShown(currentText()));
    m_list->setCurrentIndex(m_model->index(row));
    m_marked.clear();
}

void ChoiceCombo::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        showPopup(); // the next entry of 5,000 is not what anyone means
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ChoiceCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChoiceCombo::buildCompleter()
{
    auto *completer = new AnyPart(*m_model, m_model, this);
    auto *list = new OfferedList;
    completer->setPopup(list);
    setCompleter(completer); // before the list is prepared: it brings a delegate of its own
    prepare(list, this);
}

void ChoiceCombo::onTyped()
{
    if (!completer() && m_model->rowCount() > 1)
        buildCompleter(); // the line asks it right after this
}

void ChoiceCombo::choose(int row)
{
    if (row <= 0)
        return;
    {
        const QSignalBlocker quiet(this);
        setCurrentIndex(-1);
    }
    Q_EMIT chosen(row);
}

} // namespace Chaincert
