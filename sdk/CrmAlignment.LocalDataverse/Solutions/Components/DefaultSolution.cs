using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>
/// The default solution, of which unmanaged components are part. Local organizations have its row as soon as they have such a component.
/// </summary>
internal static class DefaultSolution
{
    /// <summary>Writes the row when it is not there yet.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="rows">Writes rows.</param>
    public static void Ensure(StoreTransaction transaction, RegistrationWriter rows)
    {
        if (!transaction.Exists("solution", InstalledSolution.DefaultId))
        {
            rows.Put("solution", InstalledSolution.DefaultId, new()
            {
                ["uniquename"] = "Default",
                ["friendlyname"] = "Default Solution",
                ["version"] = "1.0",
                ["ismanaged"] = false,
                ["isvisible"] = true,
            });
        }
    }
}
