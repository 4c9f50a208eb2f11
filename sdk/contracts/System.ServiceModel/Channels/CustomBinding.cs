namespace System.ServiceModel.Channels;

/// <summary>A binding of parts.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class CustomBinding : Binding
{
    private protected CustomBinding()
    {
    }
}
