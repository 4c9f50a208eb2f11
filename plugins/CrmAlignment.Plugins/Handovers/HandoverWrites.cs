using System.ServiceModel;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>Applies what the rules of handover decided.</summary>
internal static class HandoverWrites
{
    /// <summary>
    /// Writes the lead as the caller, so that only who may write a lead hands it over; the rows beside it as SYSTEM, since the
    /// other side owns them. All in the transaction of the Custom API.
    /// </summary>
    /// <exception cref="ProblemException">The decision is a refusal, or somebody decided on the same handover meanwhile (CRMA3008).</exception>
    public static void Apply(PluginScope scope, StoredLead lead, HandoverDecision decision)
    {
        if (decision.Refusal is { } refusal)
        {
            throw new ProblemException(refusal);
        }

        if (decision.Warning is { } warning)
        {
            scope.Tracing.Trace("{0}", warning);
        }

        foreach (var change in decision.Changes)
        {
            Apply(change.Table == LeadTable.LogicalName ? scope.CallerService : scope.SystemService, change, lead.Name);
        }
    }

    /// <summary>Writes a decision.</summary>
    /// <exception cref="ProblemException">CRMA3008: somebody decided on the same handover since it was read.</exception>
    public static void Apply(IOrganizationService service, RecordChange change, string lead)
    {
        try
        {
            RecordWriter.Apply(service, change);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode == FaultCodes.VersionMismatch)
        {
            throw new ProblemException(Problems.DecidedElsewhere(lead));
        }
    }

    /// <summary>Who acts in this run, with the comment of the request.</summary>
    public static Decider DeciderOf(PluginScope scope, string commentParameter) =>
        new(scope.UserId, scope.Now, scope.OptionalInput<string>(commentParameter));
}
