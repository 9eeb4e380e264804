#pragma once

#include <QByteArray>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace Chaincert {

// The CA certificates trusted for one account beside the system's: what each is recognised by and until when
// it is valid, "Add from file…", "Remove certificate".
class AuthoritiesField : public QWidget
{
    Q_OBJECT
public:
    explicit AuthoritiesField(QWidget *parent = nullptr);

    QByteArray pem() const { return m_pem; }
    void setPem(const QByteArray &pem);
    void addFile(const QString &file); // edited() or failed()

Q_SIGNALS:
    void edited();
    void failed(const QString &words); // a file could not be used; what was there stays

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseFiles();
    void removeCurrent();
    void copyFingerprint() const;
    void fillList();
    void render();

    QByteArray m_pem;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace Chaincert
