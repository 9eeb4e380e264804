#include "accounts/foundkeyssection.h"

#include "accounts/keyswords.h"
#include "fields/controlfield.h"
#include "fields/isolated.h"
#include "fields/plaintip.h"
#include "fields/quietlabel.h"
#include "fields/saycopied.h"
#include "fields/windowfit.h"
#include "typed/shellword.h"
#include "words/separated.h"
#include "words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

FoundKeysSection::FoundKeysSection(FoundKeys &keys, QWidget *parent)
    : AccountSection(parent)
    , m_keys(keys)
    , m_list(new QListWidget)
    , m_use(new QRadioButton(tr("&Use without saving")))
    , m_copy(new QRadioButton(tr("Save to key&chain")))
    , m_note(new QuietLabel)
    , m_copyCommand(new QPushButton(tr("Copy command")))
{
    m_list->setAccessibleName(tr("Keys found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * 5);
    m_field = addField(tr("Ke&ys found"), m_list);
    m_field->setRule([this] { return error(); });
    m_copyCommand->setAutoDefault(false);
    auto *noteRow = new QHBoxLayout;
    noteRow->setSpacing(8);
    noteRow->addWidget(m_note, 1);
    noteRow->addWidget(m_copyCommand, 0, Qt::AlignTop);
    column()->addLayout(noteRow);
    column()->addWidget(buildButtons());
    connect(m_list, &QListWidget::itemSelectionChanged, this, &FoundKeysSection::onSelected);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] {
        if (const FoundKey *key = chosen()) {
            QApplication::clipboard()->setText("chmod 600 "_L1 + Typed::shellWord(key->place.file));
            sayCopied(m_copyCommand);
        }
    });
    render();
}

QWidget *FoundKeysSection::buildButtons()
{
    auto *again = new QPushButton(tr("Search again"));
    auto *file = new QPushButton(tr("&From file…"));
    m_use->setToolTip(tr("The key stays where it is and is read there each time."));
    m_copy->setToolTip(tr("The account keeps its own copy of the key."));
    file->setToolTip(tr("A credentials.csv downloaded from the console"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_use);
    row->addWidget(m_copy);
    row->addStretch(1);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(8);
    for (QPushButton *button : {file, again}) {
        button->setAutoDefault(false);
        pair->addWidget(button);
    }
    row->addLayout(pair);
    m_use->setChecked(true);
    for (QRadioButton *choice : {m_use, m_copy}) {
        connect(choice, &QRadioButton::clicked, this, [this] {
            render();
            m_field->noteChange();
        });
    }
    connect(file, &QPushButton::clicked, this, &FoundKeysSection::chooseFile);
    connect(again, &QPushButton::clicked, this, &FoundKeysSection::findKeys);
    return buttons;
}

void FoundKeysSection::fill(const std::optional<Account> &, const AccountDraft &draft)
{
    m_used = draft.account.keys == KeySource{} && draft.account.authMethod != AuthMethod::FoundKeys
        ? std::nullopt
        : std::optional(draft.account.keys);
    (draft.copiesKey ? m_copy : m_use)->setChecked(true);
    m_files.clear();
    m_newFile.clear();
    if (m_used && !m_used->file.isEmpty() && m_used->origin == KeySource::Origin::CsvFile)
        m_files.append(m_used->file);
    if (isVisible())
        findKeys();
    render();
}

void FoundKeysSection::collect(AccountDraft &draft) const
{
    draft.account.keys = m_used.value_or(KeySource{});
    draft.copiesKey = m_copy->isChecked();
}

void FoundKeysSection::showEvent(QShowEvent *event)
{
    AccountSection::showEvent(event);
    if (!event->spontaneous()) // restored from the taskbar nothing is new, and the chosen row stays
        findKeys();
}

void FoundKeysSection::addFile(const QString &file)
{
    if (!m_files.contains(file))
        m_files.append(file);
    m_newFile = file;
    if (isVisible())
        findKeys();
}

void FoundKeysSection::findKeys()
{
    delete m_asking;
    m_asking = new QObject(this);
    m_found.clear();
    m_faults.clear();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto answer = [this](std::vector<Result<FoundKey>> found) { onFound(std::move(found)); };
    m_pending = 1 + static_cast<int>(m_files.size());
    m_keys.findAll(m_asking, answer);
    for (const QString &file : std::as_const(m_files))
        m_keys.readFile(file, m_asking, answer);
    render();
}

void FoundKeysSection::onFound(std::vector<Result<FoundKey>> found)
{
    --m_pending;
    for (Result<FoundKey> &one : found) {
        if (!one) {
            m_faults.append(Words::inFull(one.error()));
            continue;
        }
        const QString text = Words::separated({originOf(one->place), u'…' + leftToRight(one->lastFour())});
        const bool isNew = !m_newFile.isEmpty() && one->place.file == m_newFile;
        m_found.push_back(std::move(*one));
        const QSignalBlocker quiet(m_list);
        auto *item = new QListWidgetItem(text, m_list);
        item->setToolTip(plainTip(text));
        const bool isOwn = m_used && m_newFile.isEmpty() && !chosen() && isUsed(m_found.back());
        if (isNew || isOwn) {
            m_newFile.clear();
            m_list->setCurrentItem(item);
        }
    }
    if (m_pending == 0 && !m_used && !chosen()) { // one must be chosen to go on: the first, as the SDKs do
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(0);
    }
    onSelected();
}

void FoundKeysSection::onSelected()
{
    const FoundKey *key = chosen();
    const bool isAnother = key && (!m_used || !isUsed(*key));
    if (isAnother)
        m_used = key->place;
    render();
    if (!isAnother)
        return;
    m_field->noteChange();
    Q_EMIT keyChosen();
}

bool FoundKeysSection::isUsed(const FoundKey &found) const
{
    return m_used && found.place.origin == m_used->origin && found.place.file == m_used->file
        && (m_used->entry.isEmpty() || found.place.entry == m_used->entry);
}

const FoundKey *FoundKeysSection::chosen() const
{
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    const int row = selected.isEmpty() ? -1 : m_list->row(selected.first());
    return row < 0 || row >= static_cast<int>(m_found.size()) ? nullptr : &m_found[static_cast<size_t>(row)];
}

void FoundKeysSection::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file with keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Keys from the console (*.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FoundKeysSection::addFile);
    new WindowFit(dialog, [dialog] { return dialog->sizeHint(); });
    dialog->open();
}

QString FoundKeysSection::error() const
{
    if (!m_used)
        return m_found.empty() ? tr("There is no key to sign in with.") : tr("Choose a key.");
    return m_copy->isChecked() && !chosen() ? tr("The key was not found, so it cannot be saved.") : QString();
}

bool FoundKeysSection::isOpenToOthers() const
{
    const FoundKey *key = chosen();
    return m_pending == 0 && key && key->readableByOthers;
}

QString FoundKeysSection::note() const
{
    if (m_pending > 0)
        return tr("Searching…");
    QStringList notes = m_faults;
    if (m_used
        && std::none_of(m_found.begin(), m_found.end(), [this](const auto &key) { return isUsed(key); }))
        notes += tr("The key this account reads was not found.");
    else if (m_found.empty() && m_faults.isEmpty())
        notes += tr("No keys were found in the environment or in ~/.huaweicloud/credentials.");
    else if (isOpenToOthers())
        notes += tr("Other users of this computer can read this file. To fix this, run: chmod 600 %1")
                     .arg(leftToRight(Typed::shellWord(chosen()->place.file)));
    return notes.join(u'\n');
}

void FoundKeysSection::render()
{
    m_note->setQuiet(m_faults.isEmpty() && !isOpenToOthers());
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    m_copyCommand->setVisible(isOpenToOthers());
    m_copy->setEnabled(chosen() || m_copy->isChecked());
    if (!m_used)
        m_field->setHint(tr("Nothing is copied or sent until you confirm it."));
    else if (m_copy->isChecked())
        m_field->setHint(tr("The keychain will hold a copy of this key: %1").arg(originOf(*m_used)));
    else
        m_field->setHint(tr("This account reads its key each time from: %1").arg(originOf(*m_used)));
}

} // namespace Chaincert
