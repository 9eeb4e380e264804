#pragma once

#include <QComboBox>

namespace Chaincert {

class ChoiceModel;

// A combo box to type into, with a list to choose from. Typing any part of a name or an ID offers the entries
// that hold it; nothing but the person changes the text, whatever happens to the list.
class ChoiceCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceCombo(QWidget *parent = nullptr);

    ChoiceModel &choices() const { return *m_model; }
    // As if typed: does not tell chosen().
    void put(const QString &text);

Q_SIGNALS:
    void chosen(int row); // of the model, by the person
    void opened(); // its list

protected:
    void showPopup() override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void buildCompleter();
    void onTyped();
    void choose(int row);

    ChoiceModel *m_model;
};

} // namespace Chaincert
