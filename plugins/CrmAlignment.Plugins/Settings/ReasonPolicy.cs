using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Settings;

/// <summary>Whether a native disqualification must say why, from the environment variable crma_ReasonPolicy.</summary>
internal static class ReasonPolicy
{
    private const string Required = "Required";
    private const string Optional = "Optional";

    /// <summary>Whether one without a reason is refused: one request. Required when the variable is empty.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA9006: the variable says neither.</exception>
    public static bool Requires(IOrganizationService systemService) =>
        Policy.Read(systemService, Publisher.ReasonPolicyVariable, Required, Optional) == Required;
}
