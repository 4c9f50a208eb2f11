namespace System.ServiceModel;

/// <summary>Makes channels to a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public abstract class ChannelFactory : Channels.CommunicationObject
{
    private protected ChannelFactory()
    {
    }
}
