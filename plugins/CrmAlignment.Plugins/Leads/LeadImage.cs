using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;

namespace CrmAlignment.Plugins.Leads;

/// <summary>What the steps after a lead's save need of it.</summary>
internal static class LeadImage
{
    /// <summary>Columns for the ledger and for the evidence.</summary>
    public const string Columns = LeadTable.CampaignId + "," + LeadTable.OwningBusinessUnit + "," + LeadTable.CreatedOn + ","
        + LeadTable.MarketingQualifiedOn + "," + LeadTable.SalesReadyOn + "," + LeadTable.QualifiedOn + "," + LeadTable.DisqualifiedOn + ","
        + LeadTable.Stage + "," + LeadTable.StateCode + "," + LeadTable.Verdict + "," + LeadTable.Score + "," + LeadTable.UnmetCriteria + ","
        + LeadTable.AssessedOn + "," + LeadTable.CriteriaSetId + "," + Ledger.RowVersion;
}
