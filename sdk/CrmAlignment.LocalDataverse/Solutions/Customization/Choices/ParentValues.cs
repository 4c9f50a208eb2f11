using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>Options that depend on options of another column, of which the metadata here knows nothing.</summary>
internal static class ParentValues
{
    /// <summary>Refuses a request that names such options.</summary>
    /// <param name="scope">The request.</param>
    public static void Refuse(IRequestScope scope)
    {
        if (scope.Optional<int[]>("ParentValues") is { Length: > 0 })
        {
            throw DataverseFault.NotSupported($"ParentValues in {scope.Message}");
        }
    }
}
