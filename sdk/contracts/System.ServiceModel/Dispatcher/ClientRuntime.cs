namespace System.ServiceModel.Dispatcher;

/// <summary>The runtime of a client.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public sealed class ClientRuntime : ClientRuntimeCompatBase
{
    internal ClientRuntime()
    {
    }
}
