// Starts a program and prints "<ms> <rss KiB> <private KiB>": how long until its first window is mapped and
// painted, and what it holds in memory after two seconds at rest. Asks the X server, so it needs nothing of
// the program. Usage: windowclock PROGRAM [ARGUMENT]…

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

// More than a plain background: the middle of the window holds at least two colours.
bool isPainted(Display *display, Window window, int width, int height)
{
    XImage *image = XGetImage(display, window, 0, 0, static_cast<unsigned>(width),
        static_cast<unsigned>(height), AllPlanes, ZPixmap);
    if (!image)
        return false;
    const unsigned long first = XGetPixel(image, width / 2, height / 2);
    bool painted = false;
    for (int y = 0; y < height && !painted; y += 4) {
        for (int x = 0; x < width && !painted; x += 2)
            painted = XGetPixel(image, x, y) != first;
    }
    XDestroyImage(image);
    return painted;
}

Window waitForMap(Display *display, int &width, int &height)
{
    for (XEvent event;;) {
        XNextEvent(display, &event);
        if (event.type != MapNotify)
            continue;
        XWindowAttributes attributes;
        if (!XGetWindowAttributes(display, event.xmap.window, &attributes) || attributes.width < 200)
            continue;
        width = attributes.width;
        height = attributes.height;
        return event.xmap.window;
    }
}

long field(int pid, const char *name)
{
    std::ifstream rollup("/proc/" + std::to_string(pid) + "/smaps_rollup");
    long sum = 0;
    for (std::string line; std::getline(rollup, line);) {
        if (line.compare(0, std::strlen(name), name) == 0)
            sum += std::stol(line.substr(line.find(':') + 1));
    }
    return sum;
}

} // namespace

int main(int argc, char **argv)
{
    Display *display = XOpenDisplay(nullptr);
    if (!display || argc < 2)
        return 2;
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);

    const auto start = Clock::now();
    const int pid = fork();
    if (pid == 0) {
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    int width = 0;
    int height = 0;
    const Window window = waitForMap(display, width, height);
    while (!isPainted(display, window, width, height))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const std::chrono::duration<double, std::milli> elapsed = Clock::now() - start;

    std::this_thread::sleep_for(std::chrono::seconds(2));
    const long rss = field(pid, "Rss:");
    const long own = field(pid, "Private_Clean:") + field(pid, "Private_Dirty:");
    std::printf("%.1f %ld %ld\n", elapsed.count(), rss, own);
    kill(pid, SIGTERM);
    waitpid(pid, nullptr, 0);
}
