using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// Who may export: holders of prvExportCustomization (https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges).
/// </summary>
internal static class ExportPrivilege
{
    /// <summary>Name of the privilege.</summary>
    public const string Name = "prvExportCustomization";

    /// <summary>Refuses a caller without the privilege.</summary>
    /// <param name="scope">The request.</param>
    public static void Require(IRequestScope scope) => scope.Access.RequirePrivilege(Name);
}
