#pragma once

#include <QByteArray>
#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace Chaincert {

/// The CA certificates trusted for one account beside the system's: what each is recognised by and until when
/// it is valid, "Add from file…", "Remove certificate".
class AuthoritiesField : public QWidget
{
    Q_OBJECT
public:
    explicit AuthoritiesField(QWidget *parent = nullptr);

    QByteArray pem() const { return m_pem; }
    void setPem(const QByteArray &pem);
    void addFiles(const QStringList &files); ///< later edited() or failed(), or both

Q_SIGNALS:
    void edited();
    /// a file could not be used; what was there and what others held stays
    void failed(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QByteArray &pem);
    void chooseFiles();
    void removeCurrent();
    void copyFingerprint() const;
    void fillList();
    void render();

    QByteArray m_pem;
    QObject *m_reading = nullptr; // for the account that is shown; another one silences it
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace Chaincert
