using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>The two signatures by which a set in force is withdrawn: crma_WithdrawCriteriaSet alone gives them.</summary>
[Columns(
    CriteriaSetTable.MarketingWithdrewBy,
    CriteriaSetTable.MarketingWithdrewOn,
    CriteriaSetTable.SalesWithdrewBy,
    CriteriaSetTable.SalesWithdrewOn)]
internal static class Withdrawal
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(Withdrawal));

    /// <summary>Who signed it for a side; null where nobody did.</summary>
    public static Guid? SignerOf(Entity set, bool forMarketing) =>
        set.GetAttributeValue<EntityReference>(forMarketing ? CriteriaSetTable.MarketingWithdrewBy : CriteriaSetTable.SalesWithdrewBy)?.Id;
}
