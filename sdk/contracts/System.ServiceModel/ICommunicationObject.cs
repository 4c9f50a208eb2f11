namespace System.ServiceModel;

/// <summary>What is opened and closed.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public interface ICommunicationObject
{
}
