#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace Chaincert {

/// What can be done with the account in the form, and above it how that goes.
class AccountButtons : public QWidget
{
    Q_OBJECT
public:
    explicit AccountButtons(QWidget *parent = nullptr);

    struct State
    {
        bool isSaved = true; ///< else a new account
        bool isDirty = false;
        bool isBusy = false;
        bool isTesting = false;
        bool isAlone = false; ///< there is no other account to go to
        QString tested = {}; ///< what came of the last test, for a screen reader
    };
    void render(const State &state);

    void setStatus(const QString &words);
    void waitFor(const QString &words); ///< something that may wait for the keychain
    void endWaiting();
    bool hasFocusOnTest() const;
    void focusTest();
    void focusSave();
    void focusClose();

Q_SIGNALS:
    void removeRequested(); ///< of a new account: that it be discarded
    void testRequested();
    void saveRequested();
    void closeRequested();

private:
    QTimer *m_slowTimer; // after it the window says what it waits for
    QLabel *m_state;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace Chaincert
