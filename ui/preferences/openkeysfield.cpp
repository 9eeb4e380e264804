#include "preferences/openkeysfield.h"

#include "settings/settings.h"
#include "typed/typed.h"

#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int LinesSeen = 3;
}

OpenKeysField::OpenKeysField(Settings &settings, QWidget *parent)
    : FormField(tr("Folders where others can read &keys"), parent)
    , m_settings(settings)
    , m_folders(new QListWidget)
    , m_takeBack(new QPushButton(tr("Remo&ve")))
{
    m_folders->setAccessibleName(tr("Folders where others can read keys"));
    m_folders->setFixedHeight(LinesSeen * (fontMetrics().height() + 4) + 2 * m_folders->frameWidth());
    m_takeBack->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folders, 1);
    row->addWidget(m_takeBack, 0, Qt::AlignTop);
    body()->addLayout(row);
    setControl(m_folders);
    setHint(tr("Their disks do not support file permissions, and you chose to save there anyway. Files that "
               "are already there stay."));
    connect(m_folders, &QListWidget::currentRowChanged, this,
        [this](int current) { m_takeBack->setEnabled(current >= 0); });
    connect(m_takeBack, &QPushButton::clicked, this, &OpenKeysField::takeBack);
    fill();
}

void OpenKeysField::fill()
{
    m_folders->clear();
    for (const QString &folder : m_settings.get(Setting::OpenKeysFolders)) {
        auto *item = new QListWidgetItem(Typed::visible(QDir::toNativeSeparators(folder)), m_folders);
        item->setData(Qt::UserRole, folder);
    }
    m_folders->setCurrentRow(m_folders->count() > 0 ? 0 : -1);
    m_takeBack->setEnabled(m_folders->count() > 0);
    setVisible(m_folders->count() > 0);
}

void OpenKeysField::takeBack()
{
    const QListWidgetItem *item = m_folders->currentItem();
    if (!item)
        return;
    QStringList folders = m_settings.get(Setting::OpenKeysFolders);
    folders.removeAll(item->data(Qt::UserRole).toString());
    m_settings.set(Setting::OpenKeysFolders, folders);
    fill();
    noteChange();
}

} // namespace Chaincert
