using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>RetrieveVersion: the platform version this runtime speaks.</summary>
internal sealed class RetrieveVersionHandler : IMessageHandler
{
    /// <summary>Version of the platform whose contracts are implemented.</summary>
    public const string Version = "9.2.0.0";

    /// <inheritdoc/>
    public string Name => "RetrieveVersion";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var response = new RetrieveVersionResponse();
        response.Results["Version"] = Version;
        return response;
    }
}
