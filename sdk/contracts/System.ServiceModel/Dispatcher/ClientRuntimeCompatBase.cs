namespace System.ServiceModel.Dispatcher;

/// <summary>The base of the runtime of a client.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public abstract class ClientRuntimeCompatBase
{
    internal ClientRuntimeCompatBase()
    {
    }
}
