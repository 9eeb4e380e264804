"""A session manager as desktops have one (X Session Management Protocol, by libSM itself), for one client."""

import ctypes
import select
import threading
import time

SM = ctypes.CDLL("libSM.so.6")
ICE = ctypes.CDLL("libICE.so.6")
POINTER, INT, CHARS = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
SAVE_BOTH = 2
INTERACT_NONE, INTERACT_ANY = 0, 2

# The callbacks of SmsCallbacks (X11/SM/SMlib.h), in their order.
KINDS = {
    "register_client": ctypes.CFUNCTYPE(INT, POINTER, POINTER, POINTER),
    "interact_request": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT),
    "interact_done": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT),
    "save_yourself_request": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT, INT, INT, INT, INT),
    "save_yourself_phase2_request": ctypes.CFUNCTYPE(None, POINTER, POINTER),
    "save_yourself_done": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT),
    "close_connection": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT, POINTER),
    "set_properties": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT, POINTER),
    "delete_properties": ctypes.CFUNCTYPE(None, POINTER, POINTER, INT, POINTER),
    "get_properties": ctypes.CFUNCTYPE(None, POINTER, POINTER),
}


class Callback(ctypes.Structure):
    _fields_ = [("callback", POINTER), ("manager_data", POINTER)]


NEW_CLIENT = ctypes.CFUNCTYPE(INT, POINTER, POINTER, ctypes.POINTER(ctypes.c_ulong),
                              ctypes.POINTER(Callback * len(KINDS)), POINTER)
HOST_AUTH = ctypes.CFUNCTYPE(INT, CHARS)
IO_ERROR = ctypes.CFUNCTYPE(None, POINTER)

for name, result, arguments in (
        ("SmsInitialize", INT, [CHARS, CHARS, NEW_CLIENT, POINTER, HOST_AUTH, INT, CHARS]),
        ("SmsGenerateClientID", POINTER, [POINTER]), ("SmsRegisterClientReply", INT, [POINTER, POINTER]),
        ("SmsSaveYourself", None, [POINTER, INT, INT, INT, INT]), ("SmsInteract", None, [POINTER]),
        ("SmsDie", None, [POINTER]), ("SmsShutdownCancelled", None, [POINTER]), ("SmsSaveComplete", None, [POINTER]),
        ("SmsSaveYourselfPhase2", None, [POINTER]), ("SmsReturnProperties", None, [POINTER, INT, POINTER]),
        ("SmsGetIceConnection", POINTER, [POINTER])):
    function = getattr(SM, name)
    function.restype, function.argtypes = result, arguments
for name, result, arguments in (
        ("IceListenForConnections", INT, [ctypes.POINTER(INT), ctypes.POINTER(ctypes.POINTER(POINTER)), INT, CHARS]),
        ("IceSetHostBasedAuthProc", None, [POINTER, HOST_AUTH]), ("IceSetIOErrorHandler", POINTER, [IO_ERROR]),
        ("IceComposeNetworkIdList", CHARS, [INT, ctypes.POINTER(POINTER)]),
        ("IceGetListenConnectionNumber", INT, [POINTER]), ("IceConnectionNumber", INT, [POINTER]),
        ("IceAcceptConnection", POINTER, [POINTER, ctypes.POINTER(INT)]),
        ("IceProcessMessages", INT, [POINTER, POINTER, POINTER]), ("IceFlush", INT, [POINTER])):
    function = getattr(ICE, name)
    function.restype, function.argtypes = result, arguments


class SessionManager:
    """`address` is for SESSION_MANAGER. What the client does is in `events`, in its order."""

    def __init__(self):
        self.events = []
        self.client = None
        self._wishes = []
        self._new = NEW_CLIENT(self._on_new_client)
        self._anybody = HOST_AUTH(lambda host: 1)
        self._kept = {kind: prototype(getattr(self, "_on_" + kind)) for kind, prototype in KINDS.items()}
        self._lost = IO_ERROR(lambda connection: None)  # libICE would end this process
        ICE.IceSetIOErrorHandler(self._lost)
        said = ctypes.create_string_buffer(256)
        if not SM.SmsInitialize(b"chaincert tests", b"1", self._new, None, self._anybody, 256, said):
            raise SystemExit(f"SmsInitialize: {said.value!r}")
        count, self._places = INT(), ctypes.POINTER(POINTER)()
        if not ICE.IceListenForConnections(ctypes.byref(count), ctypes.byref(self._places), 256, said):
            raise SystemExit(f"IceListenForConnections: {said.value!r}")
        self._count = count.value
        for index in range(self._count):
            ICE.IceSetHostBasedAuthProc(self._places[index], self._anybody)
        self.address = ICE.IceComposeNetworkIdList(self._count, self._places).decode()
        threading.Thread(target=self._serve, daemon=True).start()

    # What a desktop does. All of libSM is used in one thread.
    def log_out(self, may_ask):
        style = INTERACT_ANY if may_ask else INTERACT_NONE
        self._wishes.append(lambda: SM.SmsSaveYourself(self.client, SAVE_BOTH, 1, style, 0))

    def call_off(self):
        self._wishes.append(lambda: SM.SmsShutdownCancelled(self.client))

    def end(self):
        self._wishes.append(lambda: SM.SmsDie(self.client))

    def _serve(self):
        listening = {ICE.IceGetListenConnectionNumber(self._places[i]): self._places[i] for i in range(self._count)}
        connections = {}
        while True:
            ready = select.select([*listening, *connections], [], [], 0.05)[0]
            for number in ready:
                if number in listening:
                    status = INT()
                    connection = ICE.IceAcceptConnection(listening[number], ctypes.byref(status))
                    if connection:
                        connections[ICE.IceConnectionNumber(connection)] = connection
                elif ICE.IceProcessMessages(connections[number], None, None) != 0:
                    del connections[number]  # IceProcessMessagesSuccess is 0
                    self.client = None
            while self._wishes and self.client:
                self._wishes.pop(0)()
                ICE.IceFlush(SM.SmsGetIceConnection(self.client))
            time.sleep(0)

    def _on_new_client(self, client, _data, mask, callbacks, _reason):
        self.client = client
        mask[0] = (1 << len(KINDS)) - 1
        for place, kind in enumerate(KINDS):
            callbacks[0][place].callback = ctypes.cast(self._kept[kind], POINTER)
        return 1

    def _on_register_client(self, client, _data, previous):
        if previous:
            return 0  # unknown here: the client asks for a new one
        SM.SmsRegisterClientReply(client, SM.SmsGenerateClientID(client))
        # As the protocol wants it for a new client: it saves once, and nothing ends.
        SM.SmsSaveYourself(client, 1, 0, INTERACT_NONE, 0)
        self.events.append("registered")
        return 1

    def _on_interact_request(self, client, _data, _kind):
        self.events.append("asks to ask")
        SM.SmsInteract(client)

    def _on_interact_done(self, client, _data, cancel):
        self.events.append("calls it off" if cancel else "has asked")
        if cancel:
            SM.SmsShutdownCancelled(client)

    def _on_save_yourself_request(self, *_):
        pass

    def _on_save_yourself_phase2_request(self, client, _data):
        SM.SmsSaveYourselfPhase2(client)

    def _on_save_yourself_done(self, client, _data, _success):
        self.events.append("is ready")
        SM.SmsSaveComplete(client)

    def _on_close_connection(self, *_):
        self.events.append("has left")
        self.client = None

    def _on_set_properties(self, *_):
        pass

    def _on_delete_properties(self, *_):
        pass

    def _on_get_properties(self, client, _data):
        SM.SmsReturnProperties(client, 0, None)
