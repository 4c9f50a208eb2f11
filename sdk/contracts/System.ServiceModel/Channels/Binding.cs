namespace System.ServiceModel.Channels;

/// <summary>How to talk to a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public abstract class Binding
{
    private protected Binding()
    {
    }
}
