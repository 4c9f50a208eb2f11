using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>The lead to which a Custom API is bound.</summary>
internal static class LeadOfApi
{
    /// <summary>Reads every column, as the caller: who cannot see the lead cannot hand it over.</summary>
    public static StoredLead Read(PluginScope scope)
    {
        var lead = scope.CallerService.Retrieve(LeadTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(lead);
        return new StoredLead(lead.Id, new EntityValues(lead));
    }
}
