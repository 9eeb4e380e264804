#include "form/folderfield.h"

#include "downloads/saveddownload.h"
#include "fields/linkbutton.h"
#include "fields/windowfit.h"
#include "form/formvalues.h"
#include "form/pathline.h"
#include "settings/homefolder.h"
#include "typed/typed.h"
#include "words/typedwords.h"
#include "words/words.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace Chaincert {

namespace {
constexpr int PauseMs = 200;
constexpr int SlowMs = 400;

// What is wrong with the text as such.
QString errorOfText(const QString &path)
{
    if (path.isEmpty())
        return FolderField::tr("Choose a folder to save in.");
    const bool isMisleading = Typed::isMisleading(Typed::oddityOf(path, Typed::Kind::Path));
    return isMisleading ? Words::hintAbout(path, Typed::Kind::Path) : QString();
}
} // namespace

FolderField::FolderField(QWidget *parent)
    : FormField(tr("&Save in"), parent)
    , m_help(new LinkButton(tr("Help"), LinkButton::Size::OfHints))
    , m_line(new PathLine)
    , m_pauseTimer(new QTimer(this))
    , m_slowTimer(new QTimer(this))
{
    m_pauseTimer->setSingleShot(true);
    m_pauseTimer->setInterval(PauseMs);
    m_slowTimer->setSingleShot(true);
    m_slowTimer->setInterval(SlowMs);
    //: the name of a link: what it does, and for which field
    m_help->setAccessibleName(tr("%1: %2").arg(m_help->text(), name()));
    m_help->hide();
    aside()->addWidget(m_help);
    watch(m_help);
    auto *choose = new QPushButton(tr("&Choose…"));
    choose->setAccessibleName(tr("Choose folder"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(choose);
    body()->addLayout(row);
    setControl(m_line);
    watch(choose);
    keepNoteLine();
    setCheck([this] { return error(); });

    connect(m_help, &LinkButton::clicked, this, [this] {
        if (m_failed)
            Q_EMIT helpRequested(*m_failed);
    });
    connect(choose, &QPushButton::clicked, this, &FolderField::choose);
    connect(m_pauseTimer, &QTimer::timeout, this, &FolderField::ask);
    connect(m_slowTimer, &QTimer::timeout, this, [this] { setHint(tr("Checking the folder…")); });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_slowTimer->stop();
        setHint({});
        if (!shownError().isEmpty())
            m_pauseTimer->start();
        noteChange();
    });
}

QString FolderField::text() const
{
    return Typed::cleaned(m_line->text(), Typed::Kind::Path);
}

void FolderField::setText(const QString &text)
{
    m_line->setText(withHomeShortened(text));
    m_line->setCursorPosition(0);
}

void FolderField::check(std::function<void(bool)> answer)
{
    ask();
    m_waiting[expandedFolder(text())].append(std::move(answer));
}

void FolderField::ask()
{
    m_pauseTimer->stop();
    m_slowTimer->start();
    const QString path = expandedFolder(text());
    if (!m_waiting.try_emplace(path).second)
        return; // its answer is on the way
    checkFolder(path, this, [this, path](const Result<CheckedFolder> &result) { onAnswer(path, result); });
}

void FolderField::onLeft()
{
    const auto waiting = m_waiting.find(expandedFolder(text()));
    if (waiting != m_waiting.end() && !waiting->second.isEmpty())
        return; // this very text is being checked, and shows then what is wrong
    const QString clean = withHomeShortened(Typed::cleaned(m_line->text(), Typed::Kind::Path));
    if (clean != m_line->text()) // what is used is seen
        setText(clean);
    check([](bool) {});
}

void FolderField::onAnswer(const QString &path, const Result<CheckedFolder> &result)
{
    const QList<std::function<void(bool)>> waiting = m_waiting.extract(path).mapped();
    const bool isShown = path == expandedFolder(text());
    if (isShown)
        showAnswer(path, result);
    if (isShown && waiting.isEmpty())
        return recheck();
    const bool isFine = isShown ? reveal() : errorOfText(path).isEmpty();
    const QPointer<FolderField> alive(this);
    for (const auto &answer : waiting) {
        answer(isFine); // may delete this
        if (!alive)
            return;
    }
}

void FolderField::showAnswer(const QString &path, const Result<CheckedFolder> &result)
{
    m_slowTimer->stop();
    const std::optional<QString> open = result ? result->openToOthers : std::nullopt;
    setHint(open ? Words::of(SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, *open})
                 : Words::hintAbout(text(), Typed::Kind::Path));
    m_known = path;
    m_error = result ? QString() : Words::of(result.error()).summary;
    m_failed = result ? std::nullopt : std::optional(result.error().kind);
}

void FolderField::onShown()
{
    const bool isTold = m_failed && !m_error.isEmpty() && shownError() == m_error;
    if (!isTold && m_help->hasFocus())
        focusControl();
    m_help->setAccessibleDescription(isTold ? m_error : QString());
    m_help->setVisible(isTold);
}

QString FolderField::error() const
{
    const QString path = expandedFolder(text());
    if (const QString wrong = errorOfText(path); !wrong.isEmpty())
        return wrong;
    return m_known == path ? m_error : shownError(); // while the disk has not answered, what shows stays
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder to save in"), expandedFolder(text()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setText(QDir::toNativeSeparators(path));
        check([](bool) {});
    });
    new WindowFit(dialog, [dialog] { return dialog->sizeHint(); });
    dialog->open();
}

} // namespace Chaincert
