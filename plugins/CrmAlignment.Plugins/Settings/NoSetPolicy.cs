using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Settings;

/// <summary>What the organization wants at the gate where no criteria set applies, from the environment variable crma_NoSetPolicy.</summary>
internal static class NoSetPolicy
{
    private const string Pass = "Pass";
    private const string Refuse = "Refuse";

    /// <summary>Whether such a lead is refused: one request. Pass when the variable is empty.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA9006: the variable says neither; a guess would open the gate or close
    /// it.</exception>
    public static bool Refuses(IOrganizationService systemService) =>
        Policy.Read(systemService, Publisher.NoSetPolicyVariable, Pass, Refuse) == Refuse;
}
