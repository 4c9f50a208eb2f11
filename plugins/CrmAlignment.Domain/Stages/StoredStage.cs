using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Stages;

/// <summary>The stage that a lead carries.</summary>
[Columns(LeadTable.Stage)]
public static class StoredStage
{
    /// <summary>The stage; null for a lead older than the product.</summary>
    public static LeadStage? Of(IRecordValues lead) => (LeadStage?)lead.Value(LeadTable.Stage).AsChoice;
}
