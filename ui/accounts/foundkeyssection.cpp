#include "accounts/foundkeyssection.h"

#include "accounts/inwords.h"
#include "accounts/keyswords.h"
#include "fields/controlfield.h"
#include "fields/quietlabel.h"
#include "fields/themeicon.h"
#include "fields/windowfit.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QShowEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

FoundKeysSection::FoundKeysSection(FoundKeys &keys, QWidget *parent)
    : AccountSection(parent)
    , m_keys(keys)
    , m_list(new QListWidget)
    , m_use(new QPushButton(tr("&Use without saving")))
    , m_copy(new QPushButton(tr("Save to key&chain")))
    , m_note(new QuietLabel)
{
    m_list->setAccessibleName(tr("Keys found"));
    m_list->installEventFilter(this);
    m_list->setWordWrap(true);
    const int sign = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_list->setIconSize(QSize(sign, sign));
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * 5);
    m_field = addField(tr("Ke&ys found"), m_list);
    m_field->setRule([this] {
        return m_used ? QString() : tr("Choose a key and press “Use without saving”, or “Save to keychain”.");
    });
    column()->addWidget(m_note);

    auto *again = new QPushButton(tr("Look again"));
    auto *file = new QPushButton(tr("&From file…"));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton *button : {m_use, m_copy, file, again}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->insertStretch(2, 1);
    column()->addLayout(row);
    m_use->setToolTip(tr("The key stays where it is and is read there each time."));
    m_copy->setToolTip(tr("The account keeps a copy of the key from then on."));
    file->setToolTip(tr("A credentials.csv as the console downloads it"));
    connect(m_list, &QListWidget::currentRowChanged, this, &FoundKeysSection::render);
    connect(m_use, &QPushButton::clicked, this, &FoundKeysSection::use);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &FoundKeysSection::use);
    connect(m_copy, &QPushButton::clicked, this, &FoundKeysSection::copyChosen);
    connect(file, &QPushButton::clicked, this, &FoundKeysSection::chooseFile);
    connect(again, &QPushButton::clicked, this, &FoundKeysSection::look);
    render();
}

void FoundKeysSection::fill(const std::optional<Account> &, const AccountDraft &draft)
{
    m_used = draft.account.keys == KeysPlace{} && draft.account.way != SignInWay::FoundKeys
        ? std::nullopt
        : std::optional(draft.account.keys);
    m_files.clear();
    if (m_used && !m_used->file.isEmpty() && m_used->origin == KeysPlace::Origin::CsvFile)
        m_files.append(m_used->file);
    if (isVisible())
        look();
    render();
}

void FoundKeysSection::collect(AccountDraft &draft) const
{
    draft.account.keys = m_used.value_or(KeysPlace{});
}

void FoundKeysSection::showEvent(QShowEvent *event)
{
    AccountSection::showEvent(event);
    if (!event->spontaneous()) // restored from the taskbar nothing is new, and the chosen row stays
        look();
}

// Enter uses the key; the list would leave the key to the dialog too, which would save.
bool FoundKeysSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && chosen()) {
            use();
            return true;
        }
    }
    return AccountSection::eventFilter(watched, event);
}

void FoundKeysSection::addFile(const QString &file)
{
    if (!m_files.contains(file))
        m_files.append(file);
    if (isVisible())
        look();
}

void FoundKeysSection::look()
{
    delete m_asking;
    m_asking = new QObject(this);
    m_found.clear();
    m_list->clear();
    const auto answer = [this](std::vector<Result<FoundKey>> found) { onFound(std::move(found)); };
    m_pending = 1 + static_cast<int>(m_files.size());
    m_keys.look(m_asking, answer);
    for (const QString &file : std::as_const(m_files))
        m_keys.readFile(file, m_asking, answer);
    render();
}

void FoundKeysSection::onFound(std::vector<Result<FoundKey>> found)
{
    --m_pending;
    for (Result<FoundKey> &one : found) {
        auto *item = new QListWidgetItem(m_list);
        if (one) {
            //: %1 is where a key was found, %2 the last four characters of its ID
            item->setText(tr("%1 · …%2").arg(originOf(one->place), isolated(one->lastFour())));
        } else {
            item->setText(inWords(one.error()));
            item->setIcon(themeIcon(u"state-warning"_s));
        }
        m_found.push_back(std::move(one));
        const Result<FoundKey> &kept = m_found.back();
        const bool wanted = m_used ? isUsed(kept) : kept && m_list->currentRow() < 0;
        if (wanted || (!m_files.isEmpty() && !m_used && kept && kept->place.file == m_files.constLast()))
            m_list->setCurrentItem(item);
    }
    render();
}

bool FoundKeysSection::isUsed(const Result<FoundKey> &found) const
{
    return found && m_used && found->place.origin == m_used->origin && found->place.file == m_used->file
        && (m_used->entry.isEmpty() || found->place.entry == m_used->entry);
}

const FoundKey *FoundKeysSection::chosen() const
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_found.size()) || !m_found[static_cast<size_t>(row)])
        return nullptr;
    return &*m_found[static_cast<size_t>(row)];
}

void FoundKeysSection::use()
{
    const FoundKey *key = chosen();
    if (!key)
        return;
    m_used = key->place;
    render();
    m_field->noteChange();
    Q_EMIT useChosen();
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

QString FoundKeysSection::note() const
{
    if (m_pending > 0)
        return tr("Looking…");
    const bool gone = m_used
        && std::none_of(m_found.begin(), m_found.end(), [this](const auto &found) { return isUsed(found); });
    if (gone)
        return tr("The key that this account reads is not there now.");
    if (m_found.empty())
        return tr("No keys were found in the environment or in ~/.huaweicloud/credentials.");
    const FoundKey *key = chosen();
    if (key && key->readableByOthers)
        return tr("Other users of this computer can read this file. Mend that with: chmod 600 “%1”")
            .arg(isolated(key->place.file));
    return {};
}

void FoundKeysSection::render()
{
    const FoundKey *key = chosen();
    m_use->setEnabled(key != nullptr);
    m_copy->setEnabled(key != nullptr);
    m_note->setQuiet(!key || !key->readableByOthers);
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    m_field->setHint(m_used ? tr("This account reads its key there each time: %1").arg(originOf(*m_used))
                            : tr("Nothing is copied or sent until you say so."));
}

} // namespace Chaincert
