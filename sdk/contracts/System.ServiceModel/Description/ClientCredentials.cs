using System.ServiceModel.Security;

namespace System.ServiceModel.Description;

/// <summary>Who calls a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class ClientCredentials : SecurityCredentialsManager
{
    private protected ClientCredentials()
    {
    }
}
