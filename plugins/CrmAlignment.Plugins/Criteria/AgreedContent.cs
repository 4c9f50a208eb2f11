using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>
/// What both sides sign besides the criteria: a change of a draft clears the signatures, of any other set is refused.
/// </summary>
[Columns(
    CriteriaSetTable.Code,
    CriteriaSetTable.Version,
    CriteriaSetTable.Enforcement,
    CriteriaSetTable.Threshold,
    CriteriaSetTable.Segment,
    CriteriaSetTable.CampaignId,
    CriteriaSetTable.LeadCategoryId,
    CriteriaSetTable.BusinessUnitId)]
internal static class AgreedContent
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(AgreedContent));
}
