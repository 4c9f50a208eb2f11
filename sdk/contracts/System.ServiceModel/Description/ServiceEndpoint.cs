namespace System.ServiceModel.Description;

/// <summary>Where and how a service is reached.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class ServiceEndpoint
{
    private protected ServiceEndpoint()
    {
    }
}
