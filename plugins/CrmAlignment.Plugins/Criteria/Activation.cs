using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>What the activation of a criteria set leaves on it: crma_ActivateCriteriaSet alone writes it.</summary>
[Columns(CriteriaSetTable.Phase, CriteriaSetTable.ActivatedOn, CriteriaSetTable.RetiredOn, CriteriaSetTable.ForceKey, CriteriaSetTable.Definition)]
internal static class Activation
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(Activation));
}
