using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Certifies, in the save's own Target, that the ledger will hold what the lead contributes: this very save posts it. What a request says
/// of the certificate is overlooked.
/// </summary>
/// <remarks>
/// Where the save decides the owner, nobody knows his business unit without asking: the certificate stays empty, and the next save reads
/// the ledger once. No filtering columns: every save that posts has to certify.
/// </remarks>
[Step("Create", LeadTable.LogicalName, StepStage.PreOperation, Rank = 2)]
[Step("Update", LeadTable.LogicalName, StepStage.PreOperation, Rank = 2, PreImage = new[] { typeof(CountedFor) })]
public sealed class CertifyLead : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        scope.Target.Attributes.Remove(LeadTable.CountedFor);
        var certificate = scope.IsCreate ? OfNew(scope) : OfStored(scope);
        if (scope.IsCreate ? certificate is not null : certificate != scope.PreImage.Value(LeadTable.CountedFor).AsText)
        {
            scope.Target[LeadTable.CountedFor] = certificate;
        }
    }

    // Who creates a lead for himself brings his business unit along; of any other owner nobody knows it without a request.
    private static string? OfNew(PluginScope scope)
    {
        var caller = scope.Context.UserId;
        return (NewOwner(scope)?.Id ?? caller) == caller ? CountedFor.Of(scope.Context.BusinessUnitId, caller) : null;
    }

    private static string? OfStored(PluginScope scope)
    {
        var owner = scope.PreImage.Value(LeadTable.OwnerId).AsId;
        var unit = scope.PreImage.Value(LeadTable.OwningBusinessUnit).AsId;
        var keepsOwner = NewOwner(scope) is null || NewOwner(scope)!.Id == owner;
        return keepsOwner && owner is { } ownerId && unit is { } unitId ? CountedFor.Of(unitId, ownerId) : null;
    }

    private static EntityReference? NewOwner(PluginScope scope) => scope.Target.GetAttributeValue<EntityReference>(LeadTable.OwnerId);
}
