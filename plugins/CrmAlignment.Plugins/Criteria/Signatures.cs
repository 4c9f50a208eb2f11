using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>The two signatures of a criteria set: crma_AgreeCriteriaSet alone gives them.</summary>
[Columns(
    CriteriaSetTable.MarketingAgreedBy,
    CriteriaSetTable.MarketingAgreedOn,
    CriteriaSetTable.SalesAgreedBy,
    CriteriaSetTable.SalesAgreedOn)]
internal static class Signatures
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(Signatures));
}
