namespace System.ServiceModel.Security;

/// <summary>The base of credentials.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public abstract class SecurityCredentialsManager
{
    private protected SecurityCredentialsManager()
    {
    }
}
