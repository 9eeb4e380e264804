#include "preferences/settingswindow.h"

#include "downloads/onconflict.h"
#include "fields/controlfield.h"
#include "fields/fieldscroll.h"
#include "fields/quietlabel.h"
#include "fields/textwidth.h"
#include "fields/windowfit.h"
#include "preferences/endssoonfields.h"
#include "preferences/foldertemplatefield.h"
#include "preferences/openkeysfield.h"
#include "settings/settings.h"
#include "words/languages.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int FieldGap = 12;
constexpr int HintRole = Qt::UserRole + 1;

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
    , m_fields(new FieldScroll)
    , m_parallel(number(1, Setting::Parallel.maximum))
    , m_connect(number(1, seconds(Setting::ConnectTimeout.maximum)))
    , m_stall(number(1, seconds(Setting::StallTimeout.maximum)))
    , m_minSpeed(number(0, Setting::MinSpeed.maximum))
    , m_maxTime(number(0, seconds(Setting::MaxTime.maximum)))
    , m_conflict(new QComboBox)
    , m_template(new FolderTemplateField)
    , m_openKeys(new OpenKeysField(settings))
    , m_endsSoon(new EndsSoonFields(settings))
    , m_language(new QComboBox)
    //: ends the program and starts it again
    , m_restart(new QPushButton(tr("Restart now")))
    , m_notify(new QCheckBox(tr("&Notify me when long downloads finish")))
{
    setWindowTitle(tr("Settings"));
    for (const OnConflict each : {OnConflict::KeepBoth, OnConflict::Replace, OnConflict::Skip}) {
        m_conflict->addItem(Words::of(each), onConflictId(each));
        m_conflict->setItemData(m_conflict->count() - 1, Words::meaningOf(each), HintRole);
    }
    m_language->addItem(tr("System language"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // each language in its own words
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    //: after a number of seconds in a box
    const QString unit = tr(" s");
    m_connect->setSuffix(unit);
    m_stall->setSuffix(unit);
    m_maxTime->setSuffix(unit);
    //: after a number of bytes in a box
    m_minSpeed->setSuffix(tr(" bytes per second"));
    for (QSpinBox *box : {m_minSpeed, m_maxTime})
        box->setSpecialValueText(tr("No limit"));
    build();
    fill();
    join();
    m_fields->widget()->installEventFilter(this);
    m_fit = new WindowFit(this, [this] { return defaultSize(); });
}

void SettingsWindow::build()
{
    auto *parallel = new ControlField(tr("&Downloads at a time"), m_parallel);
    parallel->setHint(tr("At most %1 connections are used per service.").arg(Setting::Parallel.maximum));
    auto *conflict = new ControlField(tr("E&xisting files"), m_conflict);
    const auto explain
        = [this, conflict] { conflict->setHint(m_conflict->currentData(HintRole).toString()); };
    connect(m_conflict, &QComboBox::currentIndexChanged, conflict, explain);
    explain();
    //: before a number of seconds
    auto *connectField = new ControlField(tr("Give up &connecting after"), m_connect);
    //: before a number of seconds
    auto *stall = new ControlField(tr("&Give up when no data arrives for"), m_stall);
    auto *speed = new ControlField(tr("Minimum sp&eed over a minute"), m_minSpeed);
    auto *longest = new ControlField(tr("Maximum ti&me per attempt"), m_maxTime);
    auto *limits = new QGridLayout;
    limits->setSpacing(FieldGap);
    limits->addWidget(connectField, 0, 0);
    limits->addWidget(stall, 0, 1);
    limits->addWidget(speed, 1, 0);
    limits->addWidget(longest, 1, 1);
    for (const int column : {0, 1})
        limits->setColumnStretch(column, 1);
    auto *language = new ControlField(tr("&Language"), m_language);
    auto *languageRow = new QHBoxLayout; // no widget of its own: the label names what lies beside it
    languageRow->setSpacing(8);
    languageRow->addWidget(m_language, 1);
    languageRow->addWidget(m_restart);
    language->body()->addLayout(languageRow);
    m_restart->setAutoDefault(false);
    m_restart->hide();
    connect(m_restart, &QPushButton::clicked, this, &SettingsWindow::restartRequested);
    language->setHint(tr("Takes effect after restart."));
    auto *when = new QuietLabel(tr("If they took more than 10 seconds and the window is not in front."));
    m_notify->setAccessibleDescription(when->text());
    auto *notify = new QVBoxLayout;
    notify->setSpacing(4);
    notify->addWidget(m_notify);
    notify->addWidget(when);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_fields->setWidget(new QWidget);
    auto *column = new QVBoxLayout(m_fields->widget());
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(FieldGap);
    for (QWidget *field : {static_cast<QWidget *>(parallel), static_cast<QWidget *>(conflict),
             static_cast<QWidget *>(m_template)})
        column->addWidget(field);
    column->addWidget(m_openKeys);
    column->addLayout(limits);
    column->addWidget(m_endsSoon);
    column->addWidget(language);
    column->addLayout(notify);
    column->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_fields, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Margin, FieldGap, Margin, FieldGap);
    foot->addWidget(buttons);
    all->addLayout(foot);
}

// As wide as its texts read well, and as high as the fields are at that width.
QSize SettingsWindow::defaultSize() const
{
    const int least = m_fields->minimumSizeHint().width();
    const int width = std::max(least, sentenceWidth(fontMetrics()) + 2 * Margin);
    return {width, highEnough(width)};
}

int SettingsWindow::highEnough(int width) const
{
    const int foot = layout()->itemAt(1)->sizeHint().height();
    return m_fields->widget()->layout()->totalHeightForWidth(width) + foot;
}

void SettingsWindow::fill()
{
    m_filling = true;
    m_parallel->setValue(m_settings.get(Setting::Parallel));
    m_connect->setValue(seconds(m_settings.get(Setting::ConnectTimeout)));
    m_stall->setValue(seconds(m_settings.get(Setting::StallTimeout)));
    m_minSpeed->setValue(m_settings.get(Setting::MinSpeed));
    m_maxTime->setValue(seconds(m_settings.get(Setting::MaxTime)));
    m_conflict->setCurrentIndex(qMax(0, m_conflict->findData(m_settings.get(Setting::OnConflict))));
    // What was typed and cannot be used yet waits for the person, unless the setting is another by now.
    const QString folders = m_settings.get(Setting::FolderTemplate);
    if (m_template->isUsable() || folders != m_storedTemplate)
        m_template->setText(folders);
    m_storedTemplate = folders;
    m_openKeys->fill();
    m_endsSoon->fill();
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.get(Setting::Language))));
    m_notify->setChecked(m_settings.get(Setting::Notify));
    renderRestart();
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
        note([this] { m_settings.set(Setting::Parallel, m_parallel->value()); }));
    connect(m_connect, &QSpinBox::valueChanged, this,
        note([this] { m_settings.set(Setting::ConnectTimeout, std::chrono::seconds(m_connect->value())); }));
    connect(m_stall, &QSpinBox::valueChanged, this,
        note([this] { m_settings.set(Setting::StallTimeout, std::chrono::seconds(m_stall->value())); }));
    connect(m_minSpeed, &QSpinBox::valueChanged, this,
        note([this] { m_settings.set(Setting::MinSpeed, m_minSpeed->value()); }));
    connect(m_maxTime, &QSpinBox::valueChanged, this,
        note([this] { m_settings.set(Setting::MaxTime, std::chrono::seconds(m_maxTime->value())); }));
    connect(m_conflict, &QComboBox::currentIndexChanged, this,
        note([this] { m_settings.set(Setting::OnConflict, m_conflict->currentData().toString()); }));
    connect(m_language, &QComboBox::currentIndexChanged, this, note([this] {
        m_settings.set(Setting::Language, m_language->currentData().toString());
        renderRestart();
    }));
    connect(m_notify, &QCheckBox::toggled, this,
        note([this] { m_settings.set(Setting::Notify, m_notify->isChecked()); }));
    connect(m_openKeys, &FormField::changed, this, &SettingsWindow::changed);
    connect(m_endsSoon, &EndsSoonFields::changed, this, &SettingsWindow::changed);
    connect(m_template, &FormField::changed, this, [this] {
        if (m_filling || !m_template->isUsable())
            return;
        m_storedTemplate = m_template->text();
        m_settings.set(Setting::FolderTemplate, m_storedTemplate);
        Q_EMIT changed();
    });
}

void SettingsWindow::renderRestart()
{
    m_restart->setVisible(spokenLanguage(m_settings.get(Setting::Language)) != currentLanguage());
}

// Qt does not make room for wrapped words that come while the window is open.
bool SettingsWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fields->widget() && event->type() == QEvent::LayoutRequest && isVisible()) {
        const int most = WindowFit::room(*this).height();
        resize(width(), std::min(most, std::max(height(), highEnough(width()))));
        m_fit->lookSoon();
    }
    return QDialog::eventFilter(watched, event);
}

void SettingsWindow::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        fill();
    QDialog::showEvent(event);
}

} // namespace Chaincert
