namespace System.ServiceModel.Security;

/// <summary>A version of WS-Trust.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public abstract class TrustVersion
{
    private protected TrustVersion()
    {
    }
}
