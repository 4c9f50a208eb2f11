namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The platform's error codes for solution imports, named as Microsoft names them.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.</remarks>
internal static class ImportErrorCode
{
    /// <summary>An error while importing a solution that no other code describes.</summary>
    public const int SolutionError = -2147188685;

    /// <summary>The solution is installed unmanaged and the package is managed.</summary>
    public const int ManagedToUnmanagedMismatch = -2147188672;

    /// <summary>The solution is installed managed and the package is unmanaged.</summary>
    public const int UnmanagedToManagedMismatch = -2147188671;
}
