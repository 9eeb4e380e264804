#pragma once

#include <QComboBox>

class QListView;
class QTimer;

namespace Chaincert {

class ChoiceModel;

/// A combo box to type into, with a list to choose from. Typing any part of a name or an ID offers the
/// entries that hold it; only the user changes the text, even if the list changes. It opens at once, with the
/// model's note where there is nothing to choose yet, and follows the model while it is open.
class ChoiceCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceCombo(QWidget *parent = nullptr);

    ChoiceModel &choices() const { return *m_model; }
    /// As if typed: does not tell chosen().
    void put(const QString &text);

Q_SIGNALS:
    void chosen(int row); ///< of the model, by the person
    void opened(); ///< its list

protected:
    void showPopup() override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void buildCompleter();
    void onTyped();
    void choose(int row);
    void place(); // the open list, with the rows there are
    void placeSoon();

    ChoiceModel *m_model;
    QListView *m_list = nullptr; // made when it is first opened
    QTimer *m_placeTimer;
    QString m_marked; // the ID of the current row of the open list
};

} // namespace Chaincert
