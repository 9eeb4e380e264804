#include "walk/controls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

constexpr int MaxTabs = 200;

// Parts of a control are reached and named through it.
bool isPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QLineEdit *>(parent)
        || qobject_cast<const QAbstractSpinBox *>(parent)
        || (qobject_cast<const QComboBox *>(parent) && !qobject_cast<const QLineEdit *>(&widget));
}

bool isInteractive(const QWidget &widget)
{
    const bool isControl = qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget);
    return isControl && widget.isVisible() && !isPart(widget);
}

QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() == &window && isInteractive(*widget))
            controls.append(widget);
    }
    return controls;
}

// As a screen reader says it: its own name, or that of the label which leads to it.
QString nameOf(QWidget &widget)
{
    QAccessibleInterface *control = QAccessible::queryAccessibleInterface(&widget);
    if (qobject_cast<QAbstractButton *>(&widget))
        return control->text(QAccessible::Name); // a label above some boxes leads to the first of them
    const auto labels = control->relations(QAccessible::Label);
    if (!labels.isEmpty())
        return labels.first().first->text(QAccessible::Name);
    // A combo box is named by its entry, which says nothing of what it is for.
    return qobject_cast<QComboBox *>(&widget) ? QString() : control->text(QAccessible::Name);
}

QString described(const QWidget &widget, const QString &name)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u" “"_s + name + u"”"_s;
}

void lookAtNames(const QList<QWidget *> &controls, QStringList &missed)
{
    static const QRegularExpression markup(u"<[a-zA-Z/!][^>]*>|&(lt|gt|amp|quot);|\\*\\*|`"_s);
    QMap<QString, QWidget *> named;
    for (QWidget *control : controls) {
        const QString name = nameOf(*control);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
        if (name.trimmed().isEmpty())
            missed += described(*control, control->objectName()) + u" has no name"_s;
        const auto *inner = qobject_cast<const QLineEdit *>(control);
        const bool isInner = inner && qobject_cast<const QComboBox *>(inner->parentWidget());
        if (named.contains(name) && !isInner)
            missed += described(*control, name) + u" has the name of another: "_s
                + described(*named.value(name), name);
        if (!isInner)
            named.insert(name, control);
        if (!name.isEmpty() && spoken->text(QAccessible::Description) == name)
            missed += described(*control, name) + u" has its name as description too"_s;
        for (const auto text : {QAccessible::Name, QAccessible::Description}) {
            if (markup.match(spoken->text(text)).hasMatch())
                missed += described(*control, name) + u" is told with markup: "_s + spoken->text(text);
        }
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        // In Chinese the letter that leads there stands in brackets behind the text; a mirrored text is held
        // together by marks that nobody sees.
        static const QRegularExpression letter(u"\\(&.\\)|&|…(?=[\u2066-\u2069]*$)|[\u2066-\u2069]"_s);
        const QString text = button ? button->text().remove(letter) : QString();
        static const QRegularExpression unseen(u"[\u2066-\u2069]"_s);
        const QString whole = QString(name).remove(unseen);
        const QStringList shown = text.split(u'…'); // a place is cut in its middle
        if (!std::all_of(shown.begin(), shown.end(),
                [&](const QString &part) { return whole.contains(part, Qt::CaseInsensitive); }))
            missed += described(*control, name) + u" is not called what it says: "_s + text;
    }
}

// Tab leads to the chosen one of some radio buttons, the arrows to the others.
bool isAmongReached(const QWidget &control, const QSet<const QWidget *> &reached)
{
    if (!qobject_cast<const QRadioButton *>(&control))
        return false;
    const auto group = control.parentWidget()->findChildren<QRadioButton *>(Qt::FindDirectChildrenOnly);
    return std::any_of(
        group.begin(), group.end(), [&reached](const QRadioButton *one) { return reached.contains(one); });
}

void lookAtFocus(QWidget &window, const QList<QWidget *> &controls, QStringList &missed)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) {
        missed += u"the window does not get the focus"_s;
        return;
    }
    QSet<const QWidget *> reached;
    for (int tabs = 0; tabs < MaxTabs; ++tabs) {
        QWidget *focus = QApplication::focusWidget();
        for (const QWidget *part = focus; part; part = part->parentWidget())
            reached.insert(part); // a line in a box is the box
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
    }
    for (const QWidget *control : controls) {
        const QWidget *lead = control->focusProxy() ? control->focusProxy() : control;
        if (control->isEnabled() && control->isVisible() && !reached.contains(control)
            && !reached.contains(lead) && !isAmongReached(*control, reached))
            missed += described(*control, control->accessibleName()) + u" is not reached by Tab"_s;
    }
}

} // namespace

QStringList missedIn(QWidget &window)
{
    QStringList missed;
    if (qobject_cast<QFileDialog *>(&window))
        return missed; // what is in it is Qt's
    const QList<QWidget *> controls = controlsOf(window);
    lookAtNames(controls, missed);
    lookAtFocus(window, controls, missed);
    return missed;
}

} // namespace Walk
