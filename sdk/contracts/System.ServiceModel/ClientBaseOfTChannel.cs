namespace System.ServiceModel;

/// <summary>A client of a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
/// <typeparam name="TChannel">The contract of the service.</typeparam>
public abstract class ClientBase<TChannel> : ICommunicationObject
    where TChannel : class
{
    private protected ClientBase()
    {
    }
}
