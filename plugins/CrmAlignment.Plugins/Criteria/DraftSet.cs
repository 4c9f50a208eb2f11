using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>The draft to which a Custom API is bound.</summary>
internal static class DraftSet
{
    /// <summary>Reads the set as the caller.</summary>
    /// <exception cref="ProblemException">CRMA2014: it is no draft.</exception>
    public static Entity Read(PluginScope scope)
    {
        var set = scope.CallerService.Retrieve(CriteriaSetTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(set);
        SetPhase.RequireDraft(new EntityValues(set), Problems.SetNotDraft);
        return set;
    }
}
