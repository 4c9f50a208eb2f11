namespace System.ServiceModel;

/// <summary>Makes channels of a contract.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
/// <typeparam name="TChannel">The contract of the service.</typeparam>
public class ChannelFactory<TChannel> : ChannelFactory
{
    private protected ChannelFactory()
    {
    }
}
