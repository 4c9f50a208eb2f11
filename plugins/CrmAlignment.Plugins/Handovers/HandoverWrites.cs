using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>Applies what the rules of handover decided.</summary>
internal static class HandoverWrites
{
    /// <summary>
    /// Writes the lead as the caller, so that only who may write a lead hands it over; the rows beside it as SYSTEM, since the
    /// other side owns them. All in the transaction of the Custom API.
    /// </summary>
    /// <exception cref="ProblemException">The decision is a refusal.</exception>
    public static void Apply(PluginScope scope, HandoverDecision decision)
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
            RecordWriter.Apply(change.Table == LeadTable.LogicalName ? scope.CallerService : scope.SystemService, change);
        }
    }

    /// <summary>Who acts in this run, with the comment of the request.</summary>
    public static Decider DeciderOf(PluginScope scope, string commentParameter) =>
        new(scope.UserId, scope.Now, scope.OptionalInput<string>(commentParameter));
}
