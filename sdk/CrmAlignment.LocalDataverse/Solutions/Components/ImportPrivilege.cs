using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>
/// Who may import: holders of prvImportCustomization (https://learn.microsoft.com/power-platform/admin/security-roles-privileges).
/// </summary>
internal static class ImportPrivilege
{
    /// <summary>Name of the privilege.</summary>
    public const string Name = "prvImportCustomization";

    /// <summary>Refuses a caller without the privilege.</summary>
    /// <param name="scope">The request.</param>
    public static void Require(IRequestScope scope) => scope.Access.RequirePrivilege(Name);
}
