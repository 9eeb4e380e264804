#include "settings/settingswindow.h"

#include "downloads/onconflict.h"
#include "fields/controlfield.h"
#include "fields/quietlabel.h"
#include "settings/foldertemplatefield.h"
#include "settings/openkeysfield.h"
#include "settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 20;
constexpr int FieldGap = 14;

QSpinBox *number(int least, int most)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setAccelerated(true);
    return box;
}

int seconds(std::chrono::seconds limit)
{
    return static_cast<int>(limit.count());
}

} // namespace

SettingsWindow::SettingsWindow(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_parallel(number(1, Settings::MostParallel))
    , m_connect(number(1, seconds(Settings::LongestTimeout)))
    , m_stall(number(1, seconds(Settings::LongestTimeout)))
    , m_leastSpeed(number(0, Settings::HighestLeastSpeed))
    , m_longest(number(0, seconds(Settings::LongestDownload)))
    , m_conflict(new QComboBox)
    , m_template(new FolderTemplateField)
    , m_openKeys(new OpenKeysField(settings))
    , m_language(new QComboBox)
    , m_notify(new QCheckBox(tr("&Notify me when a long run has ended")))
{
    setWindowTitle(tr("Settings"));
    //: what to do with files that exist; "(2)" is added to the name
    m_conflict->addItem(tr("Keep both: the new one gets a number"), onConflictId(OnConflict::KeepBoth));
    m_conflict->addItem(
        tr("Replace: the older one is renamed with its date"), onConflictId(OnConflict::Replace));
    m_conflict->addItem(tr("Skip: what is there stays"), onConflictId(OnConflict::Skip));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // each language in its own words
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    //: after a number of seconds in a box
    const QString unit = tr(" s");
    m_connect->setSuffix(unit);
    m_stall->setSuffix(unit);
    m_longest->setSuffix(unit);
    //: after a number of bytes in a box
    m_leastSpeed->setSuffix(tr(" bytes per second"));
    for (QSpinBox *box : {m_leastSpeed, m_longest})
        box->setSpecialValueText(tr("No limit"));
    build();
    fill();
    join();
}

void SettingsWindow::build()
{
    auto *parallel = new ControlField(tr("&Downloads at a time"), m_parallel);
    parallel->setHint(tr("One service is asked over at most 6 connections."));
    auto *conflict = new ControlField(tr("When &other content is there already"), m_conflict);
    auto *connectField = new ControlField(tr("Time limit to &connect"), m_connect);
    auto *stall = new ControlField(tr("Time limit for &silence"), m_stall);
    auto *limits = new QHBoxLayout;
    limits->setSpacing(FieldGap);
    limits->addWidget(connectField, 1);
    limits->addWidget(stall, 1);
    auto *speed = new ControlField(tr("Least sp&eed over a minute"), m_leastSpeed);
    auto *longest = new ControlField(tr("Longest ti&me for one try"), m_longest);
    auto *bounds = new QHBoxLayout;
    bounds->setSpacing(FieldGap);
    bounds->addWidget(speed, 1);
    bounds->addWidget(longest, 1);
    auto *language = new ControlField(tr("&Language"), m_language);
    language->setHint(tr("Counts from the next start."));
    auto *when = new QuietLabel(tr("Where it took more than 10 seconds and the window is not in front."));
    m_notify->setAccessibleDescription(when->text());
    auto *notify = new QVBoxLayout;
    notify->setSpacing(4);
    notify->addWidget(m_notify);
    notify->addWidget(when);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(FieldGap);
    for (QWidget *field : {static_cast<QWidget *>(parallel), static_cast<QWidget *>(conflict),
             static_cast<QWidget *>(m_template)})
        column->addWidget(field);
    column->addWidget(m_openKeys);
    column->addLayout(limits);
    column->addLayout(bounds);
    column->addWidget(language);
    column->addLayout(notify);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
}

void SettingsWindow::fill()
{
    m_filling = true;
    m_parallel->setValue(m_settings.parallel());
    m_connect->setValue(seconds(m_settings.connectTimeout()));
    m_stall->setValue(seconds(m_settings.stallTimeout()));
    m_leastSpeed->setValue(m_settings.leastSpeed());
    m_longest->setValue(seconds(m_settings.longestTime()));
    m_conflict->setCurrentIndex(qMax(0, m_conflict->findData(m_settings.onConflict())));
    // What was typed and cannot be used yet waits for the person, unless the setting is another by now.
    const QString folders = m_settings.folderTemplate();
    if (m_template->isUsable() || folders != m_storedTemplate)
        m_template->setText(folders);
    m_storedTemplate = folders;
    m_openKeys->fill();
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
    m_notify->setChecked(m_settings.notify());
    m_filling = false;
}

void SettingsWindow::join()
{
    const auto note = [this](auto store) {
        return [this, store](auto) {
            if (m_filling)
                return;
            store();
            Q_EMIT changed();
        };
    };
    connect(m_parallel, &QSpinBox::valueChanged, this,
        note([this] { m_settings.setParallel(m_parallel->value()); }));
    connect(m_connect, &QSpinBox::valueChanged, this,
        note([this] { m_settings.setConnectTimeout(std::chrono::seconds(m_connect->value())); }));
    connect(m_stall, &QSpinBox::valueChanged, this,
        note([this] { m_settings.setStallTimeout(std::chrono::seconds(m_stall->value())); }));
    connect(m_leastSpeed, &QSpinBox::valueChanged, this,
        note([this] { m_settings.setLeastSpeed(m_leastSpeed->value()); }));
    connect(m_longest, &QSpinBox::valueChanged, this,
        note([this] { m_settings.setLongestTime(std::chrono::seconds(m_longest->value())); }));
    connect(m_conflict, &QComboBox::currentIndexChanged, this,
        note([this] { m_settings.setOnConflict(m_conflict->currentData().toString()); }));
    connect(m_language, &QComboBox::currentIndexChanged, this,
        note([this] { m_settings.setLanguage(m_language->currentData().toString()); }));
    connect(
        m_notify, &QCheckBox::toggled, this, note([this] { m_settings.setNotify(m_notify->isChecked()); }));
    connect(m_openKeys, &FormField::changed, this, &SettingsWindow::changed);
    connect(m_template, &FormField::changed, this, [this] {
        if (m_filling || !m_template->isUsable())
            return;
        m_storedTemplate = m_template->text();
        m_settings.setFolderTemplate(m_storedTemplate);
        Q_EMIT changed();
    });
}

// Qt does not make room for wrapped words that come while the window is open.
bool SettingsWindow::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
    return done;
}

void SettingsWindow::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        fill();
    QDialog::showEvent(event);
}

} // namespace Chaincert
