using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Writes playbooks as SYSTEM, over the version that was read alone.</summary>
internal static class PlaybookWrites
{
    /// <summary>Writes.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="playbook">What is written, with the row version that was read.</param>
    /// <param name="name">What the refusal calls it.</param>
    /// <exception cref="ProblemException">CRMA8108: somebody else changed it, or put another version into force.</exception>
    public static void Apply(PluginScope scope, Entity playbook, string name)
    {
        var update = new UpdateRequest { Target = playbook, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        try
        {
            OwnWork.Do(scope, () => scope.SystemService.Execute(update));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.VersionMismatch or FaultCodes.DuplicateKey)
        {
            scope.Tracing.Trace("The playbook was changed meanwhile: {0}", fault);
            throw new ProblemException(Problems.PlaybookChanged(name));
        }
    }
}
