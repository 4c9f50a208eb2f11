using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>
/// Calls CrmAlignment in a Dataverse environment. Each Custom API of the product has exactly one method here; the rules
/// themselves run on the server, with the privileges of the user whose connection this is. As safe for several threads as
/// the <see cref="IOrganizationService"/> it is given.
/// </summary>
/// <remarks>
/// Every method throws <see cref="AlignmentException"/> when the server refuses, and sends a request again when the
/// platform's service protection turned it away (https://learn.microsoft.com/power-apps/developer/data-platform/api-limits).
/// </remarks>
public sealed partial class AlignmentClient
{
    private readonly ProtectedService _service;

    /// <summary>Creates a client.</summary>
    /// <param name="service">Connection to the environment: ServiceClient, a plug-in's service, or the embedded local Dataverse.</param>
    /// <param name="options">How to wait when the platform asks for it; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AlignmentClientOptions.MaximumAttempts"/> is below 1.</exception>
    public AlignmentClient(IOrganizationService service, AlignmentClientOptions? options = null)
    {
        if (service is null)
        {
            throw new ArgumentNullException(nameof(service));
        }

        options ??= new AlignmentClientOptions();
        if (options.MaximumAttempts < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaximumAttempts, "MaximumAttempts must be 1 or more: one attempt is the call itself.");
        }

        _service = new ProtectedService(service, options);
    }
}
