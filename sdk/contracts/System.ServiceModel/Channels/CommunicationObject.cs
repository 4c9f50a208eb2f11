namespace System.ServiceModel.Channels;

/// <summary>The base of what is opened and closed.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public abstract class CommunicationObject : ICommunicationObject
{
    private protected CommunicationObject()
    {
    }
}
