using System.Collections.Generic;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Columns of a criteria set that belong to the agreement.</summary>
internal static class AgreedColumns
{
    /// <summary>
    /// What both sides sign besides the criteria: a change of a draft clears the signatures, of any other set is refused.
    /// </summary>
    public static IReadOnlyList<string> Content { get; } =
    [
        CriteriaSetTable.Code, CriteriaSetTable.Version, CriteriaSetTable.Enforcement, CriteriaSetTable.Threshold,
        CriteriaSetTable.Segment, CriteriaSetTable.CampaignId, CriteriaSetTable.BusinessUnitId,
    ];

    /// <summary>Columns of the two signatures.</summary>
    public static IReadOnlyList<string> Signatures { get; } =
    [
        CriteriaSetTable.MarketingAgreedBy, CriteriaSetTable.MarketingAgreedOn, CriteriaSetTable.SalesAgreedBy, CriteriaSetTable.SalesAgreedOn,
    ];

    /// <summary>Columns that only a Custom API writes, with its name.</summary>
    public static IReadOnlyDictionary<string, string> OnlyThroughApi { get; } = new Dictionary<string, string>
    {
        [CriteriaSetTable.MarketingAgreedBy] = AgreeCriteriaSetApi.UniqueName,
        [CriteriaSetTable.MarketingAgreedOn] = AgreeCriteriaSetApi.UniqueName,
        [CriteriaSetTable.SalesAgreedBy] = AgreeCriteriaSetApi.UniqueName,
        [CriteriaSetTable.SalesAgreedOn] = AgreeCriteriaSetApi.UniqueName,
        [CriteriaSetTable.Phase] = ActivateCriteriaSetApi.UniqueName,
        [CriteriaSetTable.ActivatedOn] = ActivateCriteriaSetApi.UniqueName,
        [CriteriaSetTable.RetiredOn] = ActivateCriteriaSetApi.UniqueName,
        [CriteriaSetTable.Definition] = ActivateCriteriaSetApi.UniqueName,
    };
}
