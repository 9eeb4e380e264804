#pragma once

namespace Walk {

class Home;

// The main window in its states, from the first start to its end; adds the home's account.
void visitMainWindow(Home &home);

} // namespace Walk
