#include "preferences/foldertemplatefield.h"

#include "downloads/foldertemplate.h"
#include "fields/isolated.h"
#include "fields/quietlabel.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxTemplateLength = 255;

QString exampleOf(const QString &text)
{
    const auto parsed = FolderTemplate::parse(text);
    return parsed ? parsed->preview() : QString();
}

} // namespace

FolderTemplateField::FolderTemplateField(QWidget *parent)
    : FormField(tr("&Folders in “Save in”"), parent)
    , m_line(new QLineEdit)
    //: of the template for folders: back to the usual one
    , m_reset(new QPushButton(tr("&Reset")))
{
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_line->setMaxLength(MaxTemplateLength);
    m_reset->setAutoDefault(false); // Enter in the line does not press it
    m_reset->setToolTip(FolderTemplate::defaultTemplate());
    m_reset->setAccessibleName(tr("Reset the folders"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_reset);
    body()->addLayout(row);
    body()->addWidget(new QuietLabel(
        tr("{blockchain}, {blockchain_id}, {org} and {type} are replaced by what is downloaded.")));
    setControl(m_line);
    showHintApart();
    keepHintRoom();
    watch(m_reset);
    setCheck([this] { return error(); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_line->setFocus(); // the button is greyed now
        m_line->setText(FolderTemplate::defaultTemplate());
    });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        render();
        noteChange();
    });
    setText(FolderTemplate::defaultTemplate());
}

QString FolderTemplateField::text() const
{
    return m_line->text().trimmed();
}

void FolderTemplateField::setText(const QString &text)
{
    m_used = exampleOf(FolderTemplate::defaultTemplate());
    m_line->setText(text);
    m_line->setCursorPosition(0);
    render();
    reveal();
}

bool FolderTemplateField::isUsable() const
{
    return FolderTemplate::parse(text()).has_value();
}

// Enter would press the window's button, and so close the window over what is wrong.
bool FolderTemplateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !reveal())
            return true;
    }
    return FormField::eventFilter(watched, event);
}

QString FolderTemplateField::error() const
{
    const auto parsed = FolderTemplate::parse(text());
    return parsed ? QString() : Words::of(parsed.error()).summary;
}

void FolderTemplateField::render()
{
    const QString example = exampleOf(text());
    if (!example.isEmpty())
        m_used = example;
    //: %1 is folders as a download makes them: "supply-chain-0b6a7a1e/org1/admin"
    setHint(example.isEmpty() ? tr("Not valid yet; still in use: %1").arg(leftToRight(m_used))
                              : tr("For example: %1").arg(leftToRight(m_used)));
    m_reset->setEnabled(m_line->text() != FolderTemplate::defaultTemplate());
}

} // namespace Chaincert
