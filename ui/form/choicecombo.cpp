#include "form/choicecombo.h"

#include "fields/textwidth.h"
#include "form/choicedelegate.h"
#include "form/choicemodel.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
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
        // Whoever has typed all of it needs no offer, and an open one would swallow the next click.
        if (m_choices.rowOfId(typed) > 0 || m_choices.named(typed))
            return {QString(QChar::Null)};
        return {typed.toCaseFolded()};
    }

private:
    const ChoiceModel &m_choices;
};

void prepare(QListView *view, QObject *parent)
{
    view->setUniformItemSizes(true);
    view->setTextElideMode(Qt::ElideRight);
    const QString usual = u"cn-north-4_supply-chain  0b6a7a1e-3b2e-4f68-9a14-c05e8d27b6f1"_s; // name and ID
    view->setMinimumWidth(textWidth(view->fontMetrics(), {usual}));
    view->setItemDelegate(new ChoiceDelegate(ChoiceModel::IdRole, ChoiceModel::WordRole, parent));
}

} // namespace

ChoiceCombo::ChoiceCombo(QWidget *parent)
    : QComboBox(parent)
    , m_model(new ChoiceModel(this))
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
    if (auto *list = qobject_cast<QListView *>(view()); list && !list->property("prepared").toBool()) {
        list->setProperty("prepared", true);
        prepare(list, this);
    }
    Q_EMIT opened();
    if (m_model->rowCount() == 1 && m_model->index(0).data().toString().isEmpty())
        return; // there is nothing to show yet
    static_cast<QListView *>(view())->setRowHidden(0, m_model->index(0).data().toString().isEmpty());
    QComboBox::showPopup();
    // What is chosen, or the first: otherwise Qt begins at the first without showing it, and Down passes it.
    view()->setCurrentIndex(m_model->index(qMax(1, m_model->rowOfShown(currentText()))));
}

void ChoiceCombo::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        showPopup(); // the next entry of 5,000 is not what anybody means
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
    auto *list = new QListView;
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
