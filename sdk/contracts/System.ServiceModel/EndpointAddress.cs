namespace System.ServiceModel;

/// <summary>The address of a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class EndpointAddress
{
    private protected EndpointAddress()
    {
    }
}
