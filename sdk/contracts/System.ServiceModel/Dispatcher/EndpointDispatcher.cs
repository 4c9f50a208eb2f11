namespace System.ServiceModel.Dispatcher;

/// <summary>What answers at an endpoint.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class EndpointDispatcher
{
    private protected EndpointDispatcher()
    {
    }
}
