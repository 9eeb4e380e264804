#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Chaincert {

// The CA certificates trusted for one account beside the system's: their names, "Add from file…", "Remove
// all".
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

private:
    void chooseFiles();
    void render();

    QByteArray m_pem;
    QLabel *m_names;
    QPushButton *m_add;
    QPushButton *m_removeAll;
};

} // namespace Chaincert
